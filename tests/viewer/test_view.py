from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent

from db.records import Annotation, Box, PageWord
from desktop.services.rendering import Renderer
from desktop.ui.viewer import DocumentView, Tool
from desktop.ui.viewer.zoom import Fit

RED = QColor(255, 0, 0)
WORDS = tuple(
    PageWord(text, " ", Box(100 + 60 * i, 300, 150 + 60 * i, 320), 1.0, text)
    for i, text in enumerate(("Ban", "Thường", "vụ", "Tỉnh"))
)


def shown(qtbot, view: DocumentView, document, page: int = 0) -> None:
    with qtbot.waitSignal(view.image_shown, check_params_cb=lambda at: at == page, timeout=20_000):
        view.show_document(document)


def place(view: DocumentView, page: int, x: float, y: float) -> QPoint:
    """Where a point of a page is in the viewport."""
    content = view._layout.to_content(page, Box(x, y, x, y)).topLeft()
    return (content - QPointF(view._offset())).toPoint()


def colour(view: DocumentView, page: int, x: float, y: float) -> QColor:
    at = place(view, page, x, y)
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(at.x() * ratio), round(at.y() * ratio))


def drag(qtbot, view, start: QPoint, end: QPoint, keys=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, keys, start)
    qtbot.mouseMove(view.viewport(), (start + end) / 2)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, keys, end)


def test_a_page_is_shown_at_the_width_of_the_view(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    assert view.fit is Fit.WIDTH
    assert view.page == 0 and view.page_count == 5
    assert colour(view, 0, 50, 25) == RED
    assert colour(view, 0, 300, 100) == QColor(255, 255, 255)


@pytest.mark.parametrize(("turn", "x", "y"), [(90, 775, 50), (180, 550, 790), (270, 25, 590)])
def test_a_turned_page_is_shown_upright(qtbot, view, make_document, turn, x, y):
    view.resize(700, 950)
    shown(qtbot, view, make_document(turn=turn))
    view.fit_page()
    with qtbot.waitSignal(view.image_shown, timeout=20_000):
        pass
    assert colour(view, 0, x, y) == RED


def test_going_to_pages_tells_the_page_and_stays_in_range(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    with qtbot.waitSignal(view.page_changed) as told:
        view.go_to(3)
    assert told.args == [3]
    told = []
    view.page_changed.connect(told.append)
    view.go_to(99)
    assert view.page == 4
    assert told == [4]
    assert "5" in view.accessibleDescription()


def test_keys_move_and_zoom(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 4
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.0
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.1
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.0


def test_page_keys_turn_whole_pages(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.fit_page()
    for expected in (1, 2):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        assert view.page == expected
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 1


def test_zooming_by_wheel_keeps_the_point_under_the_mouse(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.go_to(2)
    mouse = QPointF(420, 230)
    before = view._spot_at(mouse)
    for _ in range(5):
        turn = QWheelEvent(
            mouse,
            view.viewport().mapToGlobal(mouse),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QGuiApplication.sendEvent(view.viewport(), turn)
    after = view._spot_at(mouse)
    assert view.zoom > 1.4
    assert after[0] == before[0]
    assert after[1:] == pytest.approx(before[1:], abs=3)


def test_a_resized_view_fits_anew_and_stays_on_its_page(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.go_to(3)
    before = view.zoom
    with qtbot.waitSignal(view.zoom_changed):
        view.resize(500, 400)
    assert view.zoom < before
    assert view.page == 3


def test_a_large_zoom_is_sharp_from_tiles(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_zoom(6.0)
    view.go_to(0, Box(90, 40, 110, 60))

    def sharp() -> None:
        assert colour(view, 0, 99.8, 49.8) == RED
        assert colour(view, 0, 100.4, 49.8) == QColor(255, 255, 255)

    qtbot.waitUntil(sharp, timeout=20_000)


def test_words_are_asked_for_once_and_selected_by_dragging(qtbot, view, make_document):
    asked = []
    view.words_needed.connect(asked.append)
    shown(qtbot, view, make_document())
    assert asked == [0]
    view.set_words(0, WORDS)
    with qtbot.waitSignal(view.selection_changed):
        drag(qtbot, view, place(view, 0, 165, 310), place(view, 0, 250, 310))
    assert view.selection.quote == "Thường vụ"
    assert view.selection.words == (1, 2)
    assert view.copy_selection()
    assert QGuiApplication.clipboard().text() == "Thường vụ"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection is None
    assert not view.copy_selection()


def test_a_double_click_selects_a_word(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_words(0, WORDS)
    at = place(view, 0, 165, 310)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.selection.quote == "Thường"


def test_alt_selects_a_rectangle(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_words(0, WORDS)
    start, end = place(view, 0, 90, 290), place(view, 0, 220, 330)
    drag(qtbot, view, start, end, Qt.KeyboardModifier.AltModifier)
    assert view.selection.words is None
    assert view.selection.quote == "Ban Thường"


def test_a_marking_tool_asks_for_a_mark_and_escape_lays_it_down(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_words(0, WORDS)
    view.set_tool(Tool.HIGHLIGHT)
    with qtbot.waitSignal(view.mark_requested) as asked:
        drag(qtbot, view, place(view, 0, 105, 310), place(view, 0, 300, 310))
    kind, selection = asked.args
    assert kind == "highlight"
    assert selection.words == (0, 3)
    assert view.selection is None
    with qtbot.waitSignal(view.tool_changed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.tool is Tool.SELECT


def test_hits_are_stepped_through_and_shown(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_hits({0: (Box(100, 300, 150, 320),), 3: (Box(100, 700, 150, 720),)})
    assert view.hit_count == 2
    assert view.next_hit() and view.current_hit[0] == 0
    assert colour(view, 0, 125, 310) != QColor(255, 255, 255)
    qtbot.keyClick(view, Qt.Key.Key_F3)
    assert view.page == 3
    assert view.viewport().rect().contains(place(view, 3, 125, 710))
    assert not view.next_hit()
    qtbot.keyClick(view, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert view.page == 0


def mark(uuid: str, kind: str, rect: Box, body: str = "") -> Annotation:
    return Annotation(uuid, 1, 0, kind, "#ffd54a", "An", "", "", (rect,), body)


def test_marks_are_painted_over_the_page_and_clicked(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_annotations(
        [
            mark("h", "highlight", Box(50, 20, 300, 40)),
            mark("b", "box", Box(350, 200, 450, 250)),
            mark("n", "note", Box(500, 100, 518, 118), "xem lại"),
        ]
    )
    assert colour(view, 0, 200, 30) == QColor("#ffd54a")
    assert colour(view, 0, 75, 30).green() < 10  # multiplied with the red below
    for uuid, at in (("b", (400, 225)), ("n", (509, 109))):
        with qtbot.waitSignal(view.annotation_clicked) as clicked:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, 0, *at))
        assert clicked.args == [uuid]


def test_the_same_document_again_keeps_place_and_layers(qtbot, view, make_document):
    document = make_document()
    shown(qtbot, view, document)
    view.set_hits({0: (Box(1, 1, 2, 2),)})
    view.go_to(3)
    view.show_document(replace(document, pages=document.pages))
    assert view.page == 3
    assert view.hit_count == 1
    view.show_document(make_document(document_id=2))
    assert view.page == 0
    assert view.hit_count == 0


def test_reading_on_changes_nothing_on_pages_already_there(qtbot, view, make_document):
    document = make_document()
    asked = []
    view.words_needed.connect(asked.append)
    shown(qtbot, view, document)
    view.set_words(0, WORDS)
    drag(qtbot, view, place(view, 0, 165, 310), place(view, 0, 250, 310))
    read_on = (document.pages[0], replace(document.pages[1], confidence=0.9), *document.pages[2:])
    view.show_document(replace(document, pages=read_on))
    assert view.is_sharp(0)
    assert view.selection.quote == "Thường vụ"
    turned = (replace(document.pages[0], turn=180), *document.pages[1:])
    view.show_document(replace(document, pages=turned))
    assert not view.is_sharp(0)
    assert view.selection is None
    qtbot.waitUntil(lambda: view.is_sharp(0), timeout=20_000)
    assert colour(view, 0, 50, 25) == QColor(255, 255, 255)
    assert asked.count(0) == 2


def test_cleared_it_shows_nothing(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.clear()
    assert view.page_count == 0 and view.document is None
    view.go_to(2)
    view.zoom_in()
    assert view.grab().width() > 0


def test_a_page_that_cannot_be_shown_says_why_and_the_others_go_on(qtbot, renderer, make_document):
    told = []

    def explain(code, values):
        told.append(code)
        return "Trang hỏng"

    view = DocumentView(renderer, explain=explain)
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    document = make_document()
    broken = tuple(replace(p, index=99) if p.index == 1 else p for p in document.pages)
    with qtbot.waitSignal(view.image_shown, check_params_cb=lambda at: at == 1, timeout=20_000):
        view.show_document(replace(document, pages=broken))
    view.go_to(1)
    view.viewport().grab()
    assert set(told) == {"page.damaged"}
    view.go_to(0)
    qtbot.waitUntil(lambda: colour(view, 0, 50, 25) == RED, timeout=20_000)
    view.reload()
    assert view._images.failure(1) is None
    view.clear()


def test_a_hanging_page_is_explained_and_the_next_one_shown(qtbot, make_document):
    with closing(Renderer(time_limit_s=0.0)) as impatient:
        view = DocumentView(impatient)
        qtbot.addWidget(view)
        view.show()
        shown(qtbot, view, make_document())
        assert view._images.failure(0).code == "page.too_slow"
        view.clear()


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_after_the_renderer_was_killed_pages_still_come(qtbot, make_document):
    with closing(Renderer()) as renderer:
        view = DocumentView(renderer)
        qtbot.addWidget(view)
        view.show()
        shown(qtbot, view, make_document(pages=30))
        for child in multiprocessing.active_children():
            if child.name == "page renderer":
                os.kill(child.pid, signal.SIGKILL)
        view.go_to(20)
        view.reload()
        qtbot.waitUntil(lambda: view._images.failure(20) is not None or view.is_sharp(20))
        view.reload()
        qtbot.waitUntil(lambda: view.is_sharp(20), timeout=20_000)
        assert colour(view, 20, 50, 25) == RED
        view.clear()


def test_many_pages_open_at_once(qtbot, view, make_document):
    document = make_document(pages=1)
    pages = tuple(replace(document.pages[0], index=i) for i in range(5000))
    view.show_document(replace(document, pages=pages))
    view.go_to(4999)
    assert view.page == 4999
    assert len(view._pictures._images._tickets) < 20


def test_a_chosen_zoom_is_told_too(view, qtbot):
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.set_zoom(1.7)
    assert told.args == [1.7]

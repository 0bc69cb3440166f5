"""The list of all marks in the window, and what the office does with marks."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.records import Box
from desktop.services.marks.book import OwnStamp
from desktop.ui.details.mark_rows import mark_mime
from desktop.ui.dialogs.colour_names import ColourNamesDialog
from desktop.ui.dialogs.stamps import StampsDialog
from desktop.ui.mark_list.model import MarkRole
from tests.marking.marks import mark_at
from tests.ui.test_marking import Desk, both

WAIT_MS = 10_000


@pytest.fixture
def desk(qtbot, windows, filled_home):
    return Desk(qtbot, windows.open(filled_home))


def add(desk, document_id, *kinds, **changes):
    work = desk.window.desk.workspace
    for n, kind in enumerate(kinds):
        mark = mark_at(kind, Box(80, 60 + 70 * n, 220, 110 + 70 * n), document_id=document_id)
        made = work.annotating.new_mark(
            document_id,
            0,
            kind,
            mark.rects,
            strokes=mark.strokes,
            style=dict(mark.style),
            **changes,
        )
        desk.window.performer.do(made)


def rows(desk):
    model = desk.window.all_marks.model
    return [model.index(row).data(MarkRole).mark for row in range(model.rowCount())]


def wait_rows(desk, count):
    desk.qtbot.waitUntil(lambda: len(rows(desk)) == count, timeout=WAIT_MS)


def test_marks_of_all_documents_are_listed_filtered_and_opened(desk):
    here, other = desk.library.document_ids(*both())
    add(desk, here, "rect", "stamp", body="ở đây")
    add(desk, other, "note", body="ở văn bản kia", tags=("hỏa tốc",))
    desk.act("all_marks")
    pane = desk.window.all_marks
    assert pane.isVisible()
    wait_rows(desk, 3)
    pane.filter.words.setText("van ban kia")
    wait_rows(desk, 1)
    pane.view.setCurrentIndex(pane.model.index(0))
    with desk.qtbot.waitSignal(desk.window.opening.opened, timeout=WAIT_MS):
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert desk.window.opening.current.id == other
    desk.qtbot.waitUntil(lambda: len(desk.view.selected_annotations) == 1, timeout=WAIT_MS)
    pane.filter.reset()
    wait_rows(desk, 3)
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_several_marks_are_edited_in_place_in_one_step(desk):
    document = desk.window.opening.current.id
    add(desk, document, "rect", "ellipse", "note")
    desk.act("all_marks")
    wait_rows(desk, 3)
    pane = desk.window.all_marks
    pane.view.selectAll()
    pane.editor.colours.picked.emit("#1565c0")
    desk.qtbot.waitUntil(
        lambda: {mark.colour for mark in desk.marks()} == {"#1565c0"}, timeout=WAIT_MS
    )
    desk.qtbot.waitUntil(
        lambda: {mark.colour for mark in pane.selected()} == {"#1565c0"}, timeout=WAIT_MS
    )
    pane.editor.tags.setText("hỏa tốc, #kinh tế")
    pane.editor.tags.committed.emit()
    desk.qtbot.waitUntil(
        lambda: all(mark.tags == ("hỏa tốc", "kinh tế") for mark in desk.marks()), timeout=WAIT_MS
    )
    desk.window.performer.undo()
    desk.window.performer.undo()
    desk.qtbot.waitUntil(
        lambda: (
            len({mark.colour for mark in desk.marks()}) == 2
            and not any(mark.tags for mark in desk.marks())
        ),
        timeout=WAIT_MS,
    )


def test_marks_leave_as_words_and_a_picture(desk):
    marks = [
        mark_at("highlight", Box(80, 60, 220, 90), body=""),
        mark_at("stamp", Box(80, 200, 220, 250)),
    ]
    mime = mark_mime(marks)
    assert "điểm nghẽn" in mime.text()
    assert "ĐÃ XỬ LÝ" in mime.text()
    picture = mime.imageData()
    assert picture.width() > 280
    seen = {picture.pixelColor(x, 20).alpha() for x in range(0, picture.width(), 5)}
    assert 255 in seen
    assert mark_mime([]).formats() == []


def test_a_stamp_of_the_office_is_made_of_a_picture_and_put_down(desk, tmp_path):
    path = tmp_path / "dấu.png"
    picture = Image.new("RGB", (300, 300), "white")
    ImageDraw.Draw(picture).ellipse((20, 20, 280, 280), outline=(200, 0, 0), width=30)
    picture.save(path)
    desk.act("stamp_own")
    (dialog,) = desk.window.findChildren(StampsDialog)
    desk.window.mark_office.read_picture(dialog, path)
    desk.qtbot.waitUntil(lambda: len(dialog.stamps()) == 1, timeout=WAIT_MS)
    dialog._take.click()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.at(100, 100))
    desk.wait_for(1)
    (mark,) = desk.marks()
    (kept,) = desk.window.desk.workspace.annotating.books.book.stamps
    assert mark.style["image"] == kept.image
    box = mark.rects[0]
    assert box.x1 - box.x0 == pytest.approx(box.y1 - box.y0, rel=0.05)


def test_what_colours_mean_is_told_where_they_are_chosen(desk):
    add(desk, desk.window.opening.current.id, "highlight")
    desk.wait_for(1)
    desk.act("colour_meanings")
    (dialog,) = desk.window.findChildren(ColourNamesDialog)
    dialog._lines["#ffd54a"].setText("cần xem lại")
    with desk.qtbot.waitSignal(desk.window.mark_office.colours_named, timeout=WAIT_MS):
        dialog.accept()
    box = desk.window.details.marks.filter.colour
    assert "cần xem lại" in box.itemText(box.findData("#ffd54a"))


def test_xfdf_goes_out_and_comes_in(desk, tmp_path):
    add(desk, desk.window.opening.current.id, "rect", "ink")
    desk.wait_for(2)
    target, office = tmp_path / "dấu.xfdf", desk.window.mark_office
    office.write(target)
    desk.qtbot.waitUntil(target.exists, timeout=WAIT_MS)
    before = desk.marks()
    desk.window.marking._deeds.remove(before)
    desk.wait_for(0)
    office.read(target)
    desk.wait_for(2)
    assert {mark.uuid for mark in desk.marks()} == {mark.uuid for mark in before}
    desk.window.performer.undo()
    desk.wait_for(0)


def test_the_next_mark_looks_as_the_last_one_was_made_to(desk):
    add(desk, desk.window.opening.current.id, "rect")
    desk.wait_for(1)
    deeds = desk.window.marking._deeds
    deeds.recolour(desk.marks(), "#1565c0")
    desk.qtbot.waitUntil(lambda: desk.marks()[0].colour == "#1565c0", timeout=WAIT_MS)
    deeds.set_style(desk.marks(), "width", 5.0)
    desk.act("rectangle")
    desk.drag((80, 200), (200, 250))
    desk.wait_for(2)
    fresh = desk.marks()[-1]
    assert (fresh.colour, fresh.style["width"]) == ("#1565c0", 5.0)


def press(desk, kind, point, force):
    viewport, at = desk.view.viewport(), QPointF(desk.at(*point))
    event = QTabletEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        at,
        viewport.mapToGlobal(at),
        force,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
    )
    QApplication.sendEvent(viewport, event)


def test_a_pen_that_tells_its_pressure_draws_broader_where_pressed(desk):
    desk.act("ink")
    viewport, left = desk.view.viewport(), Qt.MouseButton.LeftButton
    points = [(80 + 12 * n, 300 + 5 * (n % 2)) for n in range(10)]
    for n, point in enumerate(points):
        kind = QEvent.Type.TabletMove if n else QEvent.Type.TabletPress
        press(desk, kind, point, n / 9)
        mouse = QTest.mouseMove if n else QTest.mousePress
        mouse(viewport, *(() if n else (left,)), pos=desk.at(*point))
    press(desk, QEvent.Type.TabletRelease, points[-1], 0.0)
    QTest.mouseRelease(viewport, left, pos=desk.at(*points[-1]))
    desk.wait_for(1)
    (mark,) = desk.marks()
    forces = bytes.fromhex(mark.style["pressure"])
    assert len(forces) == len(mark.strokes[0])
    assert forces[0] < 60
    assert forces[-1] > 200


def test_own_stamps_of_words_are_signed(desk):
    tools = desk.window.marking.tools
    tools.take_stamp(OwnStamp("ĐÃ ĐỐI CHIẾU"))
    assert tools.stamp["name"] == "Lê Văn Thư"
    tools.take_stamp(OwnStamp("ĐÃ ĐỐI CHIẾU", signed=False))
    assert "name" not in tools.stamp

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui.viewer import ThumbnailStrip


def strip_of(qtbot, renderer, document) -> ThumbnailStrip:
    strip = ThumbnailStrip(renderer)
    qtbot.addWidget(strip)
    strip.resize(140, 500)
    with qtbot.waitExposed(strip):
        strip.show()
    with qtbot.waitSignal(strip.image_shown, timeout=20_000):
        strip.show_document(document)
    return strip


def test_only_pages_in_view_are_drawn(qtbot, renderer, make_document):
    strip = strip_of(qtbot, renderer, make_document(pages=30))
    qtbot.waitUntil(lambda: strip.image(2) is not None, timeout=20_000)
    assert strip.image(29) is None
    strip.set_current_page(29)
    qtbot.waitUntil(lambda: strip.image(29) is not None, timeout=20_000)
    strip.clear()
    assert strip.model().rowCount() == 0


def test_clicks_and_keys_choose_a_page_but_following_does_not(qtbot, renderer, make_document):
    strip = strip_of(qtbot, renderer, make_document())
    chosen = []
    strip.page_chosen.connect(chosen.append)
    strip.set_current_page(3)
    assert chosen == []
    rect = strip.visualRect(strip.model().index(2, 0))
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    assert chosen == [2, 3]


def test_the_same_document_again_stays_in_place(qtbot, renderer, make_document):
    document = make_document(pages=30)
    strip = strip_of(qtbot, renderer, document)
    strip.set_current_page(20)
    strip.show_document(document)
    assert strip.currentIndex().row() == 20
    strip.show_document(make_document(document_id=2))
    assert strip.currentIndex().row() == 0


def test_pages_are_named_for_screen_readers(qtbot, renderer, make_document):
    strip = strip_of(qtbot, renderer, make_document())
    index = strip.model().index(1, 0)
    assert "2" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert strip.accessibleName()


def test_small_pages_are_turned_as_the_view_is(qtbot, renderer, make_document):
    strip = strip_of(qtbot, renderer, make_document())
    qtbot.waitUntil(lambda: strip.image(0) is not None, timeout=20_000)
    upright, cell = strip.image(0), strip.visualRect(strip.model().index(0, 0))
    assert upright.height() > upright.width()
    before = strip.place(0, cell)
    strip.set_turn(90)
    qtbot.waitUntil(lambda: strip.image(0) is not None, timeout=20_000)
    turned, paper = strip.image(0), strip.place(0, cell)
    assert turned.width() > turned.height() and paper.width() > paper.height()
    assert before.height() > before.width()
    # The red corner stands at the upper left; a quarter turn brings it to the upper right.
    corner = turned.pixelColor(turned.width() - 3, 3)
    assert corner.red() > 200 and corner.green() < 80

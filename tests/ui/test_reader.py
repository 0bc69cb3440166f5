"""The reader: pages, thumbnails, the small bar, and paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.viewer import Tool
from tests.ui.driving import drop, files_mime, open_document, select_words

WAIT_MS = 60_000


def test_a_page_number_is_typed_and_gone_to(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.activateWindow()
    window.actions_table["go_to_page"].trigger()
    with qtbot.waitSignal(window.reader.page_changed):
        QTest.keyClicks(window.reader.bar._page, "2")
        QTest.keyClick(window.reader.bar._page, Qt.Key.Key_Return)
    assert window.reader.view.page == 1
    assert window.reader.strip.currentIndex().row() == 1


def test_zoom_and_fit_show_in_the_bar(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    actions = window.actions_table
    actions["actual_size"].trigger()
    assert window.reader.bar.zoom.text() == "100 %"
    actions["zoom_in"].trigger()
    assert window.reader.view.zoom > 1
    actions["fit_page"].trigger()
    assert window.reader.view.zoom < 1


def test_the_box_tool_is_taken_and_put_down(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.actions_table["box"].trigger()
    assert window.reader.view.tool is Tool.BOX
    QTest.keyClick(window.reader.view, Qt.Key.Key_Escape)
    assert window.reader.view.tool is Tool.SELECT
    assert not window.actions_table["box"].isChecked()


def test_a_bar_appears_beside_selected_words(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    assert not window.actions_table["highlight"].isEnabled()
    select_words(qtbot, window, 0, 3, 6)
    bar = window.marking._bar
    qtbot.waitUntil(bar.isVisible)
    assert window.reader.view.viewport().rect().contains(bar.geometry())
    window.reader.view.clear_selection()
    assert not bar.isVisible()
    assert not window.actions_table["highlight"].isEnabled()


def test_words_read_while_the_page_is_shown_can_be_selected(empty_window, scans, qtbot):
    window = empty_window
    with qtbot.waitSignal(window.importing.reported, timeout=WAIT_MS):
        drop(window, files_mime([scans / "kế hoạch 215.pdf"]))
    document = open_document(qtbot, window, "kế hoạch 215.pdf")
    qtbot.waitUntil(lambda: bool(window.reader.view._words_of(0)), timeout=WAIT_MS)
    assert window.opening.current.id == document.id


def test_a_maximised_window_is_so_again_after_the_full_screen(window, qtbot):
    window.showMaximized()
    window.actions_table["full_screen"].trigger()
    assert window.isFullScreen()
    window.actions_table["full_screen"].trigger()
    assert window.isMaximized() and not window.isFullScreen()

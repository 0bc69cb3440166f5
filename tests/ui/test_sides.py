"""Two documents side by side, each with its own page, size and turn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.viewer import Selection, Tool
from tests.ui.driving import open_document, select_words

WAIT_MS = 10_000
PARTY, STATE = "596-KL/TU", "215/KH-UBND"


def side_by_side(qtbot, window):
    """One document on the right, another on the left."""
    first = open_document(qtbot, window, PARTY)
    with qtbot.waitSignal(window.sides.opening.opened):
        window.actions_table["beside"].trigger()
    return first, open_document(qtbot, window, STATE)


def test_the_open_document_stays_on_the_right_while_another_is_opened(window, qtbot):
    widths = window.panes.splitter.sizes()
    first, second = side_by_side(qtbot, window)
    sides = window.sides
    assert sides.pane.isVisible()
    assert (sides.opening.current.id, window.opening.current.id) == (first.id, second.id)
    assert first.title in sides.bar.title
    qtbot.waitUntil(lambda: bool(sides.pane.view._words_of(0)), timeout=WAIT_MS)
    assert window.middle.width() == pytest.approx(widths[1], abs=8), "the list keeps its width"
    assert not window.details.isVisible(), "a narrow window has no room for all"
    window.actions_table["beside"].trigger()
    assert window.panes.splitter.sizes() == pytest.approx(widths, abs=8)
    assert not sides.pane.isVisible()
    assert window.details.isVisible()
    assert window.facets.isVisible()


def test_keys_are_meant_for_the_side_that_has_the_keyboard(window, qtbot):
    side_by_side(qtbot, window)
    left, right = window.reader.view, window.sides.pane.view
    window.activateWindow()
    right.setFocus()
    qtbot.waitUntil(right.hasFocus)
    left_zoom, left_page = left.zoom, left.page
    window.actions_table["actual_size"].trigger()
    window.actions_table["turn_view_left"].trigger()
    assert (right.zoom, right.view_turn) == (1.0, 270)
    assert (left.zoom, left.view_turn, left.page) == (left_zoom, 0, left_page)
    window.actions_table["go_to_page"].trigger()
    QTest.keyClicks(window.sides.bar._page, "2")
    QTest.keyClick(window.sides.bar._page, Qt.Key.Key_Return)
    assert right.page == 1
    window.sides.bar.shut.click()
    assert left.hasFocus()


def test_documents_change_sides_and_stay_where_they_are(window, qtbot):
    first, second = side_by_side(qtbot, window)
    left, right = window.reader.view, window.sides.pane.view
    right.set_zoom(2.0)
    right.go_to(1)
    before = right.standing
    with qtbot.waitSignals([window.opening.opened, window.sides.opening.opened]):
        window.actions_table["swap_sides"].trigger()
    assert (window.opening.current.id, window.sides.opening.current.id) == (first.id, second.id)
    assert (left.zoom, left.page) == (before.zoom, before.page)


def test_one_document_is_looked_at_in_two_places(window, qtbot):
    open_document(qtbot, window, PARTY)
    with qtbot.waitSignal(window.sides.opening.opened):
        window.actions_table["beside"].trigger()
    left, right = window.reader.view, window.sides.pane.view
    right.go_to(1)
    assert (left.page, right.page) == (0, 1)
    window.actions_table["swap_sides"].trigger()
    assert (left.page, right.page) == (1, 0)


def test_both_sides_scroll_together_when_asked(window, qtbot):
    side_by_side(qtbot, window)
    left, right = window.reader.view, window.sides.pane.view
    for view in (left, right):
        view.set_zoom(3.0)
        view.verticalScrollBar().setValue(10)
    left.verticalScrollBar().setValue(60)
    assert right.verticalScrollBar().value() == 10
    window.sides.bar.together.click()
    left.verticalScrollBar().setValue(100)
    assert right.verticalScrollBar().value() == 50
    right.verticalScrollBar().setValue(20)
    assert left.verticalScrollBar().value() == 70


def test_a_selected_document_is_shown_beside_the_open_one(window, qtbot):
    first = open_document(qtbot, window, PARTY)
    with qtbot.waitSignal(window.sides.opening.opened):
        window.actions_table["show_beside"].trigger()
    assert window.sides.opening.current.id == first.id
    assert window.actions_table["beside"].isChecked()
    assert window.actions_table["swap_sides"].isEnabled()


def test_both_sides_come_back_after_a_restart(windows, filled_home, qtbot):
    window = windows.open(filled_home)
    first, second = side_by_side(qtbot, window)
    window.sides.pane.view.go_to(1)
    windows.close(window)
    again = windows.open(filled_home)
    qtbot.waitUntil(lambda: again.sides.opening.current is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: again.opening.current is not None, timeout=WAIT_MS)
    assert (again.opening.current.id, again.sides.opening.current.id) == (second.id, first.id)
    assert again.sides.pane.view.page == 1
    again.sides.close_beside()
    assert again.details.isVisible()


def test_the_right_side_has_a_menu_and_its_words_are_copied(window, qtbot):
    side_by_side(qtbot, window)
    view = window.sides.pane.view
    qtbot.waitUntil(lambda: bool(view._words_of(0)), timeout=WAIT_MS)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    view.context_requested.emit(window.mapToGlobal(window.rect().center()), None)
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()
    menu.close()
    assert "596-KL/TU" in QApplication.clipboard().text()


def test_a_mark_is_moved_on_the_right_side_too(window, qtbot):
    first = open_document(qtbot, window, PARTY)
    select_words(qtbot, window, 0, 0, 2)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.actions_table["highlight"].trigger()
    with qtbot.waitSignal(window.sides.opening.opened):
        window.actions_table["beside"].trigger()
    view = window.sides.pane.view
    view.select_annotation(window.opening.current.marks[0].uuid)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert window.desk.workspace.library.annotations(first.id) == ()


def look_right(qtbot, window):
    """Put the keyboard on the right, once its words are known."""
    view = window.sides.pane.view
    qtbot.waitUntil(lambda: bool(view._words_of(0)), timeout=WAIT_MS)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_words_are_marked_on_the_side_that_has_the_keyboard(window, qtbot):
    first, second = side_by_side(qtbot, window)
    view = look_right(qtbot, window)
    view._pointer.select_all(0)
    assert window.actions_table["highlight"].isEnabled()
    with qtbot.waitSignal(window.sides.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(view, Qt.Key.Key_H)
    (mark,) = window.desk.workspace.library.annotations(first.id)
    assert (mark.kind, mark.document_id) == ("highlight", first.id)
    assert window.desk.workspace.library.annotations(second.id) == ()


def test_a_note_on_the_right_is_written_on_the_page(window, qtbot):
    first, _ = side_by_side(qtbot, window)
    view = look_right(qtbot, window)
    view._pointer.select_all(0)
    with qtbot.waitSignal(window.both_sides.right.note_begun, timeout=WAIT_MS):
        window.actions_table["note"].trigger()
    editor = window.both_sides.right._editor
    assert editor.isVisible()
    editor.setPlainText("xem lại")
    with qtbot.waitSignal(window.sides.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [mark.body for mark in window.desk.workspace.library.annotations(first.id)] == [
        "xem lại"
    ]


def test_a_tool_is_in_hand_on_both_sides_and_laid_down_on_both(window, qtbot):
    side_by_side(qtbot, window)
    right = look_right(qtbot, window)
    window.actions_table["ink"].trigger()
    assert (window.reader.view.tool, right.tool) == (Tool.INK, Tool.INK)
    QTest.keyClick(right, Qt.Key.Key_Escape)
    assert (window.reader.view.tool, right.tool) == (Tool.SELECT, Tool.SELECT)
    assert not window.actions_table["ink"].isChecked()


def test_hits_are_stepped_through_on_the_side_that_has_the_keyboard(window, qtbot):
    side_by_side(qtbot, window)
    left, right = window.reader.view, look_right(qtbot, window)
    window.search.setText("tỉnh")
    window.search.ask_now()
    qtbot.waitUntil(lambda: right.hit_count > 1 and left.hit_count > 0, timeout=WAIT_MS)
    before = left.current_hit
    right.setFocus()
    window.actions_table["next_hit"].trigger()
    assert right.current_hit is not None
    assert left.current_hit == before
    window.finding.clear()
    qtbot.waitUntil(lambda: right.hit_count == 0, timeout=WAIT_MS)


def test_a_fields_box_is_drawn_on_either_side_of_the_same_document(window, qtbot):
    open_document(qtbot, window, PARTY)
    with qtbot.waitSignal(window.sides.opening.opened):
        window.actions_table["beside"].trigger()
    left, right = window.reader.view, look_right(qtbot, window)
    window.details.fields.box_asked.emit("number")
    assert (left.tool, right.tool) == (Tool.READ, Tool.READ)
    drawn = Selection(0, (window.opening.current.field("number").box,))
    with qtbot.waitSignal(right.box_drawn):
        right._take_drawn(Tool.READ.value, drawn)
    assert (left.tool, right.tool) == (Tool.SELECT, Tool.SELECT)

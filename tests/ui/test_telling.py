"""What is told at the foot of the window stays true: names, and ways back that lead back."""

from __future__ import annotations

from desktop.ui.bulk import LONGEST, shortened
from tests.ui.driving import open_document, select_words

WAIT_MS = 10_000


def test_one_document_is_told_by_its_name(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.actions_table["confirm"].trigger()
    assert "596-KL/TU" in window.toast.text()
    assert window.toast._undo.isVisible()


def test_undoing_by_key_takes_the_offer_back_and_says_so(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.actions_table["confirm"].trigger()
    told = window.performer.stack.undoText()
    window.actions_table["undo"].trigger()
    assert told in window.toast.text()
    assert not window.toast._undo.isVisible()
    window.actions_table["redo"].trigger()
    assert told in window.toast.text()
    assert not window.toast._undo.isVisible()


def test_a_later_step_withdraws_the_offer_to_undo_an_earlier_one(window, qtbot):
    current = open_document(qtbot, window, "596-KL/TU")
    window.actions_table["confirm"].trigger()
    window.tagger.change([current.id], add=["khẩn"])
    qtbot.waitUntil(lambda: not window.toast.isVisible(), timeout=WAIT_MS)


def test_undoing_nothing_says_nothing(window):
    window.performer.undo()
    window.performer.redo()
    assert not window.toast.isVisible()


def test_long_names_are_told_in_one_short_line():
    assert shortened("a\n b") == "a b"
    assert len(shortened("chữ " * 50)) <= LONGEST


def test_a_note_that_a_screen_reader_writes_is_stored_without_the_focus(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    select_words(qtbot, window, 0, 3, 5)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.actions_table["highlight"].trigger()
    marks = window.details.marks
    window.panes.show_marks()
    marks.list.setCurrentRow(0)
    marks.list.setFocus()
    marks.editor.note.setPlainText("Chuyển Sở Nội vụ")
    row = marks.list.item
    qtbot.waitUntil(lambda: "Chuyển" in row(0).text(), timeout=WAIT_MS)

"""The dialogs in which an office teaches its archive words and rules."""

from __future__ import annotations

from PySide6.QtWidgets import QTableWidgetItem

from desktop.services.teaching.rules import Rule
from desktop.ui.vocabulary.table import NAME, SINCE
from ocr.vocabulary import AddedWord

WAIT_MS = 10_000


def test_a_word_is_added_with_its_day_and_kept(window, qtbot):
    work = window.desk.workspace
    dialog = window.teaching.ask_words(())
    dialog.which.setCurrentIndex(dialog.which.findData("positions"))
    shipped = dialog.table.rowCount()
    dialog.table.add()
    dialog.table.item(0, NAME).setText("TRƯỞNG TRẠM")
    dialog.table.item(0, SINCE).setText("31/02/2026")
    dialog.accept()
    assert dialog.isVisible()  # there is no such day
    dialog.table.item(0, SINCE).setText("01/03/2026")
    dialog.again.setChecked(False)
    dialog.which.setCurrentIndex(0)
    dialog.which.setCurrentIndex(dialog.which.findData("positions"))
    assert dialog.table.rowCount() == shipped + 1
    dialog.accept()
    word = AddedWord("positions", "TRƯỞNG TRẠM", since="2026-03-01")
    qtbot.waitUntil(lambda: work.own_words.words() == (word,), timeout=WAIT_MS)
    window.performer.undo()
    qtbot.waitUntil(lambda: work.own_words.words() == (), timeout=WAIT_MS)


def test_shipped_words_cannot_be_removed(window):
    dialog = window.teaching.ask_words((AddedWord("types", "Bản cam kết", "BCK"),))
    before = dialog.table.rowCount()
    dialog.table.selectAll()
    dialog.table.remove_chosen()
    assert dialog.table.rowCount() == before - 1
    assert dialog.table.words() == []
    dialog.reject()


def test_documents_are_understood_anew_with_the_new_words(window, qtbot):
    dialog = window.teaching.ask_words(())
    dialog.which.setCurrentIndex(dialog.which.findData("surnames"))
    dialog.table.add(AddedWord("surnames", "Ksor"))
    dialog.accept()
    qtbot.waitUntil(lambda: "2" in window.toast.text(), timeout=30_000)


def test_a_rule_is_tried_applied_and_undone(window, qtbot):
    work = window.desk.workspace
    dialog = window.teaching.ask_rules((Rule("number", "596-KL/TU"),))
    assert dialog.written() == []  # it does not say yet what to do
    dialog.rules.setItem(0, 2, QTableWidgetItem("thử"))
    dialog.attempt.click()
    qtbot.waitUntil(lambda: dialog.trial.rowCount() == 1, timeout=WAIT_MS)
    assert "596-KL/TU" in dialog.trial.item(0, 2).text()
    assert not any(tag.name == "thử" for tag in work.library.tags())
    dialog.apply.click()

    def tagged() -> int:
        return sum(tag.count for tag in work.library.tags() if tag.name == "thử")

    qtbot.waitUntil(lambda: tagged() == 1, timeout=WAIT_MS)
    window.performer.undo()
    qtbot.waitUntil(lambda: tagged() == 0, timeout=WAIT_MS)
    dialog.keep.click()
    kept = (Rule("number", "596-KL/TU", "thử"),)
    qtbot.waitUntil(lambda: work.ruling.rules() == kept, timeout=WAIT_MS)
    dialog.reject()

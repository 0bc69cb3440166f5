"""The words of one vocabulary: those shipped, and below them the office's own, to be edited."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.ui import wording
from desktop.ui.details.values import NotADay, iso_day
from ocr.vocabulary import AddedWord, Vocabulary

NAME, SYMBOL, SYSTEMS, SINCE, UNTIL = range(5)
LOCKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
WITH_SYMBOL = frozenset({"types", "bodies"})


class WordTable(QTableWidget):
    """Words as rows; the office's own stand first and can be edited. GUI thread only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._vocabulary: Vocabulary = "types"
        self._own = 0
        titles = (
            self.tr("Name"),
            self.tr("Symbol"),
            self.tr("System"),
            self.tr("Right from"),
            self.tr("Right until"),
        )
        self.setHorizontalHeaderLabels(titles)
        self.setAccessibleName(self.tr("Words"))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SYSTEMS, QHeaderView.ResizeMode.ResizeToContents)

    def show_words(
        self,
        vocabulary: Vocabulary,
        own: Sequence[AddedWord],
        shipped: Sequence[tuple[str, str]],
    ) -> None:
        """Show a vocabulary: the office's own words, then those shipped (name, symbol)."""
        self._vocabulary, self._own = vocabulary, 0
        self.setRowCount(0)
        for word in own:
            self.add(word)
        for name, symbol in shipped:
            self._fill(self.rowCount(), (name, symbol, self.tr("shipped"), "", ""), LOCKED)
        for column in (SYMBOL, SYSTEMS):
            self.setColumnHidden(column, column == SYMBOL and vocabulary not in WITH_SYMBOL)

    def add(self, word: AddedWord | None = None) -> None:
        """Add a word of the office's own, an empty one to be filled in without one given."""
        row, self._own = self._own, self._own + 1
        editable = LOCKED | Qt.ItemFlag.ItemIsEditable
        known = word or AddedWord(self._vocabulary, "")
        days = (wording.day_text(known.since), wording.day_text(known.until))
        self._fill(row, (known.name, known.symbol, known.systems, *days), editable)
        if word is None:
            self.setCurrentCell(row, SYMBOL if self._vocabulary == "bodies" else NAME)
            self.setFocus()

    def remove_chosen(self) -> None:
        """Remove the selected words of the office's own; shipped ones stay."""
        rows = {index.row() for index in self.selectedIndexes() if index.row() < self._own}
        for row in sorted(rows, reverse=True):
            self.removeRow(row)
            self._own -= 1

    def words(self) -> list[AddedWord]:
        """The office's own words as they stand; rows without any are left out.

        Raises NotADay.
        """
        found = (self._word(row) for row in range(self._own))
        return [word for word in found if word.name]

    def _word(self, row: int) -> AddedWord:
        name, symbol, systems, since, until = (self._text(row, column) for column in range(5))
        return AddedWord(
            self._vocabulary,
            name or symbol,
            symbol,
            "".join(letter for letter in systems.upper() if letter in "PSM"),
            iso_day(since) if since else "",
            iso_day(until) if until else "",
        )

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return " ".join(item.text().split()) if item else ""

    def _fill(self, row: int, texts: Sequence[str], flags: Qt.ItemFlag) -> None:
        self.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setFlags(flags)
            self.setItem(row, column, item)


__all__ = ["NotADay", "WordTable"]

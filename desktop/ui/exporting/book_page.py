"""The choices of a register of incoming or outgoing documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy

from desktop.services.registers.asking import Book, Foreseen, RegisterAsked
from desktop.ui.exporting.pages import TablePage

YEARS = range(1930, 2101)
NUMBERS = range(100_000)


class BookPage(TablePage):
    """A register of a year."""

    def __init__(self, book: Book, sign: str, name: str, sentence: str) -> None:
        super().__init__("books", sign, name, sentence)
        self._book: Book = book
        self._proposing = True
        self._office = QComboBox(editable=True)
        self._office.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._office.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._office.editTextChanged.connect(lambda _: self.changed.emit())
        self.add_row(self.tr("Own &office:"), self._office)
        self._year = self.add_spin("year", self.tr("&Year:"), YEARS)
        self._year.setValue(date.today().year)
        self._year.valueChanged.connect(lambda _: self._keep_year())
        for key, label in (("first", self.tr("From n&umber:")), ("last", self.tr("&To number:"))):
            self.add_spin(key, label, NUMBERS).setSpecialValueText(self.tr("any"))
        self.add_line("volume", self.tr("&Volume:"))
        self.add_check("secret", self.tr("The book of &secret papers"))
        self.forecast = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.forecast.setContentsMargins(0, 8, 0, 0)
        self.add_wide(self.forecast)

    def offer(self, offices: Sequence[str], own: str) -> None:
        """Offer the bodies of the archive; `own` is the one chosen last."""
        typed = self._office.currentText()
        self._office.clear()
        self._office.addItems(list(offices))
        self._office.setEditText(typed or own)

    def office(self) -> str:
        """The archive's own body."""
        return self._office.currentText().strip()

    def asked(self) -> RegisterAsked:
        """What is chosen."""
        values = self.values()
        return RegisterAsked(
            self._book,
            values["year"],
            self.office(),
            values["first"] or None,
            values["last"] or None,
            values["secret"],
            values["volume"].strip(),
        )

    def foretell(self, asked: RegisterAsked, seen: Foreseen) -> None:
        """Say what the register asked for would hold; at first propose the newest year."""
        if asked != self.asked():
            return  # something else was chosen meanwhile
        if self._proposing and seen.newest is not None and seen.newest != asked.year:
            self._year.setValue(seen.newest)
            self._proposing = True  # until the clerk chooses a year
            return
        self.forecast.setText(self._words(asked, seen))

    def _keep_year(self) -> None:
        self._proposing = False

    def _words(self, asked: RegisterAsked, seen: Foreseen) -> str:
        if asked.lacks_office:
            return self.tr("Say first which office is your own: only what it issued stands here.")
        left_out = self.tr("%n document(s) without a date stay out.", "", seen.undated)
        return " ".join((self._held(asked, seen), *((left_out,) if seen.undated else ())))

    def _held(self, asked: RegisterAsked, seen: Foreseen) -> str:
        if seen.rows:
            return self.tr("%n document(s) will stand in it.", "", seen.rows)
        if seen.newest is None:
            return self.tr("No document stands in this book yet.")
        if asked.year in seen.years:
            return self.tr("No document of this year has a number in this range.")
        words = self.tr("No document of {year} stands in this book; the newest are of {newest}.")
        return words.format(year=asked.year, newest=seen.newest)

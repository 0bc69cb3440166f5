"""Which entries of the register of copies are wanted: from day to day, with words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QLineEdit, QWidget

TYPING_MS = 250


class AskedDays(QWidget):
    """Two days and a line for words; `changed()` once the clerk has settled on others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """From the beginning of this year to today."""
        super().__init__(parent)
        today = QDate.currentDate()
        self.first = _editor(QDate(today.year(), 1, 1), self.tr("From day"))
        self.last = _editor(today, self.tr("To day"))
        self.words = QLineEdit(placeholderText=self.tr("Person, number, subject, printer…"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(self.tr("Words to look for"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for label, editor in ((self.tr("&From:"), self.first), (self.tr("&to:"), self.last)):
            words = QLabel(label)
            words.setBuddy(editor)
            row.addWidget(words)
            row.addWidget(editor)
        row.addWidget(self.words, 1)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _: self._typing.start())
        for editor in (self.first, self.last):
            editor.dateChanged.connect(lambda _: self.changed.emit())

    def asked(self) -> tuple[date, date, str]:
        """The first day, the last one, and the words."""
        return _python_day(self.first), _python_day(self.last), self.words.text()


def _editor(day: QDate, name: str) -> QDateEdit:
    editor = QDateEdit(day)
    editor.setCalendarPopup(True)
    editor.setDisplayFormat("dd/MM/yyyy")
    editor.setAccessibleName(name)
    return editor


def _python_day(editor: QDateEdit) -> date:
    day = editor.date()
    return date(day.year(), day.month(), day.day())

"""What is written on a dossier: code, title, the days it spans, how long it is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from db.finding import DossierRecord
from desktop.ui import wording
from desktop.ui.details.values import iso_day
from desktop.ui.dialogs.buttons import ok_cancel

PERIODS = ("Vĩnh viễn", "70 năm", "50 năm", "20 năm", "10 năm", "5 năm", "2 năm")
"""Periods of retention as offices of Việt Nam write them, whatever the window's language."""
EMPTY = DossierRecord(0, "", "", "")


class DossierDialog(QDialog):
    """Asks for a dossier; `record()` gives what was written."""

    def __init__(self, record: DossierRecord = EMPTY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self.setWindowTitle(self.tr("Edit dossier") if record.id else self.tr("New dossier"))
        self.code, self.title = QLineEdit(record.code), QLineEdit(record.title)
        self.begins = QLineEdit(wording.day_text(record.begins_on))
        self.ends = QLineEdit(wording.day_text(record.ends_on))
        for field in (self.begins, self.ends):
            field.setPlaceholderText(self.tr("day/month/year"))
        self.retention = QComboBox(editable=True)
        self.retention.addItems(PERIODS)
        self.retention.setCurrentText(record.retention)
        self._buttons = ok_cancel()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()

    def record(self) -> DossierRecord:
        """The dossier as it is written now; what is no day counts for none."""
        return replace(
            self._record,
            code=self.code.text().strip(),
            title=self.title.text().strip(),
            begins_on=_day(self.begins.text()),
            ends_on=_day(self.ends.text()),
            retention=self.retention.currentText().strip(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Code"), self.code)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&From"), self.begins)
        form.addRow(self.tr("T&o"), self.ends)
        form.addRow(self.tr("&Retention"), self.retention)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.resize(440, self.sizeHint().height())
        self.code.textChanged.connect(self._allow)
        self._allow(self.code.text())

    def _allow(self, code: str) -> None:
        self._buttons.button(self._buttons.StandardButton.Ok).setEnabled(bool(code.strip()))


def _day(text: str) -> str | None:
    try:
        return iso_day(text) or None
    except ValueError:
        return None

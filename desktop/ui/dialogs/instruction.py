"""The dialog of an instruction: who tells whom to do what, by when."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.records import Annotation
from desktop.services.marks.wording import style_text
from desktop.ui.dialogs.buttons import ok_cancel

DAYS_AHEAD = 7


class InstructionDialog(QDialog):
    """Asks for an instruction; read `who`, `to`, `due` and `words` when it was accepted."""

    def __init__(
        self, author: str, parent: QWidget | None = None, known: Annotation | None = None
    ) -> None:
        """`author` gives it; with `known` it is an instruction that is to be changed."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Instruction"))
        self.setMinimumWidth(420)
        self._who = QLineEdit(author)
        self._to = QLineEdit()
        self._has_due = QCheckBox(self.tr("&By:"))
        self._due = QDateEdit(QDate.currentDate().addDays(DAYS_AHEAD))
        self._due.setCalendarPopup(True)
        self._due.setDisplayFormat("dd/MM/yyyy")
        self._due.setEnabled(False)
        self._due.setAccessibleName(self.tr("Due date"))
        self._words = QPlainTextEdit(tabChangesFocus=True)
        self._has_due.toggled.connect(self._due.setEnabled)
        self.make_task = QCheckBox(self.tr("Make it a tas&k at once"))
        self._lay_out()
        if known is not None:
            self._show(known)

    @property
    def who(self) -> str:
        """Who gives it."""
        return self._who.text().strip()

    @property
    def to(self) -> str:
        """Whom it is given to."""
        return self._to.text().strip()

    @property
    def due(self) -> str:
        """The ISO day it is to be done by, empty for none."""
        return self._due.date().toString("yyyy-MM-dd") if self._has_due.isChecked() else ""

    @property
    def words(self) -> str:
        """What is to be done."""
        return self._words.toPlainText().strip()

    def _show(self, mark: Annotation) -> None:
        self._who.setText(style_text(mark, "who"))
        self._to.setText(style_text(mark, "to"))
        self._words.setPlainText(mark.body)
        due = QDate.fromString(style_text(mark, "due"), "yyyy-MM-dd")
        if due.isValid():
            self._due.setDate(due)
        self._has_due.setChecked(due.isValid())
        self.make_task.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&From:"), self._who)
        form.addRow(self.tr("&To:"), self._to)
        form.addRow(self.tr("&What:"), self._words)
        due = QHBoxLayout()
        due.addWidget(self._has_due)
        due.addWidget(self._due)
        due.addStretch(1)
        form.addRow("", due)
        form.addRow("", self.make_task)
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self._to.setFocus()

"""The dialog of one task: who, what, by when, to whom they report, how it stands, own notes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.records import AssignmentRecord
from desktop.services.dues import Standing
from desktop.ui.assignments.words import standing_word
from desktop.ui.dialogs.buttons import ok_cancel

CHOICES: tuple[Standing, ...] = ("suggested", "todo", "doing", "done", "dismissed")


class TaskDialog(QDialog):
    """Edits a task; read `task` when it was accepted."""

    def __init__(self, task: AssignmentRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = task
        self.setWindowTitle(self.tr("Task"))
        self.setMinimumWidth(480)
        self.who = QLineEdit(task.who)
        self.what = QPlainTextEdit(task.what, tabChangesFocus=True)
        self.has_due = QCheckBox(self.tr("&By:"))
        self.due = QDateEdit(_date(task.due))
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("dd/MM/yyyy")
        self.due.setAccessibleName(self.tr("Due date"))
        self.has_due.toggled.connect(self.due.setEnabled)
        self.has_due.setChecked(task.due is not None)
        self.due.setEnabled(task.due is not None)
        self.report_to = QLineEdit(task.report_to or "")
        self.state = QComboBox()
        for choice in CHOICES:
            self.state.addItem(standing_word(choice), choice)
        self.state.setCurrentIndex(max(0, self.state.findData(task.state)))
        self.note = QPlainTextEdit(task.note, tabChangesFocus=True)
        self._lay_out()

    @property
    def task(self) -> AssignmentRecord:
        """The task as it stands in the dialog."""
        return replace(
            self._before,
            who=self.who.text().strip(),
            what=self.what.toPlainText().strip(),
            due=self.due.date().toString("yyyy-MM-dd") if self.has_due.isChecked() else None,
            report_to=self.report_to.text().strip() or None,
            state=self.state.currentData(),
            note=self.note.toPlainText().strip(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Who:"), self.who)
        form.addRow(self.tr("Wh&at:"), self.what)
        due = QHBoxLayout()
        due.addWidget(self.has_due)
        due.addWidget(self.due)
        printed = QLabel(self._printed(), textFormat=Qt.TextFormat.PlainText)
        due.addWidget(printed, 1)
        form.addRow("", due)
        form.addRow(self.tr("&Reports to:"), self.report_to)
        form.addRow(self.tr("&State:"), self.state)
        form.addRow(self.tr("&Notes:"), self.note)
        for editor in (self.what, self.note):
            editor.setFixedHeight(editor.fontMetrics().lineSpacing() * 4)
        quote = QLabel(self._before.quote, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(quote)
        column.addLayout(form)
        column.addWidget(buttons)

    def _printed(self) -> str:
        text = self._before.due_text
        return self.tr("printed: {0}").format(text) if text else ""


def _date(iso: str | None) -> QDate:
    return QDate.fromString(iso, "yyyy-MM-dd") if iso else QDate.currentDate()

"""The dialog of checking the archive: how far it is, what was found, and a report on paper."""

from __future__ import annotations

import html
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from db.verify import Finding
from desktop.services.messages import Messages
from desktop.ui.caring.times import moment
from desktop.ui.dialogs.buttons import close_only
from desktop.ui.icons import icon

MOST_SHOWN = 1000


class VerifyDialog(QDialog):
    """Shows a check of the archive.

    `mend_asked()`; `print_asked(QTextDocument)` for the report; `cancelled()` when it is closed.
    """

    mend_asked = Signal()
    print_asked = Signal(object)
    cancelled = Signal()

    def __init__(self, archive: str, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check the archive"))
        self.resize(640, 400)
        self._archive, self._messages = archive, messages
        self._findings: list[Finding] = []
        self._text = QLabel(self.tr("Checking…"), wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress of the check"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("What was found"))
        self._buttons = close_only()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.mend = self._buttons.addButton(self.tr("&Mend what can be mended"), role)
        self._print = self._buttons.addButton(self.tr("&Print report…"), role)
        self._save = self._buttons.addButton(self.tr("&Save report…"), role)
        column = QVBoxLayout(self)
        for widget in (self._text, self._bar, self.list, self._buttons):
            column.addWidget(widget)
        self.mend.clicked.connect(self._ask_mending)
        self._print.clicked.connect(self._ask_printer)
        self._save.clicked.connect(self._ask_file)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self.cancelled.emit())
        self._allow(done=False)

    def show_progress(self, progress: tuple[str, int, int]) -> None:
        """Show the step, how much of it is done, and how much there is."""
        step, done, total = progress
        names = {
            "database": self.tr("Checking the database…"),
            "text": self.tr("Checking the text…"),
            "index": self.tr("Checking the index…"),
            "originals": self.tr("Reading the originals…"),
        }
        self._text.setText(names.get(step, ""))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def show_findings(self, findings: list[Finding], healed: int = 0) -> None:
        """Show what was found, and how much of it was mended before."""
        self._findings = findings
        self._text.setText(self.summary(healed))
        self.list.clear()
        for finding in findings[:MOST_SHOWN]:
            words = self._messages.problem(finding.code, finding.values)
            sign = icon("error" if finding.code.startswith(("archive", "store")) else "warning")
            about = f"{finding.values['name']}\n" if "name" in finding.values else ""
            QListWidgetItem(sign, f"{about}{words.title}\n{words.advice}", self.list)
        self._bar.hide()
        self._allow(done=True)

    def summary(self, healed: int = 0) -> str:
        """The result in a sentence."""
        if not self._findings:
            text = self.tr("All is well: database, text, index and originals.")
        else:
            text = self.tr("%n thing(s) are not as they should be.", "", len(self._findings))
        if healed:
            text = self.tr("%n thing(s) were mended.", "", healed) + " " + text
        return text

    def report(self, now: datetime) -> QTextDocument:
        """The report to be printed or saved."""
        lines = [
            f"<h2>{html.escape(self.windowTitle())}</h2>",
            f"<p>{html.escape(self._archive)}<br>{moment(now)}</p>",
            f"<p><b>{html.escape(self.summary())}</b></p>",
        ]
        for number, finding in enumerate(self._findings, start=1):
            words = self._messages.problem(finding.code, finding.values)
            values = ", ".join(f"{k}: {v}" for k, v in finding.values.items())
            text = f"{number}. {words} ({finding.code}; {values})"
            lines.append(f"<p>{html.escape(text)}</p>")
        document = QTextDocument(self)
        document.setHtml("".join(lines))
        return document

    def save_report(self, target: Path) -> None:
        """Save the report as plain text."""
        target.write_text(self.report(datetime.now().astimezone()).toPlainText(), "utf-8")

    def _allow(self, *, done: bool) -> None:
        self.mend.setEnabled(done and bool(self._findings))
        self._print.setEnabled(done)
        self._save.setEnabled(done)

    def _ask_mending(self) -> None:
        self._allow(done=False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._text.setText(self.tr("Mending…"))
        self.mend_asked.emit()

    def _ask_printer(self) -> None:
        self.print_asked.emit(self.report(datetime.now().astimezone()))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self.tr("archive check.txt"))
        dialog.fileSelected.connect(lambda name: self.save_report(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

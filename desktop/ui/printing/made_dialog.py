"""Prints what is made already: a register, a list, a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.ui.desk import Desk
from desktop.ui.printing.job_panel import JobPanel
from desktop.ui.printing.outlet import Outlet
from desktop.ui.printing.presets import PresetStore
from desktop.ui.printing.preview import CopyPreview
from desktop.ui.printing.printer_form import PrinterForm
from desktop.ui.printing.sending import Sending

SIZE = QSize(1060, 620)
FORM_WIDTH = 400


class MadeDialog(QDialog):
    """A preview beside the printer's own choices; GUI thread only.

    It asks printers off the GUI thread, which the system's own dialog does not. The PDF stays
    whoever's made it, and must last as long as the dialog.
    """

    def __init__(
        self,
        desk: Desk,
        made: Composed,
        title: str,
        parent: QWidget | None = None,
        outlet: Outlet | None = None,
    ) -> None:
        """Show `made` for printing under a title; through the system's outlet unless told."""
        super().__init__(parent)
        self._desk = desk
        self._made = made
        self._title = title
        self.setWindowTitle(self.tr("Print {title}").format(title=title))
        self.resize(SIZE)
        self.preview = CopyPreview(desk.workspace.renderer, self._explain)
        self.printer = PrinterForm()
        self.panel = JobPanel(self._explain)
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox()
        self.print_button: QPushButton = self.buttons.addButton(
            self.tr("&Print"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.sending = Sending(desk, self.printer, self.panel, self, outlet)
        self._arrange()
        self._connect()
        self.printer.show_values(PrintChoices())
        self.preview.show_copy(made)
        self.sending.finder.look(PresetStore(desk.memory).last().printer)

    def print(self) -> None:
        """Print with the choices made."""
        self.sending.ready(self._send)

    def _send(self) -> None:
        choices = replace(PrintChoices(paper="page"), **self.printer.values())
        self._allow(False)
        self.message.clear()
        self.sending.send(self._made, choices, self._title)

    def _arrange(self) -> None:
        side = QWidget()
        side.setFixedWidth(FORM_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.printer)
        column.addWidget(self.message)
        column.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.preview, 1)
        middle.addWidget(side)
        foot = QHBoxLayout()
        foot.addWidget(self.panel, 1)
        foot.addWidget(self.buttons)
        whole = QVBoxLayout(self)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
        self.print_button.setDefault(True)
        self.print_button.setFocus()

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.print_button.clicked.connect(self.print)
        self.sending.told.connect(self.message.setText)
        self.panel.ended.connect(self._on_ended)

    def _on_ended(self, words: str) -> None:
        self._allow(True)
        self.message.setText(words)

    def _allow(self, free: bool) -> None:
        self.printer.setEnabled(free)
        self.print_button.setEnabled(free)

    def _explain(self, code: str, values: Mapping[str, str]) -> str:
        message = self._desk.presenter.messages.problem(code, values)
        return f"{message.title}\n{message.advice}"

    def done(self, result: int) -> None:
        """Stop printing."""
        self.sending.forget()
        self.panel.cancel()
        self.preview.clear()
        super().done(result)

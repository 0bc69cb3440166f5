"""What the print dialog is made of, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.services.rendering import Renderer
from desktop.ui.printing.cautions import CautionBand
from desktop.ui.printing.form import ChoiceForm
from desktop.ui.printing.job_panel import JobPanel
from desktop.ui.printing.presets import PresetRow, PresetStore
from desktop.ui.printing.preview import CopyPreview
from desktop.ui.printing.printer_form import PrinterForm
from desktop.ui.printing.tabs import LinesTab, NotesTab, PagesTab, PaperTab
from desktop.ui.scrolling import Form
from desktop.ui.viewer.pictures import Explain

CHOICES_WIDTH = 400


class DialogParts:
    """Builds the parts into a dialog and holds them."""

    def __init__(
        self,
        dialog: QDialog,
        renderer: Renderer,
        explain: Explain,
        store: PresetStore,
        many: bool,
    ) -> None:
        self.preview = CopyPreview(renderer, explain)
        self.band = CautionBand()
        self.printer = PrinterForm()
        self.presets = PresetRow(store)
        self.notes = NotesTab()
        self.pages = PagesTab(many)
        self.paper = PaperTab()
        self.lines = LinesTab()
        self.forms: tuple[ChoiceForm, ...] = (
            self.printer,
            self.notes,
            self.pages,
            self.paper,
            self.lines,
        )
        self.panel = JobPanel(explain)
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message.hide()
        self.buttons = self._make_buttons()
        self._arrange(dialog)

    def say(self, words: str) -> None:
        """Say what happened, or nothing."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.print_button: QPushButton = box.addButton(
            QCoreApplication.translate("PrintDialog", "&Print"), role.AcceptRole
        )
        self.save_button: QPushButton = box.addButton(
            QCoreApplication.translate("PrintDialog", "Save as P&DF…"), role.ActionRole
        )
        box.addButton(QCoreApplication.translate("PrintDialog", "Close"), role.RejectRole)
        return box

    def _arrange(self, dialog: QDialog) -> None:
        middle = QHBoxLayout()
        middle.addWidget(self.preview, 1)
        middle.addWidget(self._side())
        column = QVBoxLayout(dialog)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        column.addWidget(self.message)
        foot = QHBoxLayout()
        foot.addWidget(self.panel, 1)
        foot.addStretch(0)
        foot.addWidget(self.buttons)
        column.addLayout(foot)
        self.print_button.setDefault(True)  # once it has its dialog
        self.print_button.setFocus()

    def _side(self) -> QWidget:
        tabs = QTabWidget()
        tabs.setUsesScrollButtons(False)
        for form, name in (
            (self.notes, QCoreApplication.translate("PrintDialog", "Notes")),
            (self.pages, QCoreApplication.translate("PrintDialog", "Pages")),
            (self.paper, QCoreApplication.translate("PrintDialog", "Paper")),
            (self.lines, QCoreApplication.translate("PrintDialog", "Head, foot")),
        ):
            tabs.addTab(_scrolling(form), name)
        side = QWidget()
        side.setFixedWidth(CHOICES_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.printer)
        column.addWidget(self.presets)
        column.addWidget(tabs, 1)
        return side


def _scrolling(form: QWidget) -> Form:
    """A form that scrolls where the screen is too low for it."""
    area = Form()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    area.viewport().setAutoFillBackground(False)
    form.setAutoFillBackground(False)
    return area

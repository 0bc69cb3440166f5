"""The composed pages as they will be printed, with the ways out: paper and file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from db.records import PageRecord
from desktop.services.rendering import Renderer
from desktop.ui.printing.copying import PdfCopy
from desktop.ui.printing.job_panel import JobPanel
from desktop.ui.printing.page_choice import chosen_pages
from desktop.ui.printing.values import PDF, PrintSource
from desktop.ui.viewer.page_area import PageArea
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.values import ViewedDocument

SIZE = QSize(760, 680)
Printers = Callable[[], Sequence[str]]


class PrintPreview(QDialog):
    """Shows a composed PDF and prints or saves it; GUI thread only.

    `printed(pages, printer name)` after a print job ended well; `saved(path)` after saving.
    """

    printed = Signal(int, str)
    saved = Signal(object)

    def __init__(
        self,
        renderer: Renderer,
        source: PrintSource,
        title: str,
        parent: QWidget | None = None,
        *,
        proposed: Path,
        explain: Explain | None = None,
        printers: Printers = QPrinterInfo.availablePrinterNames,
    ) -> None:
        """A preview.

        Args:
            renderer: makes the page images.
            source: the composed PDF; it must stay where it is while the dialog is open.
            title: what the document is called.
            parent: the window it belongs to.
            proposed: the file to save to, unless another is chosen.
            explain: words a failure's code and values.
            printers: the names of the printers there are.
        """
        super().__init__(parent)
        self._renderer = renderer
        self._source = source
        self._title = title
        self._proposed = proposed
        self._explain = explain
        self._printers = printers
        self._printer: QPrinter | None = None
        self._copy = PdfCopy()
        self._build()
        self._connect()
        self._show_source()

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Print {title}").format(title=self._title))
        self.resize(SIZE)
        self._area = PageArea(self._renderer, explain=self._explain)
        self._area.setAccessibleName(self.tr("Preview of the printed pages"))
        self._where = QLabel()
        self._message = QLabel(wordWrap=True)
        self._message.hide()
        self._panel = JobPanel(self._renderer, self._explain)
        self._buttons = self._make_buttons()
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._message)
        layout.addWidget(self._panel)
        foot = QHBoxLayout()
        foot.addWidget(self._where, 1)
        foot.addWidget(self._buttons)
        layout.addLayout(foot)
        self._print_button.setDefault(True)  # once it has its dialog

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self._print_button = box.addButton(self.tr("&Print…"), role.AcceptRole)
        self._save_button = box.addButton(self.tr("&Save as PDF…"), role.ActionRole)
        self._close_button = box.addButton(self.tr("&Close"), role.RejectRole)
        return box

    def _connect(self) -> None:
        self._print_button.clicked.connect(self.choose_printer)
        self._save_button.clicked.connect(self.choose_file)
        self._buttons.rejected.connect(self.reject)
        self._panel.printed.connect(self.printed)
        self._panel.ended.connect(self._on_ended)
        self._area.page_changed.connect(self._tell_page)
        self._copy.finished.connect(self._on_saved)
        self._copy.failed.connect(self._on_not_saved)

    def _show_source(self) -> None:
        pages = tuple(
            PageRecord(index, 0, index, size.width, size.height, 0, "done")
            for index, size in enumerate(self._source.pages)
        )
        self._area.show_document(ViewedDocument(0, self._source.path, PDF, pages))
        self._area.fit_page()
        self._area.setFocus()

    def _tell_page(self, page: int) -> None:
        words = self.tr("Page {page} of {count}")
        self._where.setText(words.format(page=page + 1, count=len(self._source.pages)))

    # --- printing ---

    def choose_printer(self) -> None:
        """Open the system's print dialog, or say that there is no printer."""
        if not self._printers():
            self._say(
                self.tr(
                    "No printer is set up on this computer. Add one in the system's settings, "
                    "or save the document as PDF and print it elsewhere."
                )
            )
            self._save_button.setFocus()
            return
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self._title)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
        dialog.setMinMax(1, len(self._source.pages))
        dialog.accepted.connect(self._print_chosen)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _print_chosen(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages chosen in the printer's settings; one job at a time."""
        self._printer = printer
        pages = chosen_pages(printer, len(self._source.pages), self._area.page)
        self._message.hide()
        self._print_button.setEnabled(False)
        self._panel.start(printer, self._source, pages)

    def _on_ended(self, words: str) -> None:
        self._print_button.setEnabled(True)
        self._say(words)

    # --- saving ---

    def choose_file(self) -> None:
        """Ask where to save."""
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(self._proposed.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._proposed.name)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Save a copy of the composed PDF; `saved` tells when it is there."""
        self._save_button.setEnabled(False)
        self._copy.start(self._source.path, target)

    def _on_saved(self, target: Path) -> None:
        self._save_button.setEnabled(True)
        self._say(self.tr("Saved as {path}").format(path=target))
        self.saved.emit(target)

    def _on_not_saved(self, target: Path, reason: str) -> None:
        self._save_button.setEnabled(True)
        words = self.tr("{path} could not be saved: {reason}")
        self._say(words.format(path=target, reason=reason))

    # --- the rest ---

    def _say(self, words: str) -> None:
        self._message.setText(words)
        self._message.show()

    def done(self, result: int) -> None:
        """Stop printing, and let go of the file."""
        self._panel.cancel()
        self._area.clear()
        super().done(result)

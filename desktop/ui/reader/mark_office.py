"""What the office does with marks as a whole: its stamps, its colours, exchange with others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.services.changes import ManyChanges
from desktop.services.jobs import MARKS_TIMEOUT_S, picture_job
from desktop.ui import later
from desktop.ui.copies import annotated_target
from desktop.ui.desk import Desk
from desktop.ui.opening import Opening
from desktop.ui.reader.mark_tools import MarkTools

if TYPE_CHECKING:
    from desktop.ui.dialogs.stamps import StampsDialog

PICTURES = "*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp"
XFDF = ".xfdf"


class MarkOffice(QObject):
    """Dialogs about marks; GUI thread only. `colours_named()` when meanings were changed."""

    colours_named = Signal()

    def __init__(self, desk: Desk, opening: Opening, tools: MarkTools, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._opening = opening
        self._tools = tools
        self._window = window
        self._books = desk.workspace.annotating.books
        tools.stamps_asked.connect(self.choose_stamp)

    def choose_stamp(self) -> None:
        """Let the clerk choose one of the office's stamps, or make one."""
        dialog = later.StampsDialog(self._books.book.stamps, self._window)
        dialog.taken.connect(self._tools.take_stamp)
        dialog.picture_asked.connect(lambda: self._ask_picture(dialog))
        dialog.finished.connect(lambda _: self._keep_stamps(dialog))
        _open(dialog)

    def name_colours(self) -> None:
        """Let the office say what colours mean."""
        dialog = later.ColourNamesDialog(self._books.book.meanings, self._window)

        def store() -> None:
            meanings = dialog.meanings()
            self._desk.tasks.write(
                lambda: self._books.name_colours(meanings), lambda _: self.colours_named.emit()
            )

        dialog.accepted.connect(store)
        _open(dialog)

    def export(self) -> None:
        """Ask where to write the open document's marks as XFDF."""
        document = self._opening.current
        if document is None:
            return
        dialog = QFileDialog(self._window, self.tr("Save marks as XFDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*{XFDF}")
        dialog.setDefaultSuffix(XFDF[1:])
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(annotated_target(document).with_suffix(XFDF).name)
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        _open(dialog)

    def write(self, target: Path) -> None:
        """Write the open document's marks to an XFDF file."""
        document, exchange = self._opening.current, self._desk.workspace.mark_exchange
        if document is None:
            return

        def tell(count: int) -> None:
            done = self.tr("%n mark(s) saved: {0}", "", count).format(target.name)
            self._desk.presenter.tell(done)

        self._desk.tasks.long(
            lambda _progress, _cancelled: exchange.save(document.id, target), lambda _: None, tell
        )

    def bring(self) -> None:
        """Ask for an XFDF file whose marks shall come onto the open document."""
        if self._opening.current is None:
            return
        dialog = QFileDialog(self._window, self.tr("Bring in marks from XFDF"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"*{XFDF} *.xml", "*"])
        dialog.setDirectory(QDir.homePath())
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        _open(dialog)

    def read(self, source: Path) -> None:
        """Bring the marks of an XFDF file onto the open document."""
        document, exchange = self._opening.current, self._desk.workspace.mark_exchange
        if document is None:
            return

        def take(change: ManyChanges | None) -> None:
            if change is None:
                self._desk.presenter.tell(self.tr("The file has no mark that is new here."))
                return
            self._desk.performer.do(change, tell=True)

        self._desk.tasks.long(
            lambda _progress, _cancelled: exchange.read(document.id, source), lambda _: None, take
        )

    def _ask_picture(self, dialog: StampsDialog) -> None:
        asked = QFileDialog(dialog, self.tr("Picture of a stamp"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.setNameFilters([PICTURES, "*"])
        asked.setDirectory(QDir.homePath())
        asked.fileSelected.connect(lambda path: self.read_picture(dialog, Path(path)))
        _open(asked)

    def read_picture(self, dialog: StampsDialog, path: Path) -> None:
        """Give a dialog the picture of a file, read in a worker."""
        pool = self._desk.workspace.errands

        def give(found: tuple[str, float]) -> None:
            dialog.add_picture(*found)

        self._desk.tasks.long(
            lambda _progress, _cancelled: pool.submit(
                picture_job, path, timeout_s=MARKS_TIMEOUT_S
            ).result(),
            lambda _: None,
            give,
        )

    def _keep_stamps(self, dialog: StampsDialog) -> None:
        stamps = dialog.stamps()
        if stamps != self._books.book.stamps:
            self._desk.tasks.write(lambda: self._books.keep_stamps(stamps))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

"""Copies of the open document that leave the archive: annotated, original, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.filenames import safe_stem
from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument, Opening

PDF = "*.pdf"


class Copies(QObject):
    """Asks where to and lets the exporting service write there off the GUI thread."""

    def __init__(self, desk: Desk, opening: Opening, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._opening = opening
        self._window = window

    def save_annotated(self) -> None:
        """Save a PDF of the open document with its marks and notes."""
        document = self._opening.current
        if document is None:
            return
        title, target = self.tr("Save annotated PDF"), annotated_target(document)
        self._ask(title, target, PDF, self.write_annotated)

    def save_original(self) -> None:
        """Save the untouched original of the open document."""
        document = self._opening.current
        if document is not None:
            title = self.tr("Save a copy of the original")
            target = Path(QDir.homePath()) / document.record.original_name
            self._ask(title, target, "*", self.write_original)

    def write_annotated(self, target: Path) -> None:
        """Write the annotated copy of the open document to `target`."""
        document = self._opening.current
        if document is not None:
            exporting = self._desk.workspace.exporting
            self._write(lambda: exporting.save_annotated([document.id], target), target)

    def write_original(self, target: Path) -> None:
        """Write the original of the open document to `target`."""
        document = self._opening.current
        if document is not None:
            exporting = self._desk.workspace.exporting
            self._write(lambda: exporting.save_original(document.id, target), target)

    def _ask(self, title: str, target: Path, pattern: str, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, title, str(target.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(pattern)
        dialog.selectFile(target.name)
        dialog.fileSelected.connect(lambda path: write(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, work: Callable[[], object], target: Path) -> None:
        tell = self._desk.presenter.tell
        self._desk.tasks.long(
            lambda _progress, _cancelled: work(),
            lambda _: None,
            lambda _: tell(self.tr("Saved: {0}").format(target.name)),
        )


def annotated_target(document: OpenDocument) -> Path:
    """Where an annotated copy of a document is proposed to be saved."""
    name = QCoreApplication.translate("Copies", "{0} (annotated).pdf")
    return Path(QDir.homePath()) / name.format(_file_name(document))


def _file_name(document: OpenDocument) -> str:
    """The original's name without its ending, or the number, fit for a file."""
    number = document.field("number")
    name = number.value if number and isinstance(number.value, str) else ""
    stem = Path(document.record.original_name).stem
    return safe_stem(name or stem)

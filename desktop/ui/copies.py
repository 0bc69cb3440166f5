"""What leaves the archive as files: the export dialog and the register of copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QObject
from PySide6.QtWidgets import QWidget

from desktop.services.filenames import safe_stem
from desktop.ui import later
from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument

if TYPE_CHECKING:
    from desktop.ui.exporting.dialog import ExportDialog
    from desktop.ui.exporting.register import RegisterDialog

Ids = Callable[[], list[int]]


class Copies(QObject):
    """Opens the dialogs; GUI thread only.

    `chosen` gives the documents selected, else the open one; `viewed` those the list shows.
    """

    def __init__(self, desk: Desk, chosen: Ids, viewed: Ids, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._chosen = chosen
        self._viewed = viewed
        self._window = window

    def export(self) -> None:
        """Export the chosen documents, the list in view, or a register."""
        self._open(later.ExportDialog(self._desk, self._chosen(), self._viewed(), self._window))

    def show_register(self) -> None:
        """Show who printed or exported what."""
        self._open(later.RegisterDialog(self._desk, self._window))

    @staticmethod
    def _open(dialog: ExportDialog | RegisterDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


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

"""Asks where to, and puts a composed copy there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.composing.task import Composed
from desktop.services.whole_files import copy_whole
from desktop.ui.tasks import Failed, Tasks

Saved = Callable[[tuple[Path, Composed]], None]


def ask_pdf(parent: QWidget, proposed: Path, then: Callable[[Path], None]) -> None:
    """Let the clerk choose a PDF file to write, and hand it on; returns at once."""
    title = QCoreApplication.translate("PrintDialog", "Save as PDF")
    dialog = QFileDialog(parent, title, str(proposed.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(QCoreApplication.translate("PrintDialog", "PDF (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_pdf(tasks: Tasks, made: Composed, target: Path, done: Saved, failed: Failed) -> None:
    """Copy what was made to the target, whole or not at all; GUI thread only."""

    def save() -> tuple[Path, Composed]:
        copy_whole(made.path, target)
        return target, made

    tasks.write(save, done, failed)

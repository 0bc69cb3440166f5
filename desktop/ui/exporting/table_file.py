"""Asks for a file, and writes a table of the archive to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.filenames import safe_stem
from desktop.services.registers.sheet import Sheet
from desktop.ui.desk import Desk
from desktop.ui.tasks import Failed

FILTERS = ["PDF (*.pdf)", "Excel (*.xlsx)", "CSV (*.csv)"]


def ask_table(parent: QWidget, title: str, name: str, then: Callable[[Path], None]) -> None:
    """Let the clerk choose a file for a table, proposed under `name`; returns at once."""
    dialog = QFileDialog(parent, title, QDir.homePath())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(FILTERS)
    dialog.setDefaultSuffix("pdf")
    dialog.filterSelected.connect(
        lambda words: dialog.setDefaultSuffix(words.rpartition(".")[2].rstrip(")"))
    )
    dialog.selectFile(safe_stem(name) + ".pdf")
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_table(
    desk: Desk,
    make: Callable[[], Sheet],
    target: Path,
    done: Callable[[Path], None],
    failed: Failed | None = None,
) -> None:
    """Make a table and write it in the format of the target's ending; GUI thread only."""
    registers = desk.workspace.registers

    def save(_tell: object, _cancelled: object) -> Path:
        registers.save(make(), target)
        return target

    desk.tasks.long(save, _ignore, done, failed)


def _ignore(_progress: object) -> None:
    """One table tells no progress."""

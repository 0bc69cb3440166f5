"""The table of contents of a dossier (mục lục văn bản) as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.finding import DossierRecord
from desktop.services.registers.sheet import Sheet
from desktop.ui.desk import Desk
from desktop.ui.exporting.table_file import ask_table, save_table
from desktop.ui.facets.entries import dossier_name


class DossierTable(QObject):
    """Writes which documents a dossier holds, in its own order; GUI thread only."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self, record: DossierRecord) -> None:
        """Ask where to, then write it."""
        title = self.tr("Save the table of contents")
        name = self.tr("Contents of {0}").format(record.code)
        ask_table(self._window, title, name, lambda target: self.save(record, target))

    def save(self, record: DossierRecord, target: Path) -> None:
        """Write it in the format of the target's ending."""
        work = self._desk.workspace

        def make() -> Sheet:
            return work.registers.contents(work.filing.contents(record.id), dossier_name(record))

        save_table(self._desk, make, target, self._tell)

    def _tell(self, target: Path) -> None:
        self._desk.presenter.tell(self.tr("Saved as {0}").format(target))

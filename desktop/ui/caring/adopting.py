"""Originals that no document is about are taken in again, with the report of any import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from db.strays import strays
from desktop.ui.desk import Desk
from desktop.ui.importing.controller import Importing


class Adopting(QObject):
    """Looks for them in the background; where there are none, nothing is seen of it."""

    def __init__(self, desk: Desk, importing: Importing) -> None:
        super().__init__(importing)
        self._desk, self._importing = desk, importing

    def begin(self) -> None:
        """Look now, once; an archive open for reading only is left alone."""
        archive = self._desk.workspace.archive
        if archive.read_only:
            return
        self._desk.tasks.long(
            lambda _tell, cancelled: strays(archive, cancelled.is_set),
            lambda _: None,
            self._take,
            lambda _: None,  # the check of the archive says what is wrong with it
        )

    def _take(self, found: list[Path]) -> None:
        if found:
            self._desk.presenter.tell(
                self.tr("%n original(s) without a description are taken in again.", "", len(found))
            )
            self._importing.take(found)

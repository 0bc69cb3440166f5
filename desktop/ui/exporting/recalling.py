"""What the export dialog remembers from one time to the next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDir, QSettings

from desktop.ui.exporting.book_page import BookPage
from desktop.ui.exporting.dragging import DRAG_KEY
from desktop.ui.exporting.pages import ExportPage

FOLDER_KEY: Final = "export/folder"
KIND_KEY: Final = "export/kind"
OFFICE_KEY: Final = "export/office"


class Recalling:
    """Folder, kind, own office, and what dragged documents become; GUI thread only."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    @property
    def folder(self) -> str:
        """Where was exported to last, else the user's own folder."""
        home = QDir.homePath()
        return str(self._memory.value(FOLDER_KEY, home) or home)

    @property
    def kind(self) -> str:
        """The kind exported last, by `kind_of`."""
        return str(self._memory.value(KIND_KEY, "") or "")

    @property
    def office(self) -> str:
        """The archive's own body."""
        return str(self._memory.value(OFFICE_KEY, "") or "")

    @property
    def drag(self) -> str:
        """What documents become that are dragged out."""
        return str(self._memory.value(DRAG_KEY, "") or "")

    def set_drag(self, form: str) -> None:
        """Remember what dragged documents become."""
        self._memory.setValue(DRAG_KEY, form)

    def set_exported(self, page: ExportPage, folder: str) -> None:
        """Remember what was exported to where."""
        self._memory.setValue(FOLDER_KEY, folder)
        self._memory.setValue(KIND_KEY, kind_of(page))
        if isinstance(page, BookPage):
            self._memory.setValue(OFFICE_KEY, page.office())


def kind_of(page: ExportPage) -> str:
    """A name for a kind that stays the same."""
    return type(page).__name__ + page.name

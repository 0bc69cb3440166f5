"""What is done to the page in view: turn it, read it again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from db.records import PageRecord
from desktop.services.changes import Change, TurnChange
from desktop.services.correcting import turned_page
from desktop.ui.desk import Desk
from desktop.ui.opening import Opening
from desktop.ui.reading.control import ReadingControl


class PageWork(QObject):
    """Turns pages, with undo, and has them read again; `page()` is the 0-based page in view."""

    def __init__(
        self, desk: Desk, opening: Opening, reading: ReadingControl, page: Callable[[], int]
    ) -> None:
        super().__init__(opening)
        self._desk = desk
        self._opening = opening
        self._reading = reading
        self._page = page
        desk.performer.performed.connect(self._follow)

    def turn_left(self) -> None:
        """Turn the page a quarter to the left."""
        self._turn(270)

    def turn_right(self) -> None:
        """Turn the page a quarter to the right."""
        self._turn(90)

    def turn_over(self) -> None:
        """Turn the page upside down."""
        self._turn(180)

    def reread(self) -> None:
        """Read the page again."""
        record = self._record()
        if record is not None:
            self._desk.workspace.reading.reread_pages([record.id])

    def reread_outdated(self) -> None:
        """Read all pages again that an older reader read."""
        self._desk.workspace.reading.reread_outdated()
        self._desk.presenter.tell(self.tr("Pages that an older reader read are read again."))

    def _record(self) -> PageRecord | None:
        document, page = self._opening.current, self._page()
        known = document is not None and 0 <= page < len(document.pages)
        return document.pages[page] if known and document is not None else None

    def _turn(self, by: int) -> None:
        record = self._record()
        if record is not None:
            label = self.tr("page {0}").format(record.index + 1)
            self._desk.performer.do(turned_page(record, by), label=label)

    def _follow(self, change: Change) -> None:
        if isinstance(change, TurnChange):  # done or undone: the turned page waits to be read
            self._reading.wake()

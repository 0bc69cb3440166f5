"""The window's hand on the reading of pages: start, pause, stop, again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.services.reading import Reading
from desktop.services.reading_status import ReadingStatus
from desktop.ui.tasks import Tasks


class ReadingControl(QObject):
    """Gives orders and passes the status on.

    `changed(ReadingStatus)`: how the reading stands, at the start and whenever it moved on.
    """

    changed = Signal(object)

    def __init__(self, reading: Reading, tasks: Tasks, chosen: Callable[[], list[int]]) -> None:
        super().__init__(tasks)
        self._reading = reading
        self._tasks = tasks
        self._chosen = chosen
        self.status = ReadingStatus("idle")
        tasks.reading_changed.connect(self._learn)

    def start(self) -> None:
        """Begin reading whatever waits, when the window opens."""
        self._reading.start()

    def wake(self) -> None:
        """Read pages that were just imported, unless the clerk paused or stopped the reading."""
        if self.status.state == "idle":
            self._reading.start()
        else:
            self._tasks.read("reading status", self._reading.status, self._learn)

    def toggle_pause(self) -> None:
        """Pause, or go on after a pause or a stop."""
        if self.status.state == "reading":
            self._reading.pause()
        else:
            self._reading.resume()

    def cancel(self) -> None:
        """Stop at once; unread pages wait."""
        self._reading.cancel()

    def retry(self) -> None:
        """Read failed pages again."""
        self._reading.retry_failed()

    def reread(self) -> None:
        """Read the chosen documents again."""
        if ids := self._chosen():
            self._reading.reread(ids)

    def _learn(self, status: ReadingStatus) -> None:
        self.status = status
        self.changed.emit(status)

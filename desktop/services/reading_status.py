"""How the reading of pages stands, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.services.problems import Problem

ReadingState = Literal["idle", "reading", "paused", "stopped"]


@dataclass(frozen=True, slots=True)
class ReadingStatus:
    """Counts of pages by state, names of the documents in hand, pace and time left.

    `idle`: nothing waits; `reading`: pages are read; `paused`: pages in hand are finished, no
    new ones begun; `stopped`: nothing runs, unread pages wait. `problem` is why it stopped by
    itself: the archive could not be written.
    """

    state: ReadingState
    pending: int = 0
    running: int = 0
    done: int = 0
    failed: int = 0
    current: tuple[str, ...] = ()
    pages_per_minute: float | None = None
    seconds_left: float | None = None
    problem: Problem | None = None

    @property
    def total(self) -> int:
        """All pages of the archive that were ever queued."""
        return self.pending + self.running + self.done + self.failed

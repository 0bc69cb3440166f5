"""How fast pages are read, and how long the rest will take."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

WINDOW_S = 60.0


class Pace:
    """Pages a minute over the last minute of reading.

    `now` gives seconds of a steady clock, such as time.monotonic.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._since: float | None = None
        self._ends: deque[float] = deque()

    def start(self) -> None:
        """Begin to measure, forgetting what was."""
        self._since = self._now()
        self._ends.clear()

    def page_done(self) -> None:
        """Count one page."""
        self._ends.append(self._now())

    def per_minute(self) -> float | None:
        """Pages a minute, None before the second page."""
        if self._since is None:
            return None
        now = self._now()
        while self._ends and self._ends[0] < now - WINDOW_S:
            self._ends.popleft()
        span = min(WINDOW_S, now - self._since)
        return 60.0 * len(self._ends) / span if len(self._ends) > 1 and span > 0 else None

    def seconds_for(self, pages: int) -> float | None:
        """Seconds that `pages` more pages will take; None when that is unknown, or for none."""
        pace = self.per_minute() if pages else None
        return 60.0 * pages / pace if pace else None

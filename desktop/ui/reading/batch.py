"""How far the present batch of pages is: counted from where the reading last stood idle."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.reading_status import ReadingStatus


@dataclass(frozen=True, slots=True)
class Progress:
    """Pages settled (read or failed) of all pages of the batch."""

    settled: int
    total: int


class Batch:
    """Remembers how many pages were settled before the batch began."""

    def __init__(self) -> None:
        self._before: int | None = None

    def follow(self, status: ReadingStatus) -> Progress:
        """The batch's progress; an idle reading ends the batch."""
        settled = status.done + status.failed
        # A retried page is taken back from the settled ones: the batch then begins below.
        before = settled if self._before is None else min(self._before, settled)
        self._before = settled if status.state == "idle" else before
        return Progress(settled - before, status.total - before)

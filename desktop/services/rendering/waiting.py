"""The jobs that wait for the child process: the most wanted and latest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.rendering.values import OnDone, RenderRequest, RenderTicket


@dataclass(frozen=True, slots=True)
class Job:
    """One request under its ticket; tickets count upwards."""

    ticket: RenderTicket
    request: RenderRequest
    on_done: OnDone

    @property
    def rank(self) -> tuple[int, int]:
        """Sorts jobs in the order they are to be done."""
        return self.request.priority, -self.ticket


class WaitingJobs:
    """A small set of jobs with its first one at hand; not thread-safe, its owner locks.

    A window wants a few dozen images at a time, hence no heap.
    """

    def __init__(self) -> None:
        self._jobs: dict[RenderTicket, Job] = {}

    def __len__(self) -> int:
        return len(self._jobs)

    def add(self, job: Job) -> None:
        """Put a job in, or back in."""
        self._jobs[job.ticket] = job

    def take(self) -> Job | None:
        """The job to be done next, taken out; None when nothing waits."""
        if not self._jobs:
            return None
        first = min(self._jobs.values(), key=lambda job: job.rank)
        return self._jobs.pop(first.ticket)

    def remove(self, unwanted: Callable[[Job], bool]) -> None:
        """Forget the jobs that `unwanted` says yes to."""
        self._jobs = {t: job for t, job in self._jobs.items() if not unwanted(job)}

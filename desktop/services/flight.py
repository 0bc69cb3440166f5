"""Pages in flight: sent to the worker pool, and saved when they come back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future

from db.archive import Archive
from db.errors import ArchiveProblem
from db.records import ChangeSet, PageJob
from desktop.services.jobs import PAGE_TIMEOUT_S, PageTask, read_page_job
from desktop.services.page_saving import PageSaver
from desktop.services.pool import Pool
from desktop.services.problems import problem_of
from ocr.values import PageReading

log = logging.getLogger(__name__)

PER_WORKER = 2
"""Pages in flight for each worker: one being read, one waiting, so that none stands idle."""


class Flight:
    """The pages in hand. Of one thread, but for `names`, which any may ask.

    `mending`: whether likely misreadings are put right.
    """

    def __init__(self, archive: Archive, pool: Pool, *, mending: bool) -> None:
        self._archive = archive
        self._pool = pool
        self._saver = PageSaver(archive)
        self._mending = mending
        self._jobs: dict[int, PageJob] = {}

    @property
    def room(self) -> int:
        """How many more pages may be sent."""
        return self._pool.workers * PER_WORKER - len(self._jobs)

    def is_empty(self) -> bool:
        """Whether no page is in hand."""
        return not self._jobs

    def names(self) -> tuple[str, ...]:
        """The files whose pages are in hand."""
        return tuple(dict.fromkeys(job.original_name for job in tuple(self._jobs.values())))

    def send(self, job: PageJob, landed: Callable[[PageJob, Future[PageReading]], None]) -> None:
        """Have a page read; `landed` is called on a thread of the pool when that is over."""
        self._jobs[job.page_id] = job
        self._sent(job).add_done_callback(lambda done: landed(job, done))

    def _sent(self, job: PageJob) -> Future[PageReading]:
        try:
            path = self._archive.store.readable(job.sha256)
        except ArchiveProblem as problem:
            if problem.code != "store.missing":
                raise
            # One lost original must not hold up all the others.
            lost: Future[PageReading] = Future()
            lost.set_exception(problem)
            return lost
        task = PageTask(path, job.media_type, job.index, job.turn, self._mending)
        return self._pool.submit(read_page_job, task, timeout_s=PAGE_TIMEOUT_S)

    def settle(self, job: PageJob, future: Future[PageReading]) -> ChangeSet | None:
        """Store what became of a page; None for one that was given up meanwhile.

        Raises:
            ArchiveProblem: it cannot be stored.
        """
        if self._jobs.get(job.page_id) is not job:
            return None
        try:
            return self._stored(job, future)
        finally:
            del self._jobs[job.page_id]

    def give_up(self) -> list[int]:
        """Kill the workers; the ids of the pages that were in hand."""
        left, self._jobs = list(self._jobs), {}
        self._pool.stop()
        return left

    def _stored(self, job: PageJob, future: Future[PageReading]) -> ChangeSet:
        error = future.exception()
        if error is None:
            return self._saver.save(job, future.result())
        self._archive.standing.require()  # whoever read it missed the file, not the page
        problem = problem_of(error)
        if problem is None:
            log.error("page %d failed by a bug: %r", job.page_id, type(error))
        return self._saver.fail(job, problem.code if problem else "bug")

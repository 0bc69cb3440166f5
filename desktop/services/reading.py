"""Reading pages in the background: takes pages from the database's queue to the worker pool."""

from __future__ import annotations

import logging
import queue as queues
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from sqlalchemy import Connection

from db.archive import Archive
from db.errors import ArchiveProblem
from db.records import ChangeSet, PageJob
from db.repositories import queue
from desktop.services import readers
from desktop.services.flight import Flight
from desktop.services.notify import Notifier
from desktop.services.pace import Pace
from desktop.services.pool import Pool
from desktop.services.problems import Problem
from desktop.services.reading_status import ReadingState, ReadingStatus
from ocr.values import PageReading

log = logging.getLogger(__name__)


class Reading:
    """Feeds pending pages to the pool and saves what comes back, on one thread of its own.

    The database is the queue: whatever is in flight when the program ends is pending at the
    next start. All methods may be called on any thread and return at once, but for `close`.
    """

    def __init__(
        self,
        archive: Archive,
        pool: Pool,
        changed: Notifier[ChangeSet],
        now: Callable[[], float] = time.monotonic,
        *,
        mending: bool = True,
    ) -> None:
        """`mending`: whether likely misreadings are put right; the raw reading is kept anyway."""
        self._archive = archive
        self._pool = pool
        self._changed = changed
        self._flight = Flight(archive, pool, mending=mending)
        self._pace = Pace(now)
        self._orders: queues.SimpleQueue[Callable[[], None] | None] = queues.SimpleQueue()
        self._state: ReadingState = "stopped"
        self._problem: Problem | None = None
        self._thread: threading.Thread | None = None
        self.status_changed: Notifier[ReadingStatus] = Notifier()

    # -- orders, from any thread

    def start(self) -> None:
        """Read all pending pages; also the way to go on after `pause` or `cancel`."""
        self._order(self._go_on)

    resume = start

    def pause(self) -> None:
        """Begin no further page; those in hand are finished."""
        self._orders.put(self._hold)

    def cancel(self) -> None:
        """Stop at once: kill the workers; their pages wait for the next start."""
        self._orders.put(self._stop)

    def retry_failed(self) -> None:
        """Put all failed pages back into the queue and read on."""
        self._requeue(queue.retry_failed)

    def reread(self, document_ids: list[int]) -> None:
        """Read documents again; their present text stays until the new one is there."""
        self._requeue(lambda conn: queue.requeue(conn, document_ids))

    def reread_pages(self, page_ids: list[int]) -> None:
        """Read single pages again."""
        self._requeue(lambda conn: queue.requeue_pages(conn, page_ids))

    def reread_outdated(self) -> None:
        """Read all pages again that an older version of the reader, or another model, read."""
        todays = (readers.todays_reader(), readers.todays_model())
        self._requeue(lambda conn: queue.requeue_outdated(conn, *todays))

    def outdated_count(self) -> int:
        """How many pages `reread_outdated` would read; looks at every page of the archive."""
        todays = (readers.todays_reader(), readers.todays_model())
        with self._archive.database.reading() as conn:
            return queue.outdated_count(conn, *todays)

    def close(self) -> None:
        """Stop for good and wait for the thread's end. Never on the reading thread."""
        if self._thread is not None:
            self._orders.put(self._stop)
            self._orders.put(None)
            self._thread.join()
            self._thread = None
        self._pool.close()

    def status(self) -> ReadingStatus:
        """How the reading stands now; a short read of the database."""
        with self._archive.database.reading() as conn:
            counts = queue.counts(conn)
        left = counts.pending + counts.running
        return ReadingStatus(
            state=self._state,
            pending=counts.pending,
            running=counts.running,
            done=counts.done,
            failed=counts.failed,
            current=self._flight.names(),
            pages_per_minute=self._pace.per_minute(),
            seconds_left=self._pace.seconds_for(left),
            problem=self._problem,
        )

    def _order(self, order: Callable[[], None]) -> None:
        """Have the reading thread do something after all that was ordered before."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
            self._thread.start()
        self._orders.put(order)

    # -- on the reading thread

    def _run(self) -> None:
        while (order := self._orders.get()) is not None:
            try:
                self._obey(order)
                self.status_changed.tell(self.status())
            except Exception:
                log.exception("the reading thread met a bug and goes on")

    def _obey(self, order: Callable[[], None]) -> None:
        try:
            order()
        except ArchiveProblem as problem:
            # A full disk, a lost drive: what is in hand cannot be stored, so nothing is begun.
            self._problem = Problem(problem.code, dict(problem.values))
            self._state = "stopped"
            self._flight.give_up()

    def _requeue(self, change: Callable[[Connection], ChangeSet]) -> None:
        def order() -> None:
            with self._archive.database.writing() as conn:
                touched = change(conn)
            self._changed.tell(touched)
            self._go_on()

        self._order(order)

    def _go_on(self) -> None:
        if self._problem is not None:
            with self._archive.database.writing() as conn:
                queue.reset_running(conn)  # the problem kept them from being released
            self._problem = None
        if self._state != "reading":
            self._pace.start()
        self._state = "reading"
        self._fill()

    def _hold(self) -> None:
        if self._state == "reading":
            self._state = "paused"

    def _stop(self) -> None:
        self._state = "stopped"
        if left := self._flight.give_up():
            with self._archive.database.writing() as conn:
                touched = queue.release(conn, left)
            self._changed.tell(touched)

    def _fill(self) -> None:
        """Top the flight up to its bound; with nothing left to do, the reading is idle."""
        wanted = self._flight.room
        if self._state == "reading" and wanted > 0:
            for job in self._claim(wanted):
                self._flight.send(job, self._order_landing)
        if self._state == "reading" and self._flight.is_empty():
            self._state = "idle"

    def _claim(self, limit: int) -> list[PageJob]:
        with self._archive.database.writing() as conn:
            return queue.claim(conn, limit, self._archive.clock())

    def _order_landing(self, job: PageJob, future: Future[PageReading]) -> None:
        self._orders.put(partial(self._landed, job, future))

    def _landed(self, job: PageJob, future: Future[PageReading]) -> None:
        touched = self._flight.settle(job, future)
        if touched is None:
            return  # stopped meanwhile: the page was released and will be read again
        self._pace.page_done()
        self._changed.tell(touched)
        self._fill()

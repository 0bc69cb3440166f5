"""The one place where threads meet signals.

Everything that may take longer than a few milliseconds is handed in here and comes back as a
call in the GUI thread. There are four lanes: writes, one after the other in order; short reads,
and aside from them slower ones, of which only the latest of a topic counts; and long tasks with
progress, a few beside each other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from db.records import ChangeSet
from desktop.services.notify import Notifier
from desktop.services.reading_status import ReadingStatus
from desktop.ui.latest import LatestLane

T = TypeVar("T")
P = TypeVar("P")
Failed = Callable[[BaseException], None]

CLOSE_WAIT_S = 3.0
MOST_LONG = 4
CHANGE_DELAY_MS = 30


@dataclass(frozen=True, slots=True)
class _Delivery:
    """A call to be made in the GUI thread, unless the widget it belongs to is gone."""

    receiver: Callable[[Any], None]
    value: Any

    def make(self) -> None:
        owner = getattr(self.receiver, "__self__", None)
        if not isinstance(owner, QObject) or isValid(owner):
            self.receiver(self.value)


class LongTask:
    """A running long task: may be asked to stop, and says whether it still runs."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.future: Future[None] | None = None

    def cancel(self) -> None:
        """Ask the task to stop soon. Any thread."""
        self.cancelled.set()

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self.future is not None and not self.future.done()


class Tasks(QObject):
    """Runs work off the GUI thread and delivers what comes of it in the GUI thread.

    Signals, always in the GUI thread:
    `library_changed(ChangeSet)` after writes, those of a few milliseconds joined into one;
    `reading_changed(ReadingStatus)` when the reading of pages moved on;
    `failed(BaseException)` for failures that nobody else asked to hear of.
    """

    library_changed = Signal(object)
    reading_changed = Signal(object)
    failed = Signal(object)
    _delivered = Signal(object)

    def __init__(
        self, changed: Notifier[ChangeSet], status_changed: Notifier[ReadingStatus]
    ) -> None:
        super().__init__()
        self._closed = False
        self._tickets = count()
        self._latest: dict[str, int] = {}
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writes")
        # A pool of threads that stay: worker processes are told to end with the very thread
        # that started them, so the thread of an import must outlive the import.
        self._workers = ThreadPoolExecutor(MOST_LONG, thread_name_prefix="long task")
        self._reader, self._aside = LatestLane("reads"), LatestLane("reads aside")
        self._long: list[LongTask] = []
        self._changes = ChangeSet()
        self._change_timer = QTimer(self, singleShot=True, interval=CHANGE_DELAY_MS)
        self._change_timer.timeout.connect(self._tell_changes)
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = (
            changed.subscribe(lambda value: self._send(self._join_change, value)),
            status_changed.subscribe(lambda value: self._send(self._tell_status, value)),
        )

    def write(
        self,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run `fn` after all writes asked for before it; GUI thread only."""
        self._writer.submit(self._attempt, fn, done, failed or self.failed.emit)

    def read(
        self,
        topic: str,
        fn: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run `fn` and hand its result to `done`, unless `topic` is asked again before that.

        GUI thread only.
        """
        self._ask(self._reader, topic, fn, done, failed)

    def read_aside(self, topic: str, fn: Callable[[], T], done: Callable[[T], None]) -> None:
        """As `read`, for what may take its time: no list and no page waits behind it."""
        self._ask(self._aside, topic, fn, done)

    def _ask(
        self,
        lane: LatestLane,
        topic: str,
        fn: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        ticket = next(self._tickets)
        self._latest[topic] = ticket

        def current(value: T) -> None:
            if self._latest.get(topic) == ticket:
                del self._latest[topic]
                _Delivery(done, value).make()

        lane.ask(topic, lambda: self._attempt(fn, current, failed or self.failed.emit))

    def forget(self, topic: str) -> None:
        """Drop the answer to whatever was asked last under `topic`; GUI thread only."""
        self._latest.pop(topic, None)

    def long(
        self,
        fn: Callable[[Callable[[P], None], threading.Event], T],
        progress: Callable[[P], None],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> LongTask:
        """Run `fn(tell_progress, cancelled)` beside everything else; GUI thread only."""
        task = LongTask()

        def tell(value: P) -> None:
            self._send(progress, value)

        def run() -> None:
            self._attempt(lambda: fn(tell, task.cancelled), done, failed or self.failed.emit)

        task.future = self._workers.submit(run)
        self._long = [*(old for old in self._long if old.running), task]
        return task

    def close(self) -> None:
        """Finish the writes asked for, stop the rest, deliver nothing more; GUI thread only."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        for task in self._long:
            task.cancel()
        self._writer.shutdown(wait=True)
        self._reader.close(CLOSE_WAIT_S)
        self._aside.close(CLOSE_WAIT_S)
        wait([task.future for task in self._long if task.future is not None], CLOSE_WAIT_S)
        self._workers.shutdown(wait=False, cancel_futures=True)
        self._closed = True
        self._change_timer.stop()

    def _attempt(
        self, fn: Callable[[], T], done: Callable[[T], None] | None, failed: Failed
    ) -> None:
        try:
            value = fn()
        except Exception as error:  # noqa: BLE001 - whatever it is, the presenter words it
            self._send(failed, error)
        else:
            if done is not None:
                self._send(done, value)

    def _send(self, receiver: Callable[[Any], None], value: object) -> None:
        if not self._closed:
            self._delivered.emit(_Delivery(receiver, value))

    def _deliver(self, delivery: _Delivery) -> None:
        if not self._closed:
            delivery.make()

    def _join_change(self, change: ChangeSet) -> None:
        self._changes |= change
        if not self._change_timer.isActive():
            self._change_timer.start()

    def _tell_changes(self) -> None:
        joined, self._changes = self._changes, ChangeSet()
        self.library_changed.emit(joined)

    def _tell_status(self, status: ReadingStatus) -> None:
        self.reading_changed.emit(status)

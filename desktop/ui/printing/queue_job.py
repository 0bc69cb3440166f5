"""A composed PDF handed as it is to a queue of the system, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.services.cups import PrintCancelled
from desktop.services.problems import ServiceProblem
from desktop.ui.printing.values import PrintFailure
from desktop.ui.tasks import LongTask, Tasks

HandOver = Callable[[Callable[[], bool]], str]
"""Gives everything to a queue, asking whether to stop; the queue's name for the job."""
TakeBack = Callable[[str], None]


class QueueJob(QObject):
    """Hands pages to a queue off the GUI thread; see `values.Job`."""

    progressed = Signal(int, int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, hand_over: HandOver, take_back: TakeBack) -> None:
        """No parent: it lives until the queue has answered, though its dialog may be gone."""
        super().__init__()
        self._tasks = tasks
        self._hand_over = hand_over
        self._take_back = take_back
        self._task: LongTask | None = None

    def start(self) -> None:
        """Begin."""
        hand_over = self._hand_over

        def work(_tell: object, cancelled: Event) -> str:
            return hand_over(cancelled.is_set)

        self._task = self._tasks.long(work, self._ignore, self._on_taken, self._on_refused)

    def cancel(self) -> None:
        """Give up; what the queue has taken meanwhile is taken out of it again."""
        if self._task is not None:
            self._task.cancel()

    def _on_taken(self, job: str) -> None:
        """Decided here, in one thread with `cancel`: what is not cancelled counts as printed."""
        if self._task is not None and self._task.cancelled.is_set():
            take_back = self._take_back
            self._tasks.long(lambda _tell, _cancelled: take_back(job), self._ignore, self._ignore)
            self.cancelled.emit()
        else:
            self.finished.emit()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, PrintCancelled):
            self.cancelled.emit()
        elif isinstance(error, ServiceProblem):
            self.failed.emit(PrintFailure(error.code, error.values))
        else:
            self.failed.emit(PrintFailure("printer.refused"))
            self._tasks.failed.emit(error)

    def _ignore(self, _value: object) -> None:
        """A queue tells no progress."""

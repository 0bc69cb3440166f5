"""Worker processes that can be killed, and a serial twin for tests and debugging."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from weakref import WeakSet

from desktop.services.interrupts import start_deaf_processes
from desktop.services.worker import set_up_worker

if TYPE_CHECKING:
    from pebble import ProcessPool

T = TypeVar("T")


class Pool(Protocol):
    """Runs picklable jobs somewhere else; a job is a module-level function with its values."""

    workers: int

    def submit(self, job: Callable[..., T], *values: Any, timeout_s: float) -> Future[T]:
        """Start a job; the future raises what the job raised, or a time-out. Any thread."""

    def stop(self) -> None:
        """Kill what runs, forget what waits; the next `submit` starts afresh."""

    def close(self) -> None:
        """Stop for good: whoever submits later finds it cancelled."""


class WorkerPool:
    """Spawned processes with time and memory limits, started at the first job.

    `private` is the folder for their temporary files; it is swept when the pool starts and ends.
    A job that runs over its time is killed with its worker and its future raises TimeoutError;
    a worker that dies makes its future raise ProcessExpired; other jobs go on.
    """

    def __init__(self, workers: int, private: Path) -> None:
        self.workers = workers
        self._private = private
        self._lock = threading.Lock()
        self._pool: ProcessPool | None = None
        self._starter: ThreadPoolExecutor | None = None
        self._given: WeakSet[Future[Any]] = WeakSet()
        self._closed = False

    def submit(self, job: Callable[..., T], *values: Any, timeout_s: float) -> Future[T]:
        """Start a job; see the class for what its future may raise. Any thread."""
        with self._lock:
            if self._closed:
                return _cancelled()
            if self._starter is None:
                self._starter = ThreadPoolExecutor(
                    1, thread_name_prefix="pool", initializer=start_deaf_processes
                )
            return self._starter.submit(self._schedule, job, values, timeout_s).result()

    def stop(self) -> None:
        """Kill the workers and wait for their end (well under a second)."""
        with self._lock:
            pool, self._pool = self._pool, None
            starter, self._starter = self._starter, None
            given, self._given = self._given, WeakSet()
        if pool is not None:
            pool.stop()
            pool.join()
            _end_waiting(given)
        if starter is not None:
            starter.shutdown()
        shutil.rmtree(self._private, ignore_errors=True)

    def close(self) -> None:
        """Stop for good: a long task that goes on would else start workers that nobody ends."""
        with self._lock:
            self._closed = True
        self.stop()

    def _schedule(
        self, job: Callable[..., T], values: Iterable[Any], timeout_s: float
    ) -> Future[T]:
        """Runs on the starter's thread: Linux ends a worker with the thread that started it."""
        if self._pool is None or not self._pool.active:
            self._pool = self._fresh()
        future: Future[T] = self._pool.schedule(job, args=values, timeout=timeout_s)
        self._given.add(future)
        return future

    def _fresh(self) -> ProcessPool:
        # The machinery of processes loads with the first job, not with the program.
        import multiprocessing

        from desktop.services.killing_pool import KillingPool

        shutil.rmtree(self._private, ignore_errors=True)
        return KillingPool(
            max_workers=self.workers,
            max_tasks=200,
            initializer=set_up_worker,
            initargs=(self._private,),
            context=multiprocessing.get_context("spawn"),
        )


class SerialPool:
    """Runs each job at once in the calling thread: the twin for tests and debugging."""

    workers = 1

    def submit(self, job: Callable[..., T], *values: Any, timeout_s: float) -> Future[T]:
        """Run the job now; `timeout_s` is not enforced."""
        del timeout_s
        future: Future[T] = Future()
        try:
            future.set_result(job(*values))
        except Exception as error:  # noqa: BLE001 - a pool hands every failure to the future
            future.set_exception(error)
        return future

    def stop(self) -> None:
        """Nothing runs between calls."""

    def close(self) -> None:
        """Nothing is held."""


def _cancelled() -> Future[Any]:
    future: Future[Any] = Future()
    future.set_exception(CancelledError())
    return future


def _end_waiting(given: Iterable[Future[Any]]) -> None:
    """End what a killed worker left open: whoever waits for it would wait forever."""
    for future in tuple(given):
        with suppress(InvalidStateError):  # it ended by itself
            future.set_exception(CancelledError())

"""A lane of work in which the latest request of a topic replaces the ones before it."""

from __future__ import annotations

import threading
from collections.abc import Callable

Job = Callable[[], None]


class LatestLane:
    """One thread that runs the newest job of each topic, topics in the order they asked.

    A job that has started is finished; one that still waits is dropped when its topic asks
    again. Any thread may ask.
    """

    def __init__(self, name: str) -> None:
        self._waiting: dict[str, Job] = {}
        self._wake = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def ask(self, topic: str, job: Job) -> None:
        """Run `job` as soon as the lane is free, instead of a waiting job of the same topic."""
        with self._wake:
            self._waiting[topic] = job
            self._wake.notify()

    def close(self, timeout_s: float) -> None:
        """Drop what waits and let the job in hand finish, waiting at most `timeout_s` seconds."""
        with self._wake:
            self._closed = True
            self._waiting.clear()
            self._wake.notify()
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            job()

    def _next(self) -> Job | None:
        with self._wake:
            self._wake.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            topic = next(iter(self._waiting))
            return self._waiting.pop(topic)

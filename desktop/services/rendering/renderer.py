"""Page images on request: who asks, who waits, and a child process that may fail."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count

from desktop.services.rendering.lane import Lane
from desktop.services.rendering.values import OnDone, RenderRequest, RenderTicket
from desktop.services.rendering.waiting import Job

TIME_LIMIT_S = 10.0


class Renderer:
    """Makes images of pages in one child process, the most wanted page first.

    The child starts with the first page, or before it at `get_ready`, and again after it died or
    was killed. A page that takes longer than `time_limit_s` seconds or brings the child down fails
    alone; what waits goes on. Every method may be called from any thread and returns at once, but
    `close` takes up to a second.
    """

    def __init__(self, *, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._tickets = count(1)
        self._lane = Lane(time_limit_s)
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def get_ready(self) -> None:
        """Start the child, so that the first page need not wait for it."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._lane.run, name="page renderer", daemon=True
                )
                self._thread.start()

    def request(self, request: RenderRequest, on_done: OnDone) -> RenderTicket:
        """Ask for an image.

        `on_done` is called once, on the renderer's own thread and so briefly, with the image or
        the reason why there is none; never after `cancel`, `drop` or `close` have returned,
        except for a call that had begun before.
        """
        job = Job(next(self._tickets), request, on_done)
        self._lane.add(job)
        self.get_ready()
        return job.ticket

    def cancel(self, ticket: RenderTicket) -> None:
        """Forget one request; one that is done or unknown is no mistake."""
        self._lane.forget(lambda job: job.ticket == ticket)

    def drop(self, predicate: Callable[[RenderRequest], bool]) -> None:
        """Forget all requests that `predicate` says yes to, whoever made them."""
        self._lane.forget(lambda job: predicate(job.request))

    def close(self) -> None:
        """Forget everything and end the child process; within a second."""
        self._lane.close()
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join(1.0)

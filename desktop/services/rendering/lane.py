"""The renderer's thread: feeds the child, receives, watches the clock, starts a new child."""

from __future__ import annotations

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import wait

from desktop.services.interrupts import start_deaf_processes
from desktop.services.rendering.process import Child, ChildLost
from desktop.services.rendering.transfer import Begun, Ready
from desktop.services.rendering.values import Rendered, RenderFailure
from desktop.services.rendering.waiting import Job, WaitingJobs

START_LIMIT_S = 30.0
"""A cold disk or a virus scanner may take long to load the libraries."""
ABANDONED_LIMIT_S = 1.0
"""How long a page that nobody wants any more may keep the others waiting."""

log = logging.getLogger(__name__)


class Lane:
    """Strings the waiting jobs and one child together; `run` is the body of its thread.

    The child has one page in hand at a time: a second at its door would save a millisecond,
    but could not be called back when the clerk has moved on.
    """

    def __init__(self, time_limit_s: float) -> None:
        self._time_limit_s = time_limit_s
        self._lock = threading.Lock()
        self._waiting = WaitingJobs()
        self._in_hand: Job | None = None
        self._forgotten = False
        self._closed = False
        self._child: Child | None = None
        self._starting = False
        self._at_work = False
        self._begun = 0.0
        self._bell, self._ringer = multiprocessing.Pipe(duplex=False)
        self._rung = False

    def add(self, job: Job) -> None:
        """Take a job in. Any thread."""
        with self._lock:
            self._waiting.add(job)
            self._ring()

    def forget(self, unwanted: Callable[[Job], bool]) -> None:
        """Drop waiting jobs, and deliver nothing of the one in hand. Any thread."""
        with self._lock:
            self._waiting.remove(unwanted)
            if self._in_hand is not None and unwanted(self._in_hand):
                self._forgotten = True
                self._ring()

    def close(self) -> None:
        """Let `run` end. Any thread."""
        with self._lock:
            self._closed = True
            self._ring()

    def run(self) -> None:
        """Serve until closed; the child ends with it."""
        start_deaf_processes()
        self._start_child()
        try:
            while not self._closed:
                self._step()
        finally:
            self._stop_child()

    def _ring(self) -> None:
        """Wake the thread, once; the lock is held."""
        if not self._rung:
            self._rung = True
            self._ringer.send_bytes(b".")

    def _answer_bell(self) -> None:
        with self._lock:
            self._bell.recv_bytes()
            self._rung = False

    def _step(self) -> None:
        try:
            self._feed()
            child = self._child
            ready = wait([self._bell, child.pipe] if child else [self._bell], self._patience())
            if self._bell in ready:
                self._answer_bell()
            if child is not None and child.pipe in ready:
                self._receive(child)
            elif self._patience() == 0.0:
                self._lose_child("page.too_slow")
        except ChildLost:
            self._spare_untouched()
            self._lose_child("page.unrenderable")

    def _patience(self) -> float | None:
        """Seconds the page in hand still has; None when there is none."""
        if self._in_hand is None:
            return None
        return max(0.0, self._begun + self._limit() - time.monotonic())

    def _limit(self) -> float:
        if self._starting:
            return START_LIMIT_S
        if self._forgotten:
            return min(ABANDONED_LIMIT_S, self._time_limit_s)
        return self._time_limit_s

    def _feed(self) -> None:
        """Give the child its next page; starts a child when there is none."""
        job = self._take()
        if job is None:
            return
        try:
            (self._child or self._start_child()).send(job.request)
        except ChildLost:  # it was dead before it heard of this page
            self._put_back(job)
            raise

    def _take(self) -> Job | None:
        with self._lock:
            if self._in_hand is not None:
                return None
            self._in_hand = self._waiting.take()
            if not self._starting:
                self._restart_clock()
            return self._in_hand

    def _spare_untouched(self) -> None:
        """Keep a page for the next child if this one, which had started well, never began it."""
        if self._in_hand is not None and not (self._starting or self._at_work):
            self._put_back(self._in_hand)

    def _put_back(self, job: Job) -> None:
        with self._lock:
            self._in_hand = None
            if not self._forgotten:
                self._waiting.add(job)
            self._forgotten = False

    def _receive(self, child: Child) -> None:
        answer, job = child.receive(), self._in_hand
        if isinstance(answer, Ready):
            self._starting = False
            self._restart_clock()
        elif isinstance(answer, Begun):
            self._at_work = True
        elif job is None:
            raise ChildLost
        else:
            self._at_work = False
            self._deliver(child.outcome(answer, job.request))

    def _restart_clock(self) -> None:
        self._begun = time.monotonic()

    def _deliver(self, outcome: Rendered | RenderFailure) -> None:
        """Hand the outcome of the page in hand to whoever asked for it."""
        with self._lock:
            job, self._in_hand = self._in_hand, None
            unwanted = self._closed or self._forgotten
            self._forgotten = False
        if job is None or unwanted:
            return
        try:
            job.on_done(outcome)
        except Exception:  # the asker's mistake must not end everybody's page images
            log.exception("a receiver of page images failed")

    def _start_child(self) -> Child:
        self._starting = True
        self._at_work = False
        self._restart_clock()
        self._child = Child()
        return self._child

    def _stop_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _lose_child(self, code: str) -> None:
        """Fail the page in hand; another child starts with the next page."""
        log.warning("page renderer lost: %s", code)
        self._stop_child()
        if self._in_hand is not None:
            self._deliver(RenderFailure(code, {}, self._in_hand.request))

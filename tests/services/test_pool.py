"""The pool of worker processes: killable jobs, lasting workers."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as JobTimeout
from concurrent.futures.process import BrokenProcessPool

import pytest
from pebble import ProcessExpired
from pebble.pool.channel import WorkerChannel
from pebble.pool.process import WORKERS_NAME

from desktop.services.pool import Pool, SerialPool, WorkerPool

# Which of both depends on whether Pebble notices first that its workers are gone.
ENDED = (CancelledError, BrokenProcessPool)


@pytest.fixture
def pool(tmp_path):
    made = WorkerPool(1, tmp_path / "private")
    yield made
    made.stop()


def square(number: int) -> int:
    return number * number


def fail() -> None:
    raise ValueError("as asked")


def sleep_long() -> None:
    time.sleep(60)


@pytest.mark.parametrize("kind", ["processes", "serial"])
def test_results_and_failures_come_through_the_future(kind, pool):
    tried: Pool = pool if kind == "processes" else SerialPool()
    assert tried.submit(square, 7, timeout_s=30).result() == 49
    with pytest.raises(ValueError, match="as asked"):
        tried.submit(fail, timeout_s=30).result()


def test_workers_are_gone_before_what_they_start_with(pool, monkeypatch):
    """One that still starts would complain of locks that are not there, aloud."""
    left: list[int] = []
    close = WorkerChannel.close

    def closed(channel: WorkerChannel) -> None:
        left.append(sum(one.name == WORKERS_NAME for one in multiprocessing.active_children()))
        close(channel)

    monkeypatch.setattr(WorkerChannel, "close", closed)
    pool.submit(sleep_long, timeout_s=60)
    pool.stop()
    assert left == [0]


def test_a_worker_outlives_the_thread_that_asked_first(pool):
    pids: list[int] = []

    def ask() -> None:
        pids.append(pool.submit(os.getpid, timeout_s=30).result())

    for _ in range(3):
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
    assert len(set(pids)) == 1


def test_a_worker_killed_while_idle_is_replaced(pool):
    first = pool.submit(os.getpid, timeout_s=30).result()
    os.kill(first, signal.SIGKILL)
    for _ in range(3):  # the death may be told to the job that comes next
        try:
            second = pool.submit(os.getpid, timeout_s=30).result()
            break
        except (ProcessExpired, RuntimeError):
            continue
    assert second != first


def test_a_job_over_its_time_is_killed_and_the_next_one_runs(pool):
    pool.submit(os.getpid, timeout_s=30).result()
    with pytest.raises(JobTimeout):
        pool.submit(sleep_long, timeout_s=0.5).result()
    assert pool.submit(square, 3, timeout_s=30).result() == 9


def test_stopping_leaves_no_process_and_no_folder(pool, tmp_path):
    pid = pool.submit(os.getpid, timeout_s=30).result()
    pool.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert not (tmp_path / "private").exists()
    assert pool.submit(square, 2, timeout_s=30).result() == 4


def test_whoever_waits_for_a_job_is_let_go_when_the_pool_stops(pool):
    pool.submit(os.getpid, timeout_s=30).result()
    waiting = [pool.submit(sleep_long, timeout_s=60) for _ in range(3)]
    pool.stop()
    for future in waiting:
        with pytest.raises(ENDED):
            future.result(timeout=30)


def test_a_future_the_pool_forgot_is_ended_too(pool):
    pool.submit(os.getpid, timeout_s=30).result()
    forgotten = Future()
    pool._given.add(forgotten)
    pool.stop()
    with pytest.raises(CancelledError):
        forgotten.result(timeout=1)


def test_what_is_given_to_a_closed_pool_is_cancelled_and_starts_nothing(pool):
    waiting = pool.submit(sleep_long, timeout_s=60)
    pool.close()
    late = pool.submit(square, 2, timeout_s=30)
    with pytest.raises(ENDED):
        waiting.result(timeout=30)
    with pytest.raises(CancelledError):
        late.result(timeout=0)
    assert "pool_0" not in {thread.name for thread in threading.enumerate()}


def test_stopping_ends_no_job_of_the_pool_that_came_after(pool):
    before = Future()
    pool.submit(os.getpid, timeout_s=30).result()
    pool._given.add(before)
    pool.stop()
    after = pool.submit(square, 3, timeout_s=30)
    assert before.done()
    assert after.result() == 9

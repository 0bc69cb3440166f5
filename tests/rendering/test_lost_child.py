"""The child process is killed, hung and closed on purpose."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from desktop.services.rendering import Rendered, Renderer, RenderFailure
from tests.rendering.asking import WAIT_S, asking

posix = pytest.mark.skipif(os.name != "posix", reason="kills by signal")


def child_pid() -> int:
    return next(p.pid for p in multiprocessing.active_children() if p.name == "page renderer")


class Answers:
    """Collects answers from the renderer's thread."""

    def __init__(self, count: int) -> None:
        self.got: list[Rendered | RenderFailure] = []
        self._left = count
        self._done = threading.Event()

    def __call__(self, outcome: Rendered | RenderFailure) -> None:
        self.got.append(outcome)
        if len(self.got) == self._left:
            self._done.set()

    def wait(self) -> list[Rendered | RenderFailure]:
        assert self._done.wait(WAIT_S), self.got
        return self.got


@posix
def test_a_killed_child_costs_the_page_it_was_at_and_no_other(renderer, ask, page, tmp_path):
    ask(page())
    answers = Answers(3)
    os.mkfifo(tmp_path / "endless.png")
    renderer.request(page(path=tmp_path / "endless.png", media_type="image/png"), answers)
    renderer.request(page(index=1, priority=1), answers)
    renderer.request(page(index=2, priority=2), answers)
    with (tmp_path / "endless.png").open("wb"):  # waits until the child reads from it
        os.kill(child_pid(), signal.SIGKILL)
        failed, *fine = answers.wait()
    assert isinstance(failed, RenderFailure) and failed.code == "page.unrenderable"
    assert failed.request.media_type == "image/png"
    assert {one.request.index for one in fine if isinstance(one, Rendered)} == {1, 2}


@posix
def test_a_child_killed_while_idle_costs_nothing(ask, page):
    """Asked at once: the child may not have died yet, or nobody may have noticed."""
    ask(page())
    os.kill(child_pid(), signal.SIGKILL)
    assert isinstance(ask(page(index=1)), Rendered)
    assert isinstance(ask(page(index=2)), Rendered)


@posix
def test_a_page_sent_to_a_child_that_never_begins_it_goes_to_the_next(ask, page):
    ask(page())
    pid = child_pid()
    os.kill(pid, signal.SIGSTOP)
    killing = threading.Timer(0.2, os.kill, (pid, signal.SIGKILL))
    killing.start()
    assert isinstance(ask(page(index=1)), Rendered)
    killing.join()


def test_a_page_over_its_time_fails_alone(page, heavy_pdf):
    with closing(Renderer(time_limit_s=1.0)) as renderer:
        ask = asking(renderer)
        slow = ask(page(path=heavy_pdf))
        assert isinstance(slow, RenderFailure) and slow.code == "page.too_slow"
        assert isinstance(ask(page()), Rendered)


def test_cancelled_requests_are_not_answered(renderer, ask, page, heavy_pdf):
    unwanted = Answers(1)
    running = renderer.request(page(path=heavy_pdf), unwanted)
    waiting = renderer.request(page(index=1, priority=5), unwanted)
    renderer.request(page(index=2, priority=5), unwanted)
    renderer.cancel(waiting)
    renderer.cancel(running)
    renderer.drop(lambda request: request.index == 2)
    assert isinstance(ask(page()), Rendered)
    assert unwanted.got == []


def test_a_receiver_that_fails_does_not_end_the_renderer(renderer, ask, page, caplog):
    renderer.request(page(), lambda _: 1 / 0)
    assert isinstance(ask(page(index=1, priority=1)), Rendered)
    assert "receiver" in caplog.text


def test_close_ends_the_child_whatever_it_does(page, heavy_pdf):
    renderer = Renderer()
    asking(renderer)(page())
    pid = child_pid()
    answers = Answers(1)
    renderer.request(page(path=heavy_pdf), answers)
    renderer.close()
    assert not any(isinstance(answer, Rendered) for answer in answers.got)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to tell of the end of a process")
def test_the_child_does_not_outlive_a_killed_window():
    program = (
        "import multiprocessing, sys\n"
        "from desktop.services.rendering import Renderer\n"
        "renderer = Renderer()\n"
        "renderer.get_ready()\n"
        "while not (children := multiprocessing.active_children()): pass\n"
        "print(children[0].pid, flush=True)\n"
        "sys.stdin.read()\n"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with window:
        child = os.pidfd_open(int(window.stdout.readline()))
        window.kill()
    ended, _, _ = select.select([child], [], [], WAIT_S)
    os.close(child)
    assert ended


def test_no_child_starts_before_it_is_wanted(page):
    def children():
        return [p for p in multiprocessing.active_children() if p.name == "page renderer"]

    before = set(children())
    idle = Renderer()
    assert set(children()) == before
    idle.close()
    with closing(Renderer()) as renderer:
        renderer.get_ready()
        renderer.get_ready()
        assert isinstance(asking(renderer)(page()), Rendered)
        assert len(set(children()) - before) == 1

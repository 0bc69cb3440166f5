"""Nothing listens, nothing connects: the window's tests where no network is, and its sockets told.

In a sample the main job; whole, all tests of the window.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.faults.injecting import can_inject

ROOT = Path(__file__).resolve().parents[2]
MAIN_JOB = ("tests/ui/test_main_job.py",)
JOBS = (*MAIN_JOB, "tests/ui/test_printing_queue.py")
WINDOW = ("tests/ui", "tests/viewer", "tests/rendering", "tests/marking", "tests/finding")
LIMIT_S = 3600
NETWORK = re.compile(r"AF_INET6?\b|AF_PACKET|AF_BLUETOOTH|AF_VSOCK")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's"),
    pytest.mark.timeout(LIMIT_S),
]


@cache
def away() -> tuple[str, ...]:
    """What starts a program in a network of its own that has nothing but an idle loopback."""
    for words in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        if (
            shutil.which("unshare")
            and subprocess.run([*words, "true"], check=False).returncode == 0
        ):
            return words
    return ()


def run_tests(names: tuple[str, ...], *before: str) -> subprocess.CompletedProcess[str]:
    """Run tests in a process of their own, where a plugin looks at what is loaded at the end."""
    words = [*before, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    words += ["-p", "tests.faults.loaded", *names]
    # How soon the window answers is no question here, and strace holds it up.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "VANKIEN_STALL_MS": "60000"}
    return subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not away(), reason="the system lets no process leave its network")
def test_the_window_works_without_any_network(whole: bool) -> None:
    done = run_tests(WINDOW if whole else MAIN_JOB, *away())
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert re.search(r"\d+ passed", done.stdout)


@pytest.mark.skipif(not can_inject(), reason="strace is missing or may not hold processes")
def test_no_process_of_the_window_makes_a_socket_to_a_network(tmp_path: Path, whole: bool) -> None:
    """Import, read, search, mark, save, with all workers, renderer and Tesseract; whole, print."""
    log = tmp_path / "sockets"
    strace = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,connect,listen")
    done = run_tests(JOBS if whole else MAIN_JOB, *strace, "-o", str(log))
    # One that waits too long while strace holds it up may fail; its sockets count all the same.
    assert re.search(r"\d+ passed", done.stdout), done.stdout[-3000:] + done.stderr[-1000:]
    assert "loaded:" not in done.stderr
    calls = log.read_text("utf-8", "replace")
    assert "AF_UNIX" in calls  # it does see sockets
    assert NETWORK.findall(calls) == []

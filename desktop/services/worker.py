"""What a worker process does before its first job: limits, a private place, no orphans."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType

from desktop.services.offline import leave_network

MEMORY_LIMIT = 3 << 30
"""Address space of one worker in bytes. MuPDF, OpenCV and numpy map about 1 GiB before a page."""

_PR_SET_PDEATHSIG = 1


def _die_with_parent() -> None:
    """Linux: SIGTERM when the application dies, even by SIGKILL; elsewhere the closed pipe does."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _end_group(_signal: int, _frame: FrameType | None) -> None:
    """Take the whole process group along: a running tesseract must not outlive its worker."""
    os.killpg(0, signal.SIGKILL)


def _limit_memory() -> None:
    import resource  # POSIX only

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def set_up_worker(private: Path) -> None:
    """Prepare this process as a worker; `private` is a folder only this user may enter.

    Called once in each spawned worker, never in the application's own process. OpenMP and
    OpenCV keep to one thread: the pool is parallel by pages.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"
    private.mkdir(mode=0o700, parents=True, exist_ok=True)
    tempfile.tempdir = str(private)
    leave_network()
    if os.name == "posix":
        os.setpgid(0, 0)
        signal.signal(signal.SIGTERM, _end_group)
        _die_with_parent()
        _limit_memory()
    import cv2  # heavy, and needed in workers only

    cv2.setNumThreads(1)

"""A program run on bytes, without files, that ends when this process does."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache

_PR_SET_PDEATHSIG = 1


def run(
    command: Sequence[str], data: bytes, timeout_s: float
) -> subprocess.CompletedProcess[bytes]:
    """Run a program with `data` as its input and wait for its output.

    On Linux the system kills it when the thread that called this ends, even by SIGKILL.

    Raises:
        FileNotFoundError: there is no such program.
        subprocess.TimeoutExpired: it took too long and was killed.
    """
    return subprocess.run(  # noqa: S603 - arguments are ours, no shell is involved
        command,
        input=data,
        capture_output=True,
        timeout=timeout_s,
        check=False,
        preexec_fn=_end_with_parent(),  # one system call: no lock can be held
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


@cache
def _end_with_parent() -> Callable[[], None] | None:
    """What a child does before it becomes the program; the library is loaded beforehand."""
    if sys.platform != "linux":
        return None
    set_option = ctypes.CDLL(None).prctl
    return lambda: set_option(_PR_SET_PDEATHSIG, signal.SIGKILL)

"""What the child process does before its first page: limits, and no life after the window's."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

from desktop.services.offline import leave_network

MEMORY_LIMIT = 2 << 30
"""Address space in bytes. The libraries map 0.6 GB of it; an image of 60 Mpx takes 180 MB."""

_PR_SET_PDEATHSIG = 1


def confine() -> None:
    """Limit this process's memory, leave the network, and tie its life to its parent's.

    Called once in the child. Where the system cannot tie them, the child ends when its pipe
    closes. An interrupt typed at the terminal is the parent's to handle.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_network()  # first: it would undo the next
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.name == "posix":
        _limit_memory()


def _limit_memory() -> None:
    import resource  # POSIX only

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))

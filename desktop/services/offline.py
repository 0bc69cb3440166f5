"""Workers without a network, where Linux allows a process to leave it behind.

MuPDF and Tesseract never need one, but Tesseract can fetch addresses, and a hostile file may find
a hole in either.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_NEW_NETWORK = 0x40000000
_NEW_USER = 0x10000000
_PR_SET_DUMPABLE = 4


def leave_network() -> bool:
    """Give this process, and those it starts, a network of its own that has nothing in it.

    To be called early in a worker, while it has one thread and before anything that a change of
    rights undoes, such as the order to die with its parent. False where the system does not let
    it, as in some containers; then nothing is changed.
    """
    if sys.platform != "linux":
        return False
    unshare = ctypes.CDLL(None, use_errno=True).unshare
    if unshare(_NEW_NETWORK) == 0:
        return True  # the super-user needs no more
    user, group = os.getuid(), os.getgid()
    if unshare(_NEW_USER | _NEW_NETWORK) != 0:
        return False
    _stay(user, group)
    return True


def _stay(user: int, group: int) -> None:
    """Be the same user as before in the new namespace, and visible as such in /proc."""
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    try:
        Path("/proc/self/setgroups").write_text("deny", "ascii")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", "ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", "ascii")
    except OSError:
        return  # it shows as nobody, which hinders nothing that workers do

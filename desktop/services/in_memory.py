"""Where this user's files can lie in memory alone, so that no disk ever holds them."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Final

from desktop.services.private import PrivateFolder

_KINDS: Final = ("tmpfs", "ramfs")
_MOUNTS: Final = Path("/proc/self/mounts")
_SHARED: Final = Path("/dev/shm")  # noqa: S108 - its use is checked: own folder, nobody else's


def memory_folder(otherwise: Path) -> PrivateFolder:
    """A private folder in memory where the system has one, else below a folder on the disk.

    Args:
        otherwise: on the disk, only this user's.
    """
    for base in _candidates():
        try:
            if _in_memory(base.parent) and _is_ours(base):
                return PrivateFolder(base)
        except OSError:
            continue
    return PrivateFolder(otherwise)


def _candidates() -> list[Path]:
    if sys.platform != "linux":
        return []
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    of_user = [Path(runtime) / "vankien"] if runtime else []
    return [*of_user, _SHARED / f"vankien-{os.getuid()}"]


def _is_ours(base: Path) -> bool:
    """Whether a folder is this user's alone; somebody else may have made one of its name."""
    base.mkdir(mode=0o700, exist_ok=True)
    found = base.lstat()
    private = stat.S_ISDIR(found.st_mode) and not found.st_mode & 0o077
    return private and found.st_uid == os.getuid()


def _in_memory(folder: Path) -> bool:
    """Whether what lies in a folder lies in no file of a disk."""
    kinds = {
        Path(place): kind
        for _, place, kind, *_ in map(str.split, _MOUNTS.read_text("utf-8").splitlines())
    }
    real = folder.resolve(strict=True)
    return next(kinds[above] for above in (real, *real.parents) if above in kinds) in _KINDS

"""A folder for one run's temporary files: closed to others, swept when its owner is gone."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from filelock import FileLock, Timeout


class PrivateFolder:
    """A fresh folder below `base` that only this user may enter.

    It is marked as in use by a lock that vanishes with the process, so that the folders left
    over by killed runs are recognised and removed when the next one is made.
    """

    def __init__(self, base: Path) -> None:
        base.mkdir(mode=0o700, parents=True, exist_ok=True)
        for lock in base.glob("*.lock"):
            _sweep(lock)
        self.path = Path(tempfile.mkdtemp(dir=base))
        self._lock = FileLock(_lock_of(self.path))
        self._lock.acquire()

    def close(self) -> None:
        """Remove the folder with all that is in it."""
        _remove(self.path, self._lock)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + ".lock")


def _remove(folder: Path, lock: FileLock) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    lock.release()
    _lock_of(folder).unlink(missing_ok=True)


def _sweep(lock_file: Path) -> None:
    lock = FileLock(lock_file, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return  # its owner lives
    _remove(lock_file.with_suffix(""), lock)

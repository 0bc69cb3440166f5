"""Careful handling of files: private, on the disk, and patient with those who hold them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700

# A virus scanner or an indexer may hold a new file for a moment on Windows.
_HELD_TRIES: Final = 60
_HELD_PAUSE_S: Final = 0.5
# Windows' own numbers for a file that another program has open or locked.
_HELD: Final = (32, 33)
_SOURCE_TRIES: Final = 10


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner enters, as its missing parents, each on the disk."""
    if not folder.is_dir():
        make_private_folder(folder.parent)
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk; Windows does so by itself and offers no call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Put the content of a finished file on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def move_into_place(source: Path, target: Path) -> None:
    """Rename within one disk, replacing the target, and put the new name on the disk."""
    patiently(lambda: source.replace(target))
    sync_folder(target.parent)


def remove_database(path: Path) -> None:
    """Remove a database file that is no longer wanted, with all that SQLite lays beside it."""
    remove_beside(path)
    path.unlink(missing_ok=True)


def remove_beside(path: Path) -> None:
    """Remove what SQLite lays beside a database file that no program has open.

    A log left by something that was interrupted would be played into the next file of its name.
    """
    for ending in ("-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def patiently(action: Callable[[], object], *, pause_s: float = _HELD_PAUSE_S) -> None:
    """Do something with a file again while another program on Windows holds it."""
    for _ in range(_HELD_TRIES if os.name == "nt" else 0):
        try:
            action()
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    action()


def held_open(path: Path) -> BinaryIO:
    """Open somebody's file for reading; while another program on Windows holds it, try again.

    A file that this user may not read at all is refused at once.

    Raises:
        OSError: it cannot be opened, or was held all the time.
    """
    for _ in range(_SOURCE_TRIES - 1):
        try:
            return path.open("rb")
        except PermissionError as error:
            if not is_held(error):
                raise
        time.sleep(_HELD_PAUSE_S)
    return path.open("rb")


def is_held(error: OSError) -> bool:
    """Whether Windows says that another program holds the file."""
    return getattr(error, "winerror", None) in _HELD

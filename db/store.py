"""The one door to stored files: every original once, byte for byte, under its SHA-256."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from db.errors import ArchiveProblem, Cancelled, problem_of_file
from db.files import (
    PRIVATE_FILE,
    held_open,
    make_private_folder,
    move_into_place,
    patiently,
    sync_folder,
)

_CHUNK: Final = 1 << 20
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Received:
    """A file copied into the archive's scratch folder, on the disk, not yet kept."""

    sha256: str
    byte_size: int
    scratch: Path


class OriginalStore:
    """The originals of one archive, in `originals/ab/<sha256>`; any thread may call."""

    def __init__(self, folder: Path, require_here: Callable[[], None] = lambda: None) -> None:
        """Work in the archive's folder, which exists.

        Args:
            folder: the archive's.
            require_here: raises when the folder is gone; asked before anything is written, and
                where an original is missed.
        """
        self._require_here = require_here
        self._originals = folder / "originals"
        self._scratch = folder / "scratch"
        self._lent: dict[str, Path] = {}

    def receive(
        self, source: BinaryIO | Path, *, cancelled: threading.Event | None = None
    ) -> Received:
        """Copy a file into the scratch folder while hashing it; the copy is on the disk after.

        Args:
            source: a path, or a stream open for reading bytes.
            cancelled: looked at after every megabyte.

        Raises:
            ArchiveProblem: disk.full or archive.unwritable.
            Cancelled: when asked to stop; nothing is left behind.
            OSError: when the source itself cannot be opened or read.
        """
        if isinstance(source, Path):
            with held_open(source) as stream:
                return self._receive(stream, cancelled)
        return self._receive(source, cancelled)

    def keep(self, received: Received) -> Path:
        """Move a received file to its place for good and put its name on the disk.

        Raises:
            ArchiveProblem: disk.full or archive.unwritable; the scratch copy is still there.
        """
        target = self._place(received.sha256)
        self._require_here()
        with _own_files():
            make_private_folder(target.parent)
            if target.exists() and self.verify(received.sha256):
                received.scratch.unlink()
            else:
                move_into_place(received.scratch, target)
        return target

    def discard(self, received: Received) -> None:
        """Forget a received file, as when it turns out to be a duplicate."""
        with _own_files():
            patiently(lambda: received.scratch.unlink(missing_ok=True))

    def path(self, sha256: str) -> Path:
        """Where an original lies, to be read and never written.

        Raises:
            ArchiveProblem: store.missing.
        """
        path = self._place(sha256)
        if not path.is_file():
            self._require_here()
            raise ArchiveProblem("store.missing", {"sha256": sha256})
        return path

    def readable(self, sha256: str) -> Path:
        """Where to read an original's pages from: a copy lent for this run, else the original.

        Checks, backups and whatever hands out the original itself take `path`.

        Raises:
            ArchiveProblem: store.missing.
        """
        lent = self._lent.get(sha256)
        return lent if lent is not None and lent.is_file() else self.path(sha256)

    def readable_or_none(self, sha256: str) -> Path | None:
        """As `readable`; None where the original is not there, which a check tells of."""
        try:
            return self.readable(sha256)
        except ArchiveProblem:
            return None

    def lend(self, sha256: str, copy: Path) -> None:
        """Have the pages of an original read from a copy without its password, until closing."""
        self._lent[sha256] = copy

    def has(self, sha256: str) -> bool:
        """Whether an original is there, whatever its bytes."""
        return self._place(sha256).is_file()

    def verify(self, sha256: str) -> bool:
        """Read an original whole and compare it with its name.

        Raises:
            ArchiveProblem: store.missing.
        """
        with self.path(sha256).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256

    def holds(self, path: Path) -> bool:
        """Whether a file is one of the originals themselves."""
        return path.parent.parent == self._originals

    def names(self) -> Iterator[str]:
        """The SHA-256 of every original that lies in the store, in no order."""
        for folder in _entries(self._originals):
            if len(folder.name) == 2:  # the first letters of a checksum
                yield from (file.name for file in _entries(folder) if is_name(file.name))

    def remove(self, sha256: str) -> None:
        """Remove an original for good, its document having gone before; none there is no mistake.

        Raises:
            ArchiveProblem: archive.unwritable.
        """
        path = self._place(sha256)
        with _own_files():
            if path.exists():
                patiently(path.unlink)
                sync_folder(path.parent)

    def sweep(self) -> None:
        """Remove what an interrupted import left; only the holder of the archive's lock may."""
        with _own_files():
            if self._scratch.is_dir():
                shutil.rmtree(self._scratch)

    def _place(self, sha256: str) -> Path:
        if not is_name(sha256):
            raise ValueError("not the name of an original")
        return self._originals / sha256[:2] / sha256

    def _receive(self, source: BinaryIO, cancelled: threading.Event | None) -> Received:
        self._require_here()
        with _own_files():
            make_private_folder(self._scratch)
            handle, name = tempfile.mkstemp(dir=self._scratch)
        scratch = Path(name)
        try:
            with os.fdopen(handle, "wb") as copy:
                sha256, size = _copy(source, copy, cancelled)
            with _own_files():
                scratch.chmod(PRIVATE_FILE)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
        return Received(sha256, size, scratch)


def _copy(source: BinaryIO, copy: BinaryIO, cancelled: threading.Event | None) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        if cancelled is not None and cancelled.is_set():
            raise Cancelled
        digest.update(chunk)
        size += len(chunk)
        with _own_files():
            copy.write(chunk)
    with _own_files():
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest(), size


def _entries(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    """What lies in a folder, in half the time of globbing; nothing where there is none."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []


def is_name(text: str) -> bool:
    """Whether a text can be the name of an original."""
    return _SHA256.fullmatch(text) is not None


@contextmanager
def _own_files() -> Iterator[None]:
    """Turn what the system says about our own files into an `ArchiveProblem`."""
    try:
        yield
    except OSError as error:
        raise problem_of_file(error) from error

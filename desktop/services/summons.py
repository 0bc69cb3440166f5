"""A second start of the same user calls the window that is open already, and hands files over.

Notes lie in a folder of this user's own; nothing listens. Who answers is settled by a lock of the
operating system, which goes with its process.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock, Timeout


class Summons:
    """Calls to the window on one archive. One thread."""

    def __init__(self, base: Path, archive: Path) -> None:
        """`base` is a folder for the notes of all archives; it need not exist."""
        name = hashlib.sha256(os.fsencode(archive.absolute())).hexdigest()[:16]
        self.folder = base / name
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = FileLock(self.folder / "window.lock", timeout=0, mode=0o600)

    def take_post(self) -> bool:
        """Become the one who answers; False when another window does already."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        self.calls()  # nobody waits for an answer to what was left over
        return True

    def call(self, files: Iterable[Path]) -> None:
        """Have the window on the archive come to the front and import files. Raises OSError."""
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as note:
            json.dump([str(path.absolute()) for path in files], note)
        Path(name).replace(Path(name).with_suffix(".call"))

    def calls(self) -> list[list[Path]]:
        """The calls since the last time, each with the files it hands over; each is told once."""
        found = []
        for note in sorted(self.folder.glob("*.call"), key=lambda path: path.stat().st_mtime_ns):
            try:
                found.append([Path(name) for name in json.loads(note.read_text("utf-8"))])
            except (OSError, ValueError, TypeError):
                found.append([])
            note.unlink(missing_ok=True)
        return found

    def close(self) -> None:
        """Answer no longer; harmless when another window does."""
        self._lock.release()

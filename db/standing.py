"""Whether an open archive's folder is still the one that was opened.

A disk can be unplugged and a share dropped at any moment. What is then written to the folder's
path would land on the disk below, out of sight as soon as the right one is back.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from db.errors import ArchiveProblem

Stand = Literal["here", "gone", "other"]
"""`other`: something lies there again, but what this program has open is not it."""


class Standing:
    """Remembers which file the open database is; any thread may ask."""

    def __init__(self, database: Path) -> None:
        """Take the file that lies there now for the right one; it exists."""
        self._database = database
        self._identity = _identity(database)

    def look(self) -> Stand:
        """How it stands now; asks the system once, which may take its time on a share."""
        found = _identity(self._database)
        if found is None:
            return "gone"
        return "here" if found == self._identity else "other"

    def require(self) -> None:
        """Go on only where the archive is.

        Raises:
            ArchiveProblem: archive.gone (path).
        """
        if self.look() != "here":
            raise ArchiveProblem("archive.gone", {"path": str(self._database.parent)})


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino

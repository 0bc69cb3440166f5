"""One process an archive: a lock of the operating system, gone with the process that holds it."""

from __future__ import annotations

import json
import platform
from datetime import datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from db.errors import ArchiveProblem, problem_of_file
from db.files import PRIVATE_FILE
from db.ids import utc_text

_UNKNOWN: Final = {"holder": "", "host": "", "since": ""}


class ArchiveLock:
    """The right to write into an archive's folder."""

    def __init__(self, folder: Path, owner: str) -> None:
        """Prepare a lock; `owner` is the name shown to whoever finds the archive taken."""
        self._owner = owner
        self._card = folder / "archive.holder.json"
        # The file stays after release: removing it would let two processes lock two files.
        self._lock = FileLock(
            folder / "archive.lock",
            timeout=0,
            mode=PRIVATE_FILE,
            thread_local=False,
            preserve_lock_file=True,
        )

    def acquire(self, now: datetime) -> None:
        """Take the lock, at once or not at all; `now` tells others since when.

        Raises:
            ArchiveProblem: archive.locked with holder, host and since (empty when not known),
                or archive.unwritable.
        """
        try:
            self._lock.acquire()
        except Timeout:
            raise ArchiveProblem("archive.locked", self._holder()) from None
        except (OSError, NotImplementedError) as error:
            raise self._unlockable(error) from error
        self._leave_card(now)

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._lock.is_locked:
            self._card.unlink(missing_ok=True)
            self._lock.release()

    @staticmethod
    def _unlockable(error: OSError | NotImplementedError) -> ArchiveProblem:
        if isinstance(error, OSError):
            return problem_of_file(error)
        return ArchiveProblem("archive.unwritable", {"reason": "no locks on this disk"})

    def _leave_card(self, now: datetime) -> None:
        card = {"holder": self._owner, "host": platform.node(), "since": utc_text(now)}
        try:
            self._card.write_text(json.dumps(card), "utf-8")
            self._card.chmod(PRIVATE_FILE)
        except OSError as error:
            self._lock.release()
            raise problem_of_file(error) from error

    def _holder(self) -> dict[str, str]:
        try:
            card = json.loads(self._card.read_text("utf-8"))
            return {key: str(card[key]) for key in _UNKNOWN}
        except (OSError, ValueError, KeyError, TypeError):
            return dict(_UNKNOWN)

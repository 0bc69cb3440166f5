"""The archive's own backups of its database, one a day, thinned out as they grow old."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from db.backup import make_backup
from db.database import Database
from db.errors import problem_of_file
from db.rotation import to_keep
from db.stamps import stamp_of, time_of

EVERY: Final = timedelta(days=1)
_NAME: Final = "daily-"
_ENDING: Final = ".sqlite"


def dailies(folder: Path) -> dict[datetime, Path]:
    """The daily backups that lie in a folder, by the time of their making."""
    found = {}
    for path in folder.glob(f"{_NAME}*{_ENDING}"):
        at = time_of(path.name.removeprefix(_NAME).removesuffix(_ENDING))
        if at is not None:
            found[at] = path
    return found


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the last daily backup is a day old; one from the future does not count.

    A clock that was wrong once must not keep backups from being made.
    """
    return not any(now - EVERY < at <= now for at in dailies(folder))


def make_daily(database: Database, folder: Path, now: datetime) -> Path:
    """Make a daily backup and remove those that are no longer to be kept.

    Removed is only after the new one was opened and checked. Any thread may call.

    Raises:
        ArchiveProblem: as `db.backup.make_backup`.
    """
    target = folder / f"{_NAME}{stamp_of(now)}{_ENDING}"
    make_backup(database, target)
    _thin_out(folder)
    return target


def _thin_out(folder: Path) -> None:
    found = dailies(folder)
    for at in found.keys() - to_keep(found):
        try:
            found[at].unlink(missing_ok=True)
        except OSError as error:
            raise problem_of_file(error) from error

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
from db.stopping import Stopped, never

EVERY: Final = timedelta(days=1)
PUT_OFF_AT_MOST: Final = timedelta(days=3)
"""So old may the last backup be when another one is cut short."""
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


def is_due(folder: Path, now: datetime, every: timedelta = EVERY) -> bool:
    """Whether the last daily backup is so old, a day by default; none from the future counts.

    A clock that was wrong once must not keep backups from being made.
    """
    return not any(now - every < at <= now for at in dailies(folder))


def make_daily(database: Database, folder: Path, now: datetime, stopped: Stopped = never) -> Path:
    """Make a daily backup and remove those that are no longer to be kept.

    Removed is only after the new one was opened and checked. Asking to stop counts for nothing
    when the last one is days old: whoever always closes soon has backups, too. Any thread may
    call.

    Raises:
        ArchiveProblem: as `db.backup.make_backup`.
        Cancelled: when `stopped` said so.
    """
    target = folder / f"{_NAME}{stamp_of(now)}{_ENDING}"
    urgent = is_due(folder, now, PUT_OFF_AT_MOST)
    make_backup(database, target, never if urgent else stopped)
    _thin_out(folder, now)
    return target


def _thin_out(folder: Path, now: datetime) -> None:
    found = dailies(folder)
    for at in found.keys() - to_keep(found, now):
        try:
            found[at].unlink(missing_ok=True)
        except OSError as error:
            raise problem_of_file(error) from error

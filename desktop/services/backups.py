"""Backups of the open archive in a second place: where, how old, making one, what one holds."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from db.archive import Archive
from db.backing_up import BackupReport, back_up, last_place
from db.backup_place import BackupPlace, State
from db.errors import ArchiveProblem
from db.ids import utc_now
from db.repositories.documents import count_since
from db.repositories.facts import BACKUP_AUTOMATIC, BACKUP_PLACE, fact, set_fact
from db.restoring import RestoreReport, choose, restore
from desktop.services.settings import system_user

EVERY: Final = timedelta(days=1)
LARGE_CHANGE: Final = 100
"""So many documents imported since the last backup make the next one due at once."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """What is known of the second place: the finished backups there, the newest first.

    `place` is None when none was chosen; `reachable` is whether it could be looked into.
    """

    place: Path | None
    automatic: bool
    reachable: bool
    made: tuple[State, ...] = ()


class Backups:
    """The second place of one archive. Any thread that may wait: the place may be slow."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._one_at_a_time = threading.Lock()

    def state(self) -> BackupState:
        """Look into the place."""
        place, automatic = last_place(self._archive), self._automatic()
        if place is None:
            return BackupState(None, automatic, reachable=False)
        try:
            reachable = place.parent.is_dir()
            return BackupState(place, automatic, reachable, tuple(BackupPlace(place).states()))
        except OSError:
            return BackupState(place, automatic, reachable=False)

    def choose(self, place: Path | None, *, automatic: bool) -> None:
        """Remember the place and whether backups are made there without being asked for.

        Raises:
            ArchiveProblem: archive.unwritable.
        """
        with self._archive.database.writing() as conn:
            if place is not None:
                set_fact(conn, BACKUP_PLACE, str(place.absolute()))
            set_fact(conn, BACKUP_AUTOMATIC, "yes" if automatic else "no")

    def place_below(self, root: Path, *, always: bool) -> None:
        """Back up into a folder of this archive's own below `root`, as the settings have it.

        A place chosen for the archive stays, unless it is `always` to be there.

        Raises:
            ArchiveProblem: archive.unwritable.
        """
        own = (root / (system_user() or "vankien") / self._archive.folder.name).absolute()
        chosen = last_place(self._archive)
        if chosen is None or (always and (chosen != own or not self._automatic())):
            self.choose(own, automatic=True)

    def make(
        self,
        place: Path,
        progress: Callable[[tuple[int, int]], None] = lambda _: None,
        cancelled: threading.Event | None = None,
    ) -> BackupReport:
        """Back up now; see `db.backing_up.back_up` for what it raises."""
        with self._one_at_a_time:
            return back_up(
                self._archive,
                place,
                progress=lambda done, total: progress((done, total)),
                cancelled=cancelled,
            )

    def make_if_due(self, now: datetime, cancelled: threading.Event) -> bool:
        """Back up to the chosen place when the last one is a day old, or much was imported since.

        Raises:
            ArchiveProblem: as `make`; above all backup.no_place and backup.full.
            Cancelled: when asked to stop.
        """
        place = last_place(self._archive)
        if place is None or not self._automatic():
            return False
        if not place.parent.is_dir():
            raise ArchiveProblem("backup.no_place", {"path": str(place)})
        # What a clock that was wrong dated later than now says nothing of today.
        made = [state.made_at for state in BackupPlace(place).states() if state.made_at <= now]
        if made and not self._due(max(made), now):
            return False
        self.make(place, cancelled=cancelled)
        return True

    def _due(self, last: datetime, now: datetime) -> bool:
        if last <= now - EVERY:
            return True
        with self._archive.database.reading() as conn:
            return count_since(conn, last) >= LARGE_CHANGE

    def _automatic(self) -> bool:
        with self._archive.database.reading() as conn:
            return fact(conn, BACKUP_AUTOMATIC) != "no"


@dataclass(frozen=True, slots=True)
class Preview:
    """What restoring would bring back: counts, or a database file by itself."""

    source: Path
    made_at: datetime | None
    documents: int
    pages: int
    missing: int


def preview(source: Path) -> Preview:
    """Look at a backup without changing anything.

    Raises:
        ArchiveProblem: backup.none.
    """
    chosen = choose(source)
    if isinstance(chosen, Path):
        return Preview(chosen, None, 0, 0, 0)
    contents = chosen.contents
    return Preview(
        chosen.folder, chosen.made_at, contents.documents, contents.pages, len(chosen.missing)
    )


def bring_back(
    source: Path,
    folder: Path,
    owner: str,
    progress: Callable[[tuple[int, int]], None] = lambda _: None,
    cancelled: threading.Event | None = None,
) -> RestoreReport:
    """Make a folder, which no program has open, the archive that a backup holds.

    Raises:
        ArchiveProblem: as `db.restoring.restore`.
        Cancelled: when asked to stop; the folder's old archive is as it was.
    """
    return restore(
        source,
        folder,
        owner=owner,
        now=utc_now(),
        progress=lambda done, total: progress((done, total)),
        cancelled=cancelled,
    )


def states_in(place: Path) -> tuple[State, ...]:
    """The backups in a place, the newest first; none where it cannot be looked into."""
    try:
        return tuple(BackupPlace(place).states())
    except OSError:
        return ()

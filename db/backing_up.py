"""Backing a whole archive up into a second place."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from db.archive import Archive
from db.backup import Contents, examine, make_backup
from db.backup_place import DATABASE_NAME, BackupPlace, State, incomplete
from db.errors import ArchiveProblem, Cancelled, problem_of_file
from db.repositories.facts import BACKUP_PLACE, archive_id, fact, set_fact
from db.stopping import never
from db.store import OriginalStore

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many originals of how many are in the place."""


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A finished backup and how many originals it had to copy.

    `state.missing` names the originals that neither the archive nor the place has whole.
    """

    state: State
    copied: int


def back_up(
    archive: Archive,
    folder: Path,
    *,
    progress: Progress = lambda *_: None,
    cancelled: threading.Event | None = None,
) -> BackupReport:
    """Put the archive's present state beside the earlier ones in a place.

    Returns only after the copy of the database was opened, checked and counted and every original
    it names was found there. The archive may be used meanwhile. Any thread that may wait.

    Args:
        archive: open.
        folder: the place; it is made when only its last part is missing.
        progress: told about every original, on the calling thread.
        cancelled: looked at time and again.

    Raises:
        ArchiveProblem: backup.no_place, backup.inside, backup.of_other, backup.full,
            backup.unwritable (all with path), or archive.damaged.
        Cancelled: when asked to stop; the earlier backups are as they were.
    """
    _require_outside(archive.folder, folder)
    if not folder.parent.is_dir():
        raise ArchiveProblem("backup.no_place", {"path": str(folder)})
    place = BackupPlace(folder)
    with said_of(folder):
        _require_same(archive, place)
        unfinished = place.begin(archive.clock())
        stopped = cancelled.is_set if cancelled is not None else never
        make_backup(archive.database, unfinished / DATABASE_NAME, stopped)
        contents = examine(unfinished / DATABASE_NAME, stopped)
        copied = _copy_originals(archive.store, place, contents, progress, cancelled)
        state = place.finish(unfinished, contents, tuple(incomplete(place, contents)))
        place.thin_out(state.made_at)
    if not archive.read_only:
        with archive.database.writing() as conn:
            set_fact(conn, BACKUP_PLACE, str(folder.absolute()))
    return BackupReport(state, copied)


def _copy_originals(
    source: OriginalStore,
    place: BackupPlace,
    contents: Contents,
    progress: Progress,
    cancelled: threading.Event | None,
) -> int:
    """Bring over what the place lacks; an altered original never replaces anything there."""
    wanted = list(incomplete(place, contents))
    for done, sha256 in enumerate(wanted):
        progress(len(contents.originals) - len(wanted) + done, len(contents.originals))
        if cancelled is not None and cancelled.is_set():
            raise Cancelled
        fetch(sha256, source, place.store, cancelled)
    progress(len(contents.originals), len(contents.originals))
    return len(wanted)


def fetch(
    sha256: str,
    source: OriginalStore,
    target: OriginalStore,
    cancelled: threading.Event | None = None,
) -> bool:
    """Copy an original from one store to another, if its bytes there are the right ones.

    Raises:
        ArchiveProblem: disk.full or archive.unwritable, of the target.
        Cancelled: when asked to stop.
    """
    try:
        received = target.receive(source.path(sha256), cancelled=cancelled)
    except OSError:
        return False  # it cannot be read where it should be
    except ArchiveProblem as problem:
        if problem.code == "store.missing":
            return False
        raise
    if received.sha256 != sha256:
        target.discard(received)
        return False
    target.keep(received)
    return True


@contextmanager
def said_of(place: Path) -> Iterator[None]:
    """Say of a backup's place what would otherwise be said of the archive."""
    codes = {"disk.full": "backup.full", "archive.unwritable": "backup.unwritable"}
    try:
        yield
    except OSError as error:
        problem = problem_of_file(error)
        values = {**problem.values, "path": str(place)}
        raise ArchiveProblem(codes[problem.code], values) from error
    except ArchiveProblem as problem:
        if problem.code not in codes:
            raise
        values = {"reason": "", **problem.values, "path": str(place)}
        raise ArchiveProblem(codes[problem.code], values) from problem


def last_place(archive: Archive) -> Path | None:
    """Where this archive was backed up to last."""
    with archive.database.reading() as conn:
        found = fact(conn, BACKUP_PLACE)
    return None if found is None else Path(found)


def _require_outside(archive: Path, folder: Path) -> None:
    ours, theirs = archive.resolve(), folder.resolve()
    if theirs == ours or ours in theirs.parents:
        raise ArchiveProblem("backup.inside", {"path": str(folder)})


def _require_same(archive: Archive, place: BackupPlace) -> None:
    with archive.database.reading() as conn:
        ours = archive_id(conn)
    if any(state.contents.archive != ours for state in place.states()[:1]):
        raise ArchiveProblem("backup.of_other", {"path": str(place.folder)})

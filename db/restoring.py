"""Bringing a backup back: into a new folder, or over an archive whose database is kept aside."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from db.archive import BACKUPS_NAME, DATABASE_NAME
from db.backing_up import fetch
from db.backup import check
from db.backup_place import BackupPlace, State, sha256_of
from db.database import Database
from db.errors import ArchiveProblem, Cancelled, problem_of_file
from db.files import (
    PRIVATE_FILE,
    make_private_folder,
    move_into_place,
    remove_beside,
    remove_database,
    sync_file,
    sync_folder,
)
from db.lock import ArchiveLock
from db.migrations import m0003_sidecars
from db.migrations.runner import check_version
from db.sidecars import note_all_due
from db.stamps import stamp_of
from db.store import OriginalStore

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many originals of how many are in the archive."""

_FRESH: Final = "archive.sqlite.restoring"


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What was brought back: the state's database, how many originals, and which are nowhere.

    `aside` is where the database lies that was there before, if there was one.
    """

    database: Path
    copied: int
    missing: tuple[str, ...]
    aside: Path | None


def choose(source: Path) -> State | Path:
    """What to restore from a place, a state's folder, or a database file by itself.

    Of a place, the newest state whose database is what its manifest says; an older one when a
    newer is damaged. It is only looked at, so this is also the preview.

    Raises:
        ArchiveProblem: backup.none (path) when there is nothing to restore.
    """
    if source.is_file():
        return source
    single = source.parent.name == "states"
    place = BackupPlace(source.parent.parent if single else source)
    for state in place.states():
        if (not single or state.folder == source) and _is_whole(state):
            return state
    raise ArchiveProblem("backup.none", {"path": str(source)})


def restore(
    source: Path,
    folder: Path,
    *,
    owner: str,
    now: datetime,
    progress: Progress = lambda *_: None,
    cancelled: threading.Event | None = None,
) -> RestoreReport:
    """Make `folder` the archive that a backup holds.

    Originals come first and the database last, by one rename; until then the old archive is as it
    was. Originals that only the present archive has stay there.

    Args:
        source: as for `choose`.
        folder: a new folder, or an archive that no program has open.
        owner: the name others see meanwhile.
        now: the time the old database's copy is named after.
        progress: told about every original, on the calling thread.
        cancelled: looked at between and within originals.

    Raises:
        ArchiveProblem: backup.none, archive.damaged or archive.newer of the backup;
            archive.locked, archive.unwritable or disk.full of the folder.
        Cancelled: when asked to stop; the old archive is as it was.
    """
    chosen = choose(source)
    database = chosen if isinstance(chosen, Path) else chosen.database
    try:
        make_private_folder(folder)
        lock = ArchiveLock(folder, owner)
        lock.acquire(now)
        try:
            fresh = _bring_database(database, folder)
            copied, missing = _bring_originals(chosen, folder, progress, cancelled)
            aside = put_aside(folder, now)
            move_into_place(fresh, folder / DATABASE_NAME)
        finally:
            lock.release()
    except OSError as error:
        raise problem_of_file(error) from error
    return RestoreReport(database, copied, missing, aside)


def _is_whole(state: State) -> bool:
    try:
        return sha256_of(state.database) == state.database_sha256
    except OSError:
        return False


def _bring_database(source: Path, folder: Path) -> Path:
    """A checked copy of the backup's database beside the one in use."""
    fresh = folder / _FRESH
    remove_database(fresh)
    shutil.copyfile(source, fresh)
    fresh.chmod(PRIVATE_FILE)
    sync_file(fresh)
    check(fresh)
    with Database(fresh) as database:
        if check_version(database) >= m0003_sidecars.REVISION:
            with database.writing() as conn:
                note_all_due(conn)  # sidecars here may be of a later state, or not be here
    remove_beside(fresh)
    return fresh


def _bring_originals(
    chosen: State | Path, folder: Path, progress: Progress, cancelled: threading.Event | None
) -> tuple[int, tuple[str, ...]]:
    """Copy the originals that lack or differ in size; how many, and those found nowhere whole."""
    if isinstance(chosen, Path):
        return 0, ()
    source = BackupPlace(chosen.folder.parent.parent).store
    target = OriginalStore(folder)
    target.sweep()
    copied, missing = 0, []
    sizes = chosen.contents.originals
    for done, (sha256, size) in enumerate(sizes.items()):
        progress(done, len(sizes))
        if cancelled is not None and cancelled.is_set():
            raise Cancelled
        if target.has(sha256) and target.path(sha256).stat().st_size == size:
            continue
        if fetch(sha256, source, target, cancelled):
            copied += 1
        else:
            missing.append(sha256)
    progress(len(sizes), len(sizes))
    return copied, tuple(missing)


def put_aside(folder: Path, now: datetime) -> Path | None:
    """Keep a copy of the present database, and remove its log.

    A log left beside the restored database would be played into it without a word.
    """
    present = folder / DATABASE_NAME
    aside = folder / BACKUPS_NAME / f"before-restore-{stamp_of(now)}.sqlite"
    log = folder / f"{DATABASE_NAME}-wal"
    found = [path for path in (present, log) if path.exists()]
    if found:
        make_private_folder(aside.parent)
    if present in found:
        _fold(present)
    for path in found:
        _copy(path, aside.with_name(aside.name + path.name.removeprefix(DATABASE_NAME)))
    remove_beside(present)
    sync_folder(folder)
    return aside if found else None


def _fold(present: Path) -> None:
    """Bring the log into the file where that can be; a damaged file is kept with its log."""
    try:
        Database(present).close()
    except ArchiveProblem:
        return


def _copy(path: Path, target: Path) -> None:
    if path.exists():
        shutil.copyfile(path, target)
        target.chmod(PRIVATE_FILE)
        sync_file(target)
        sync_folder(target.parent)

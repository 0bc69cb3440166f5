"""Making a lost database again from the originals and their sidecars."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.exc import IntegrityError

from db.archive import BACKUPS_NAME, DATABASE_NAME
from db.backup import check
from db.database import Database
from db.derived import derive
from db.errors import ArchiveProblem, problem_of_file
from db.files import move_into_place, remove_beside, remove_database
from db.ids import Clock, utc_now
from db.lock import ArchiveLock
from db.migrations.runner import migrate
from db.repositories.facts import set_fact
from db.restoring import put_aside
from db.sidecar_files import ARCHIVE, DamagedSidecar, SidecarFiles
from db.sidecar_reading import put_archive, put_document
from db.store import OriginalStore
from ocr.vntext import KEY_VERSION

log = logging.getLogger(__name__)

_FRESH: Final = "archive.sqlite.rebuilding"
_NOT_DESCRIBED: Final = (DamagedSidecar, OSError, KeyError, TypeError, ValueError, IntegrityError)


@dataclass(frozen=True, slots=True)
class RebuildReport:
    """How many documents are back, and the originals to be taken in by themselves.

    `aside` is where the unusable database lies that was there, if there was one.
    """

    documents: int
    undescribed: tuple[Path, ...]
    aside: Path | None


def rebuild(
    folder: Path,
    *,
    owner: str,
    clock: Clock = utc_now,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> RebuildReport:
    """Make the database of an archive again, with the same identifiers.

    It is made under another name and checked; only the last step gives it its own. Doing it again
    after an interruption starts anew.

    Args:
        folder: the archive's folder.
        owner: the name others see meanwhile.
        clock: gives the times of the tags and of the unusable database's copy.
        progress: told how many originals of how many were looked at, on the calling thread.

    Raises:
        ArchiveProblem: archive.not_lost when the database is sound, archive.missing when there
            are no originals, archive.locked, disk.full, archive.unwritable.
    """
    if not any(OriginalStore(folder).names()):
        raise ArchiveProblem("archive.missing", {"path": str(folder)})
    lock = ArchiveLock(folder, owner)
    lock.acquire(clock())
    try:
        _require_lost(folder)
        fresh = folder / _FRESH
        remove_database(fresh)
        done, undescribed = _fill(fresh, folder, clock, progress)
        check(fresh)
        remove_beside(fresh)
        aside = put_aside(folder, clock())
        move_into_place(fresh, folder / DATABASE_NAME)
    except OSError as error:
        raise problem_of_file(error) from error
    finally:
        lock.release()
    return RebuildReport(done, undescribed, aside)


def _require_lost(folder: Path) -> None:
    try:
        check(folder / DATABASE_NAME)
    except ArchiveProblem as problem:
        if problem.code in ("archive.missing", "archive.damaged"):
            return
        raise
    raise ArchiveProblem("archive.not_lost", {"path": str(folder)})


def _fill(
    fresh: Path, folder: Path, clock: Clock, progress: Callable[[int, int], None]
) -> tuple[int, tuple[Path, ...]]:
    files, store = SidecarFiles(folder), OriginalStore(folder)
    names = sorted(store.names())
    undescribed = []
    with Database(fresh) as database:
        migrate(database, folder / BACKUPS_NAME)
        with database.writing() as conn:
            set_fact(conn, "key_version", str(KEY_VERSION))
        _put_archive(database, files, clock)
        for done, sha256 in enumerate(names):
            progress(done, len(names))
            if not _put_document(database, files, sha256, clock):
                undescribed.append(store.path(sha256))
        with database.writing() as conn:
            derive(conn)  # keys in sidecars may be an older program's
    progress(len(names), len(names))
    return len(names) - len(undescribed), tuple(undescribed)


def _put_archive(database: Database, files: SidecarFiles, clock: Clock) -> None:
    try:
        content = files.read(ARCHIVE)
        if content is not None:
            with database.writing() as conn:
                put_archive(conn, content, clock())
    except _NOT_DESCRIBED:
        return  # the documents name their tags themselves


def _put_document(database: Database, files: SidecarFiles, sha256: str, clock: Clock) -> bool:
    """Whether the document's sidecar was whole and its document is in the database."""
    try:
        content = files.read(sha256)
        if content is None or content["document"]["sha256"] != sha256:
            return False
        with database.writing() as conn:
            put_document(conn, content, clock())
    except _NOT_DESCRIBED as error:
        log.warning("the sidecar of %s is of no use: %s", sha256, type(error).__name__)
        return False
    return True

"""An archive: a folder with a database, originals, backups and a lock."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from db.database import Database, has_log
from db.derived import note_derived
from db.errors import ArchiveProblem, problem_of_file
from db.files import make_private_folder
from db.ids import Clock, NewId, utc_now, utc_text, uuid7
from db.lock import ArchiveLock
from db.migrations.runner import check_version, migrate
from db.repositories import queue
from db.repositories.facts import ARCHIVE, CREATED_AT, fact, set_fact
from db.standing import Standing
from db.store import OriginalStore
from ocr.vntext import KEY_VERSION

DATABASE_NAME: Final = "archive.sqlite"
BACKUPS_NAME: Final = "backups"


class Archive:
    """An open archive; made by `Archive.open`, closed once, shared by all threads.

    Attributes:
        folder: where it lies.
        database: the one door to its rows.
        store: the one door to its originals.
        standing: tells whether the folder is still there.
        clock: gives the time of every change.
        new_id: gives the identifiers that travel.
    """

    def __init__(
        self,
        folder: Path,
        database: Database,
        lock: ArchiveLock | None,
        *,
        clock: Clock,
        new_id: NewId,
    ) -> None:
        """Hold what `open` opened; `lock` is None when only reading."""
        self.folder = folder
        self.database = database
        self.standing = Standing(folder / DATABASE_NAME)
        self.store = OriginalStore(folder, self.standing.require)
        self.clock = clock
        self.new_id = new_id
        self._lock = lock

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        owner: str,
        clock: Clock = utc_now,
        new_id: NewId = uuid7,
        read_only: bool = False,
    ) -> Archive:
        """Open the archive in a folder, making it where there is none.

        Pages that were being read when the program last ended wait again, and what an
        interrupted import left is swept.

        Args:
            folder: the archive's folder.
            owner: the name others see when they find the archive taken.
            clock: gives the time of every change.
            new_id: gives the identifiers that travel.
            read_only: only look, beside a window that may have the archive open; makes nothing,
                takes no lock and mends nothing.

        Raises:
            ArchiveProblem: archive.locked, archive.newer, archive.damaged, archive.unwritable,
                archive.missing, archive.lost or disk.full.
        """
        if read_only:
            return cls._look(folder, clock, new_id)
        try:
            make_private_folder(folder)
        except OSError as error:
            raise problem_of_file(error) from error
        lock = ArchiveLock(folder, owner)
        lock.acquire(clock())
        try:
            return cls._take(folder, lock, clock, new_id)
        except BaseException:
            lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether it was opened to look only."""
        return self._lock is None

    def close(self) -> None:
        """Let go of everything; calling it twice is harmless."""
        self.database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @classmethod
    def _look(cls, folder: Path, clock: Clock, new_id: NewId) -> Archive:
        database = _look_into(folder / DATABASE_NAME)
        try:
            if check_version(database) == 0:
                raise ArchiveProblem("archive.missing", {"path": str(folder)})
        except BaseException:
            database.close()
            raise
        return cls(folder, database, None, clock=clock, new_id=new_id)

    @classmethod
    def _take(cls, folder: Path, lock: ArchiveLock, clock: Clock, new_id: NewId) -> Archive:
        _require_not_lost(folder)
        database = Database(folder / DATABASE_NAME)
        archive = cls(folder, database, lock, clock=clock, new_id=new_id)
        try:
            migrate(database, folder / BACKUPS_NAME)
            archive._begin()
        except OperationalError as error:
            # A table or column that every archive of this revision has is not there.
            database.close()
            raise ArchiveProblem("archive.damaged", {"reason": "schema"}) from error
        except BaseException:
            database.close()
            raise
        return archive

    def _begin(self) -> None:
        with self.database.writing() as conn:
            # Its making may have been interrupted after the tables and before this.
            self._name_it(conn)
            queue.reset_running(conn)
        self.store.sweep()

    def _name_it(self, conn: Connection) -> None:
        facts = {
            ARCHIVE: self.new_id(),
            CREATED_AT: utc_text(self.clock()),
            "key_version": str(KEY_VERSION),
        }
        if fact(conn, ARCHIVE) is None:
            note_derived(conn)
        for key, value in facts.items():
            if fact(conn, key) is None:
                set_fact(conn, key, value)


def _look_into(path: Path) -> Database:
    """The database to look into: the file itself, or a copy where its log must be played in.

    What was not closed cleanly and lies where nobody can write is readable no other way.
    """
    if os.access(path.parent, os.W_OK) or not has_log(path):
        return Database(path, read_only=True)
    copies = tempfile.TemporaryDirectory(prefix="vankien-")
    try:
        for source in (path, path.with_name(f"{path.name}-wal")):
            shutil.copyfile(source, Path(copies.name) / source.name)
        database = Database(Path(copies.name) / path.name, read_only=True)
    except OSError as error:
        copies.cleanup()
        raise problem_of_file(error) from error
    except BaseException:
        copies.cleanup()
        raise
    database.on_close(copies.cleanup)
    return database


def _require_not_lost(folder: Path) -> None:
    """Refuse to begin a new database where originals lie that only a lost one knew."""
    if not (folder / DATABASE_NAME).exists():
        count = sum(1 for _ in OriginalStore(folder).names())
        if count:
            raise ArchiveProblem("archive.lost", {"path": str(folder), "count": str(count)})

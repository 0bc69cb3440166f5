"""The one door that opens the archive's SQLite file.

One connection writes, under a lock of this process; any number read. Whoever wants to encrypt
the file one day changes `_connect` and nothing else.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

from pysqlite3 import dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from db.errors import ArchiveProblem, Cancelled, problem_of_file, problem_of_sqlite
from db.files import PRIVATE_FILE, sync_folder
from db.stopping import Stopped, never

# Older ones can damage a write-ahead log when two connections checkpoint at the same moment.
OLDEST_SQLITE: Final = (3, 51, 3)

_BUSY_MS: Final = 5000
_BACKUP_PAGES: Final = 2048  # copied at a time, then it is asked whether to go on
_COMMON: Final[dict[str, str | int]] = {
    "busy_timeout": _BUSY_MS,
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": 0,
    "temp_store": "MEMORY",
}
_READER: Final[dict[str, str | int]] = {
    **_COMMON,
    "query_only": "ON",
    "cache_size": -8000,  # kilobytes, for each of several
}
_WRITER: Final[dict[str, str | int]] = {
    **_COMMON,
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "secure_delete": "ON",
    "cache_size": -32000,
    "journal_size_limit": 64 * 1024 * 1024,
}


class Database:
    """An open SQLite file: any thread may read and write, writers queue."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open the file, making an empty one where there is none.

        Args:
            path: the file; its folder exists.
            read_only: open it beside another process that may be writing, or where nobody can
                write; `writing` is refused.

        Raises:
            ArchiveProblem: archive.missing, archive.unwritable, archive.damaged or disk.full.
        """
        if dbapi2.sqlite_version_info < OLDEST_SQLITE:
            raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is too old")
        self.path = path
        self.read_only = read_only
        self._write_lock = threading.Lock()
        self._writing_thread: int | None = None
        self._afterwards: list[Callable[[], None]] = []
        self._writer = None if read_only else self._open_writer()
        self._readers = _engine(self._connect_reader, QueuePool, "BEGIN", pool_size=4)
        if read_only:
            self._require_readable()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the archive; keep it only as long as a query takes.

        Raises:
            ArchiveProblem: when the file cannot be read.
        """
        with _translated(), self._readers.connect() as conn, conn.begin() as transaction:
            yield conn
            transaction.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: committed and on the disk at the end, undone when anything raises.

        Writers of other threads wait. A thread that is writing already may not ask again.

        Raises:
            ArchiveProblem: when the file cannot be written.
        """
        if self._writer is None:
            raise ArchiveProblem("archive.unwritable", {"reason": "read-only"})
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("this thread is in the middle of a write")
        with self._write_lock:
            self._writing_thread = threading.get_ident()
            try:
                with _translated(), self._writer.connect() as conn, conn.begin():
                    yield conn
            finally:
                self._writing_thread = None

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go; calling it twice is harmless."""
        self._readers.dispose()
        for action in self._afterwards:
            action()
        self._afterwards.clear()
        if self._writer is not None:
            with self._write_lock:
                self._checkpoint(self._writer)
                self._writer.dispose()
            self._writer = None

    def on_close(self, action: Callable[[], None]) -> None:
        """Do something when the file was let go of."""
        self._afterwards.append(action)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def backup_to(self, target: Path, stopped: Stopped = never) -> None:
        """Copy a consistent state into a new single file, while others read and write.

        Args:
            target: a file that does not exist yet.
            stopped: asked every few megabytes.

        Raises:
            ArchiveProblem: disk.full or archive.unwritable.
            Cancelled: when `stopped` said so; what was copied is left to the caller.
        """

        def look(*_: int) -> None:
            if stopped():
                raise Cancelled

        _make_private(target)
        copy = dbapi2.connect(str(target))
        try:
            with self.reading() as conn:
                # One state is held from here on: else the copying would begin anew with each write.
                conn.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
                raw = conn.connection.dbapi_connection
                raw.backup(copy, pages=_BACKUP_PAGES, progress=look)  # type: ignore[union-attr] # pysqlite3
            with _translated():  # one file, without a log beside it
                copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()

    def _open_writer(self) -> Engine:
        _make_private(self.path)
        engine = _engine(self._connect_writer, StaticPool, "BEGIN IMMEDIATE")
        with _translated(), engine.connect():
            return engine

    def _require_readable(self) -> None:
        if not self.path.exists():
            raise ArchiveProblem("archive.missing", {"path": str(self.path)})
        with self.reading() as conn:
            conn.exec_driver_sql("SELECT count(*) FROM sqlite_master")

    def _connect_writer(self) -> Any:
        conn = self._connect("rw", _WRITER)
        (mode,) = conn.execute("PRAGMA journal_mode=WAL").fetchone()
        if mode != "wal":  # the switch fails silently, on network drives for one
            conn.close()
            raise ArchiveProblem("archive.unwritable", {"reason": f"journal mode {mode}"})
        return conn

    def _connect_reader(self) -> Any:
        if not self.read_only:
            return self._connect("rw", _READER)
        return self._connect("ro&immutable=1" if is_frozen(self.path) else "ro", _READER)

    def _connect(self, mode: str, pragmas: Mapping[str, str | int]) -> Any:
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        conn = dbapi2.connect(
            address, uri=True, isolation_level=None, check_same_thread=False, timeout=5
        )
        for name, value in pragmas.items():
            conn.execute(f"PRAGMA {name}={value}")
        return conn

    @staticmethod
    def _checkpoint(engine: Engine) -> None:
        try:
            with engine.connect() as conn:
                raw = conn.connection.dbapi_connection
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr] # pysqlite3
        except (DBAPIError, dbapi2.Error):
            # The log stays beside the file with everything in it; the next opening folds it in.
            return


def _engine(
    connect: Callable[[], Any],
    pool: type[QueuePool] | type[StaticPool],
    begin: str,
    **settings: int,
) -> Engine:
    engine = create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=pool, **settings)
    event.listen(engine, "begin", lambda conn: conn.exec_driver_sql(begin))
    return engine


def is_frozen(path: Path) -> bool:
    """Whether nobody can change a database file, so that it is read without its helper files.

    So on a disc or a share for reading only, and where the folder is closed to this user; a log
    with something in it must be read too, which needs a copy elsewhere.
    """
    return not os.access(path.parent, os.W_OK) and not has_log(path)


def has_log(path: Path) -> bool:
    """Whether a log with something in it lies beside a database file."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _make_private(path: Path) -> None:
    """Make an empty file that only its owner reads; SQLite gives its log the same rights."""
    new = not path.exists()
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
        if new:
            sync_folder(path.parent)
    except OSError as error:
        raise problem_of_file(error) from error


@contextmanager
def _translated() -> Iterator[None]:
    """Turn what SQLite says about the environment into an `ArchiveProblem`."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        problem = problem_of_sqlite(cause) if cause is not None else None
        if problem is None:
            raise
        raise problem from error
    except UnicodeDecodeError as error:
        # SQLite quotes what it cannot understand of a damaged file, or holds it as text.
        raise ArchiveProblem("archive.damaged", {"reason": "text that is none"}) from error

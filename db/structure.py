"""The structure of the database's file: a short look at each start, the whole in idle time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from db.archive import Archive
from db.database import Database
from db.errors import ArchiveProblem, Cancelled
from db.stopping import Stopped, never, stoppable

_UNKNOWN_SIZE: Final = 1 << 40


def require_sound_structure(archive: Archive, stopped: Stopped = never) -> None:
    """Look at the structure of the whole file: a second for a hundred megabytes.

    Args:
        archive: open.
        stopped: asked time and again, on the calling thread.

    Raises:
        ArchiveProblem: archive.damaged.
        Cancelled: when `stopped` said so.
    """
    with fresh(archive) as conn, stoppable(conn, stopped):
        _require_ok(conn, "PRAGMA quick_check(1)")


def glance_at_structure(
    archive: Archive,
    within_s: float,
    stopped: Stopped = never,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """Look at table after table, the small ones first, as many as some time allows.

    Args:
        archive: open.
        within_s: seconds after which the rest is left for later.
        stopped: asked time and again, on the calling thread.
        clock: gives seconds.

    Returns:
        Whether it came to the end of all of them.

    Raises:
        ArchiveProblem: archive.damaged.
        Cancelled: when `stopped` said so.
    """
    end = clock() + within_s

    def over() -> bool:
        return stopped() or clock() >= end

    try:
        with fresh(archive) as conn, stoppable(conn, over):
            for table in _tables(conn):
                if over():
                    raise Cancelled
                _require_ok(conn, f'PRAGMA quick_check("{table}")')
    except Cancelled:
        if stopped():
            raise
        return False
    return True


@contextmanager
def fresh(archive: Archive) -> Iterator[Connection]:
    """A connection of its own.

    One that was used before may hold an older state of an index in memory, which SQLite's check
    takes for damage; and what lies on the disk is to be read, not what is remembered of it.
    """
    database = Database(archive.database.path, read_only=True)
    try:
        with database.reading() as conn:
            yield conn
    finally:
        database.close()


def _require_ok(conn: Connection, statement: str) -> None:
    answer = conn.exec_driver_sql(statement).scalar_one()
    if answer != "ok":
        raise ArchiveProblem("archive.damaged", {"reason": str(answer)})


def _tables(conn: Connection) -> list[str]:
    """The tables that have pages of their own, those with few rows first."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = [str(name) for (name,) in conn.exec_driver_sql(query)]
    return sorted(names, key=lambda name: _rows_at_most(conn, name))


def _rows_at_most(conn: Connection, table: str) -> int:
    try:
        last = conn.exec_driver_sql(f'SELECT max(rowid) FROM "{table}"').scalar()  # noqa: S608
    except DatabaseError:
        return _UNKNOWN_SIZE  # it has none, as those of an index
    return int(last or 0)

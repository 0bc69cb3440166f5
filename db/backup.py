"""A copy of the database that was opened, checked and counted before it counts as one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from db.database import Database
from db.errors import ArchiveProblem, problem_of_file
from db.files import make_private_folder, move_into_place, remove_database, sync_file
from db.stopping import Stopped, never, stoppable
from db.tables import annotation, document, meta, page, tag


@dataclass(frozen=True, slots=True)
class Contents:
    """What a checked database holds: whose it is, how many of what, and its originals' sizes."""

    archive: str
    revision: int
    documents: int
    pages: int
    annotations: int
    tags: int
    originals: dict[str, int]


def make_backup(database: Database, target: Path, stopped: Stopped = never) -> None:
    """Copy the database into one file, check it, then give it its name; keep one already there.

    Keeping it means that a program which fails again and again in the middle of a change cannot
    replace the good copy by a worse one.

    Args:
        database: open; others may read and write meanwhile.
        target: the file to make.
        stopped: asked time and again, on the calling thread.

    Raises:
        ArchiveProblem: disk.full, archive.unwritable, or archive.damaged when the copy does not
            pass the check.
        Cancelled: when `stopped` said so; nothing is left of the copy.
    """
    if target.exists():
        return
    unfinished = target.with_suffix(".tmp")
    try:
        make_private_folder(target.parent)
        remove_database(unfinished)
        database.backup_to(unfinished, stopped)
        check(unfinished, stopped)
        sync_file(unfinished)
        move_into_place(unfinished, target)
    except OSError as error:
        raise problem_of_file(error) from error
    finally:
        with suppress(OSError):  # the next backup removes it otherwise
            remove_database(unfinished)


def check(path: Path, stopped: Stopped = never) -> None:
    """Open a database file by itself and look through all of it.

    Raises:
        ArchiveProblem: archive.damaged, or archive.missing.
        Cancelled: when `stopped` said so.
    """
    with Database(path, read_only=True) as copy, copy.reading() as conn, stoppable(conn, stopped):
        _require_sound(conn)


def examine(path: Path, stopped: Stopped = never) -> Contents:
    """Open a database file of today's revision, look through all of it, and count.

    Raises:
        ArchiveProblem: archive.damaged, or archive.missing.
        Cancelled: when `stopped` said so.
    """
    with Database(path, read_only=True) as copy, copy.reading() as conn, stoppable(conn, stopped):
        _require_sound(conn)
        sizes = conn.execute(select(document.c.sha256, document.c.byte_size))
        return Contents(
            archive=conn.scalar(select(meta.c.value).where(meta.c.key == "archive")) or "",
            revision=int(conn.exec_driver_sql("PRAGMA user_version").scalar_one()),
            documents=conn.scalar(select(func.count()).select_from(document)) or 0,
            pages=conn.scalar(select(func.count()).select_from(page)) or 0,
            annotations=conn.scalar(select(func.count()).select_from(annotation)) or 0,
            tags=conn.scalar(select(func.count()).select_from(tag)) or 0,
            originals={row.sha256: row.byte_size for row in sizes},
        )


def _require_sound(conn: Connection) -> None:
    answer = conn.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    if answer != "ok":
        raise ArchiveProblem("archive.damaged", {"reason": str(answer)})

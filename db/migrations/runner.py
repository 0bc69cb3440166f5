"""Running the steps an archive lacks, each in one transaction, after a backup that was checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from db.backup import make_backup
from db.database import Database
from db.errors import ArchiveProblem
from db.migrations import HEAD, STEPS, Step

# "VnKn", read from the file's header by any tool without opening the database.
APPLICATION_ID: Final = 0x566E4B6E


def migrate(
    database: Database, backups: Path, *, steps: Mapping[int, Step] = STEPS
) -> tuple[int, int]:
    """Bring the file to the newest schema; the caller holds the archive's lock.

    Args:
        database: open for writing.
        backups: the folder for the copy made before an existing archive is changed.
        steps: what to run, by revision; tests hand in their own.

    Returns:
        The revision before and after.

    Raises:
        ArchiveProblem: archive.newer or archive.damaged, disk.full, archive.unwritable.
    """
    head = max(steps)
    found = check_version(database, head)
    if 0 < found < head:
        make_backup(database, backups / f"before-revision-{head}.sqlite")
    for revision in sorted(revision for revision in steps if revision > found):
        with database.writing() as conn:
            _run(conn, revision, steps[revision])
    return found, head


def check_version(database: Database, head: int = HEAD) -> int:
    """The revision of the file, 0 when it is new and empty.

    Raises:
        ArchiveProblem: archive.newer (found, known) when a newer program made it, and
            archive.damaged when it is a database of something else.
    """
    with database.reading() as conn:
        application = _pragma(conn, "application_id")
        found = _pragma(conn, "user_version")
        tables = conn.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if application != APPLICATION_ID and (application or found or tables):
        raise ArchiveProblem("archive.damaged", {"reason": "not an archive"})
    if found > head:
        raise ArchiveProblem("archive.newer", {"found": str(found), "known": str(head)})
    return found


def _run(conn: Connection, revision: int, step: Step) -> None:
    # Here, because it takes a tenth of a second that a start without a step to run need not wait.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    step(Operations(MigrationContext.configure(conn)))
    strays = conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if strays:
        raise ArchiveProblem("archive.damaged", {"reason": f"{len(strays)} stray rows"})
    # Both numbers live in the file's header and are part of the transaction.
    conn.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    conn.exec_driver_sql(f"PRAGMA user_version={revision}")


def _pragma(conn: Connection, name: str) -> int:
    return int(conn.exec_driver_sql(f"PRAGMA {name}").scalar_one())

"""Keeping the sidecars in step with the database, which notes itself what they lack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, func, literal, or_, select
from sqlalchemy.dialects.sqlite import insert

from db.archive import Archive
from db.sidecar_files import ARCHIVE, SidecarFiles
from db.sidecar_rows import Content, describe, describe_archive
from db.tables import document, sidecar_due

_AT_A_TIME: Final = 50


def write_due(archive: Archive, limit: int = _AT_A_TIME) -> int:
    """Write the sidecars of documents that changed; how many were written.

    A document in the middle of its reading waits for the end of it. What changes while its
    sidecar is being written stays noted. One thread at a time, any.

    Args:
        archive: open for writing.
        limit: how many at most.

    Raises:
        ArchiveProblem: disk.full, archive.unwritable, archive.gone; what was not written stays
            noted.
    """
    files = SidecarFiles(archive.folder)
    with archive.database.reading() as conn:
        due = _due(conn, limit)
        contents = [_content(conn, row.document_id) for row in due]
    if due:
        archive.standing.require()  # the folder is made where it is missing
    for name, content in contents:
        files.write(name, content)
    if due:
        with archive.database.writing() as conn:
            for row in due:
                conn.execute(
                    delete(sidecar_due).where(
                        sidecar_due.c.document_id == row.document_id,
                        sidecar_due.c.changes == row.changes,
                    )
                )
    return len(due)


def count_due(conn: Connection) -> int:
    """How many sidecars are older than what they describe."""
    return conn.scalar(select(func.count()).select_from(sidecar_due)) or 0


def note_due(conn: Connection, document_id: int) -> None:
    """Let a document's sidecar be written again; 0 stands for the archive's."""
    statement = insert(sidecar_due).values(document_id=document_id, changes=1)
    conn.execute(statement.on_conflict_do_nothing())


def note_all_due(conn: Connection) -> None:
    """Let every sidecar be written again, as where a database comes without them."""
    everything = select(document.c.id, literal(1)).union_all(select(literal(0), literal(1)))
    statement = insert(sidecar_due).from_select(["document_id", "changes"], everything)
    conn.execute(statement.prefix_with("OR IGNORE"))


def _due(conn: Connection, limit: int) -> Sequence[Row[*tuple[Any, ...]]]:
    settled = or_(sidecar_due.c.document_id == 0, document.c.state != "reading")
    query = (
        select(sidecar_due.c.document_id, sidecar_due.c.changes)
        .outerjoin(document, document.c.id == sidecar_due.c.document_id)
        .where(settled)
        .order_by(sidecar_due.c.document_id)
        .limit(limit)
    )
    return conn.execute(query).all()


def _content(conn: Connection, document_id: int) -> tuple[str, Content]:
    if document_id == 0:
        return ARCHIVE, describe_archive(conn)
    content = describe(conn, document_id)
    return str(content["document"]["sha256"]), content

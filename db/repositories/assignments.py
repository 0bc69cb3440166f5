"""Whom documents charge with what.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from db.codec import dump_box, load_box
from db.ids import utc_text
from db.records import AssignmentRecord, ChangeSet, TaskCount
from db.tables import assignment, document

_SUGGESTED: Final = "suggested"
_DISMISSED: Final = "dismissed"
_TAKEN_UP: Final = ("todo", "doing")


def of_document(conn: Connection, document_id: int) -> tuple[AssignmentRecord, ...]:
    """The assignments of a document, in the order of its pages."""
    query = (
        select(assignment)
        .where(assignment.c.document_id == document_id)
        .order_by(assignment.c.page, assignment.c.id)
    )
    return tuple(_record(row) for row in conn.execute(query))


def replace_suggested(
    conn: Connection, document_id: int, found: Iterable[AssignmentRecord], now: datetime
) -> ChangeSet:
    """Put the machine's suggestions in place of its earlier ones.

    Those a person took up or dismissed (any other state) stay, and are not suggested again.
    """
    at = utc_text(now)
    open_ones = (assignment.c.document_id == document_id) & (assignment.c.state == _SUGGESTED)
    conn.execute(delete(assignment).where(open_ones))
    # The clerk may have given another day or other words: what was printed tells them apart.
    kept = {(one.quote, one.due_text) for one in of_document(conn, document_id)}
    rows = [
        {**_values(record), "state": _SUGGESTED, "created_at": at, "modified_at": at}
        for record in found
        if (record.quote, record.due_text) not in kept
    ]
    if rows:
        conn.execute(insert(assignment), rows)
    return ChangeSet(documents=frozenset((document_id,)))


def count_open(conn: Connection, today: str) -> TaskCount:
    """How many tasks are taken up and not done, late on an ISO day, or only suggested."""
    taken_up = assignment.c.state.in_(_TAKEN_UP)
    query = (
        select(
            func.count().filter(taken_up),
            func.count().filter(taken_up, assignment.c.due < today),
            func.count().filter(assignment.c.state == _SUGGESTED),
        )
        .join(document, document.c.id == assignment.c.document_id)
        .where(assignment.c.state.in_((*_TAKEN_UP, _SUGGESTED)), document.c.trashed_at.is_(None))
    )
    return TaskCount(*conn.execute(query).one())


def put(conn: Connection, record: AssignmentRecord, now: datetime) -> ChangeSet:
    """Store an assignment as a person wants it, in place of the one with its uuid."""
    at = utc_text(now)
    values = _values(record)
    statement = upsert(assignment).values(**values, created_at=at, modified_at=at)
    conn.execute(
        statement.on_conflict_do_update(index_elements=["uuid"], set_={**values, "modified_at": at})
    )
    return ChangeSet(documents=frozenset((record.document_id,)))


def remove(conn: Connection, record: AssignmentRecord) -> ChangeSet:
    """Remove an assignment."""
    conn.execute(delete(assignment).where(assignment.c.uuid == record.uuid))
    return ChangeSet(documents=frozenset((record.document_id,)))


def by_due(conn: Connection, before: str | None = None) -> tuple[AssignmentRecord, ...]:
    """The assignments of all documents by due day, dismissed ones and trashed documents left out.

    Args:
        conn: of the archive.
        before: an ISO day; only what is due before it. Without it, undated ones come last.
    """
    query = (
        select(assignment)
        .join(document, document.c.id == assignment.c.document_id)
        .where(assignment.c.state != _DISMISSED, document.c.trashed_at.is_(None))
        .order_by(assignment.c.due.is_(None), assignment.c.due, assignment.c.id)
    )
    if before is not None:
        query = query.where(assignment.c.due < before)
    return tuple(_record(row) for row in conn.execute(query))


def _values(record: AssignmentRecord) -> dict[str, Any]:
    return {
        "uuid": record.uuid,
        "document_id": record.document_id,
        "who": record.who,
        "what": record.what,
        "due": record.due,
        "due_text": record.due_text,
        "report_to": record.report_to,
        "recurring": int(record.recurring),
        "quote": record.quote,
        "page": record.page,
        "box": dump_box(record.box),
        "state": record.state,
        "note": record.note,
    }


def _record(row: Row[Any]) -> AssignmentRecord:
    return AssignmentRecord(
        uuid=row.uuid,
        document_id=row.document_id,
        who=row.who,
        what=row.what,
        due=row.due,
        due_text=row.due_text,
        report_to=row.report_to,
        recurring=bool(row.recurring),
        quote=row.quote,
        page=row.page,
        box=load_box(row.box),
        state=row.state,
        note=row.note,
    )

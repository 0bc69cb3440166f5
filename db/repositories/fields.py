"""Fields: what a document says of itself, read by the machine or given by a person.

Any thread may call, with a connection from `Database.reading` or `Database.writing`. The list
columns and the document's index row follow every write.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, case, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from db.codec import dump, dump_box, load_box, load_value
from db.ids import NewId, utc_text, uuid7
from db.records import ChangeSet, FieldRecord
from db.repositories.linking import link
from db.repositories.summary import refresh_summary
from db.search.index import index_document
from db.tables import document, field


def of_document(conn: Connection, document_id: int) -> tuple[FieldRecord, ...]:
    """The fields of a document by name."""
    query = select(field).where(field.c.document_id == document_id).order_by(field.c.name)
    return tuple(_record(row) for row in conn.execute(query))


def replace_read(
    conn: Connection,
    document_id: int,
    fields: Iterable[FieldRecord],
    now: datetime,
    *,
    uuid_of: NewId = uuid7,
) -> ChangeSet:
    """Put the machine's findings in place of its earlier ones.

    What a person gave or confirmed stays, and a finding of the same name is dropped.
    """
    at = utc_text(now)
    kept = select(field.c.name).where(
        field.c.document_id == document_id,
        or_(field.c.origin == "person", field.c.confirmed == 1),
    )
    names = frozenset(conn.scalars(kept))
    found = {record.name: record for record in fields if record.name not in names}
    gone = delete(field).where(
        field.c.document_id == document_id, field.c.name.not_in([*names, *found])
    )
    conn.execute(gone)
    for record in found.values():
        _put(conn, document_id, record, at, uuid_of)
    return _follow(conn, document_id, at)


def set_one(
    conn: Connection,
    document_id: int,
    name: str,
    record: FieldRecord | None,
    now: datetime,
    *,
    uuid_of: NewId = uuid7,
) -> ChangeSet:
    """Set or, with None, remove one field at a person's wish, whatever it was before.

    Raises:
        ValueError: when the record is of another name.
    """
    at = utc_text(now)
    if record is None:
        conn.execute(delete(field).where(field.c.document_id == document_id, field.c.name == name))
    elif record.name != name:
        raise ValueError("a field of another name")
    else:
        _put(conn, document_id, record, at, uuid_of)
    return _follow(conn, document_id, at) | link(conn, document_id, now)


def known_values(conn: Connection, name: str, most: int = 300) -> tuple[str, ...]:
    """The values a field has in the archive: those persons confirmed most often first."""
    sure = func.sum(case((or_(field.c.origin == "person", field.c.confirmed == 1), 1), else_=0))
    query = (
        select(field.c.value)
        .where(field.c.name == name)
        .group_by(field.c.value)
        .order_by(sure.desc(), func.count().desc(), field.c.value)
        .limit(most)
    )
    values = (load_value(text) for text in conn.scalars(query))
    return tuple(value for value in values if isinstance(value, str) and value)


def _put(conn: Connection, document_id: int, record: FieldRecord, at: str, uuid_of: NewId) -> None:
    values = {
        "value": dump(record.value),
        "raw": record.raw,
        "page": record.page,
        "box": dump_box(record.box),
        "confidence": record.confidence,
        "origin": record.origin,
        "confirmed": int(record.confirmed),
        "modified_at": at,
    }
    identity = {"uuid": uuid_of(), "document_id": document_id, "name": record.name}
    statement = insert(field).values(**identity, **values, created_at=at)
    conn.execute(
        statement.on_conflict_do_update(index_elements=["document_id", "name"], set_=values)
    )


def _follow(conn: Connection, document_id: int, at: str) -> ChangeSet:
    conn.execute(update(document).where(document.c.id == document_id).values(modified_at=at))
    refresh_summary(conn, document_id)
    index_document(conn, document_id)
    return ChangeSet(documents=frozenset((document_id,)))


def _record(row: Row[Any]) -> FieldRecord:
    return FieldRecord(
        name=row.name,
        value=load_value(row.value),
        raw=row.raw,
        page=row.page,
        box=load_box(row.box),
        confidence=row.confidence,
        origin=row.origin,
        confirmed=bool(row.confirmed),
    )

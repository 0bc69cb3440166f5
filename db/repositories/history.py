"""What befell one document, from the log."""

from __future__ import annotations

from sqlalchemy import Connection, select

from db.codec import load_mapping
from db.records import EventRecord
from db.tables import event


def of_document(conn: Connection, document_id: int, limit: int) -> tuple[EventRecord, ...]:
    """The last events of a document, the oldest of them first. Any thread."""
    query = select(event).where(event.c.document_id == document_id)
    found = conn.execute(query.order_by(event.c.id.desc()).limit(limit)).all()
    return tuple(
        EventRecord(
            id=row.id,
            at=row.at,
            actor=row.actor,
            action=row.action,
            document_id=row.document_id,
            detail=load_mapping(row.detail),
        )
        for row in reversed(found)
    )

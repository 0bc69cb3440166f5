"""The documents that a document cites.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from db.codec import dump_box, load_box
from db.ids import utc_text
from db.records import ChangeSet, CitationRecord
from db.tables import citation, document


def of_document(conn: Connection, document_id: int) -> tuple[CitationRecord, ...]:
    """What a document cites, in the order of its pages."""
    query = (
        select(citation)
        .where(citation.c.document_id == document_id)
        .order_by(citation.c.page, citation.c.id)
    )
    return tuple(_record(row) for row in conn.execute(query))


def replace_suggested(
    conn: Connection, document_id: int, found: Iterable[CitationRecord], now: datetime
) -> ChangeSet:
    """Put the machine's findings in place of its earlier ones; what a person added stays.

    Findings that repeat what a person added are dropped. Links are for `linking.link` to make.
    """
    at = utc_text(now)
    machines = (citation.c.document_id == document_id) & (citation.c.origin == "read")
    conn.execute(delete(citation).where(machines))
    kept = {(one.page, one.number) for one in of_document(conn, document_id)}
    rows = [
        _values(record, document_id, at)
        for record in found
        if (record.page, record.number) not in kept
    ]
    if rows:
        conn.execute(insert(citation), rows)
    return ChangeSet(documents=frozenset((document_id,)))


def unresolved(conn: Connection) -> tuple[CitationRecord, ...]:
    """Numbered citations of documents that the archive does not hold, by number.

    Those of documents in the trash are left out.
    """
    query = (
        select(citation)
        .join(document, document.c.id == citation.c.document_id)
        .where(
            citation.c.target_id.is_(None),
            citation.c.number.is_not(None),
            document.c.trashed_at.is_(None),
        )
        .order_by(citation.c.number, citation.c.date, citation.c.document_id, citation.c.page)
    )
    return tuple(_record(row) for row in conn.execute(query))


def count_unresolved(conn: Connection) -> int:
    """How many documents `unresolved` citations mean."""
    meant = (
        select(citation.c.number, citation.c.date)
        .join(document, document.c.id == citation.c.document_id)
        .where(
            citation.c.target_id.is_(None),
            citation.c.number.is_not(None),
            document.c.trashed_at.is_(None),
        )
        .distinct()
        .subquery()
    )
    return conn.scalar(select(func.count()).select_from(meant)) or 0


def _values(record: CitationRecord, document_id: int, at: str) -> dict[str, Any]:
    return {
        "uuid": record.uuid,
        "document_id": document_id,
        "kind": record.kind,
        "number": record.number,
        "date": record.date,
        "body": record.body,
        "quote": record.quote,
        "page": record.page,
        "box": dump_box(record.box),
        "relation": record.relation,
        "target_id": record.target_id,
        "origin": "read",
        "created_at": at,
        "modified_at": at,
    }


def _record(row: Row[Any]) -> CitationRecord:
    return CitationRecord(
        uuid=row.uuid,
        document_id=row.document_id,
        kind=row.kind,
        number=row.number,
        date=row.date,
        body=row.body,
        quote=row.quote,
        page=row.page,
        box=load_box(row.box),
        relation=row.relation,
        target_id=row.target_id,
    )

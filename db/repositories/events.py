"""The log of who did what when: only ever appended to, and free of document text.

Every event carries the checksum of itself and of the seal before it, so that one that was changed,
taken out or put in is noticed. Whoever holds the file can of course seal the whole log anew.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from db.codec import dump, load_mapping
from db.ids import utc_text
from db.records import EventRecord
from db.tables import event

Detail = Mapping[str, str | int | float | bool | None]


def append(
    conn: Connection,
    actor: str,
    action: str,
    document_id: int | None,
    detail: Detail,
    now: datetime,
) -> None:
    """Note an action; `detail` holds codes, counts and names of settings, never document text."""
    values = {
        "at": utc_text(now),
        "actor": actor,
        "action": action,
        "document_id": document_id,
        "detail": dump(dict(detail)),
    }
    before = conn.scalar(select(event.c.seal).order_by(event.c.id.desc()).limit(1)) or ""
    seal = seal_of(before, tuple(values.values()))
    conn.execute(insert(event).values(**values, seal=seal))


def seal_of(before: str, values: Sequence[str | int | None]) -> str:
    """The seal of an event: of the seal before it and of its values in the table's order."""
    return hashlib.sha256(json.dumps([before, *values]).encode()).hexdigest()


def recent(conn: Connection, limit: int) -> tuple[EventRecord, ...]:
    """The last events, the newest first."""
    query = select(event).order_by(event.c.id.desc()).limit(limit)
    return tuple(
        EventRecord(
            id=row.id,
            at=row.at,
            actor=row.actor,
            action=row.action,
            document_id=row.document_id,
            detail=load_mapping(row.detail),
        )
        for row in conn.execute(query)
    )

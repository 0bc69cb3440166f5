"""What registers and warnings ask of many documents at once.

Any thread may call, with a connection from `Database.reading`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import Connection, or_, select, true

from db.codec import load_mapping, load_value
from db.records import EventRecord, FieldData
from db.repositories.idset import among
from db.tables import citation, document, event, field


class Numbered(NamedTuple):
    """What counting numbers asks of a document."""

    id: int
    number: str
    issuer: str | None
    issued_on: str | None
    kind: str | None


class Dated(NamedTuple):
    """What finding its register asks of a document."""

    id: int
    number: str | None
    issuer: str | None
    issued_on: str | None


BELIEVED: Final = 0.6
"""Below this a value is likely misread, and an empty cell is better than a wrong one."""
UNDOING: Final = ("replaces", "revokes")
"""Relations that end another document's validity."""


def values_of(
    conn: Connection,
    document_ids: Iterable[int] | None = None,
    names: Sequence[str] | None = None,
) -> dict[int, dict[str, FieldData]]:
    """By document the values of its fields that can be relied on; the subject whatever it is.

    Of all documents, of all fields, unless told of which.
    """
    believed = or_(
        field.c.confidence >= BELIEVED,
        field.c.name == "subject",
        field.c.origin == "person",
        field.c.confirmed == 1,
    )
    query = select(field.c.document_id, field.c.name, field.c.value).where(
        believed,
        true() if document_ids is None else among(field.c.document_id, document_ids),
        true() if names is None else field.c.name.in_(names),
    )
    found: defaultdict[int, dict[str, FieldData]] = defaultdict(dict)
    for row in conn.execute(query):
        found[row.document_id][row.name] = load_value(row.value)
    return dict(found)


def undone_by(conn: Connection, document_ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """By document those that replace or revoke it; documents in the trash do not count."""
    query = (
        select(citation.c.target_id, citation.c.document_id)
        .join(document, document.c.id == citation.c.document_id)
        .where(
            among(citation.c.target_id, document_ids),
            citation.c.relation.in_(UNDOING),
            document.c.trashed_at.is_(None),
        )
        .distinct()
        .order_by(citation.c.document_id)
    )
    found: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for row in conn.execute(query):
        found[row.target_id] += (row.document_id,)
    return dict(found)


def numbered(conn: Connection) -> Iterator[Numbered]:
    """The documents with a number, those in the trash left out."""
    columns = (document.c.id, document.c.number, document.c.issuer, document.c.issued_on)
    query = select(*columns, document.c.kind).where(
        document.c.trashed_at.is_(None), document.c.number.is_not(None)
    )
    return (Numbered(*row) for row in conn.execute(query.order_by(document.c.id)))


def dated(conn: Connection) -> Iterator[Dated]:
    """All documents, those in the trash left out."""
    columns = (document.c.id, document.c.number, document.c.issuer, document.c.issued_on)
    query = select(*columns).where(document.c.trashed_at.is_(None))
    return (Dated(*row) for row in conn.execute(query.order_by(document.c.id)))


def left(conn: Connection, since: str, until: str) -> Sequence[EventRecord]:
    """What was printed or exported from one UTC time until another, the oldest first."""
    query = (
        select(event)
        .where(
            or_(event.c.action == "print", event.c.action.startswith("export.")),
            event.c.at >= since,
            event.c.at < until,
        )
        .order_by(event.c.id)
    )
    return [
        EventRecord(
            id=row.id,
            at=row.at,
            actor=row.actor,
            action=row.action,
            document_id=row.document_id,
            detail=load_mapping(row.detail),
        )
        for row in conn.execute(query)
    ]

"""Dossiers: bundles of documents on one matter, each with its contents in order.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError

from db.finding import DossierRecord
from db.ids import utc_text
from db.records import ChangeSet
from db.repositories.idset import among
from db.repositories.listing import Among, outside_trash
from db.tables import document, document_dossier, dossier
from ocr.vntext import match_key, natural_key, nfc

Pair = tuple[int, int]
Places = Mapping[int, int | None]

_COLUMNS = (
    *(dossier.c.id, dossier.c.uuid, dossier.c.code, dossier.c.title),
    *(dossier.c.begins_on, dossier.c.ends_on, dossier.c.retention),
)


class DossierConflict(ValueError):
    """Another dossier has that code."""


def listed(conn: Connection, counts: Among = outside_trash) -> tuple[DossierRecord, ...]:
    """All dossiers by their codes in natural order, each with its documents counted.

    Args:
        conn: for reading.
        counts: which documents count; all outside the trash unless said.
    """
    query = (
        select(document_dossier.c.dossier_id, func.count().label("documents"))
        .where(counts(document_dossier.c.document_id))
        .group_by(document_dossier.c.dossier_id)
    )
    amounts = {row.dossier_id: row.documents for row in conn.execute(query)}
    rows = conn.execute(select(*_COLUMNS).order_by(dossier.c.code_sort, dossier.c.id))
    return tuple(DossierRecord(*row, count=amounts.get(row.id, 0)) for row in rows)


def any_listed(conn: Connection) -> bool:
    """Whether there is any dossier."""
    return conn.scalar(select(dossier.c.id).limit(1)) is not None


def with_code(conn: Connection, code: str) -> int | None:
    """The id of the dossier with a code, however its letters are cased; None when none has it."""
    return conn.scalar(select(dossier.c.id).where(dossier.c.code_key == match_key(code.strip())))


def of_document(conn: Connection, document_id: int) -> tuple[int, ...]:
    """The ids of the dossiers a document is in."""
    query = select(document_dossier.c.dossier_id).where(
        document_dossier.c.document_id == document_id
    )
    return tuple(conn.scalars(query))


def contents(conn: Connection, dossier_id: int) -> list[int]:
    """The ids of a dossier's documents in the order of its contents, without those in the trash.

    First those that a person gave a place, then the others by day of issue and number.
    """
    place = document_dossier.c.position
    order = (place.is_(None), place, document.c.issued_on.is_(None), document.c.issued_on)
    query = (
        select(document.c.id)
        .join(document_dossier, document_dossier.c.document_id == document.c.id)
        .where(document_dossier.c.dossier_id == dossier_id, document.c.trashed_at.is_(None))
        .order_by(*order, document.c.number_sort, document.c.id)
    )
    return list(conn.scalars(query))


def places(conn: Connection, dossier_id: int) -> dict[int, int | None]:
    """The places that documents of a dossier were given; None for those without one."""
    query = select(document_dossier.c.document_id, document_dossier.c.position)
    rows = conn.execute(query.where(document_dossier.c.dossier_id == dossier_id))
    return {row.document_id: row.position for row in rows}


def next_id(conn: Connection) -> int:
    """The id that the next dossier gets; ids of those taken apart never come again."""
    made = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'dossier'"
    return int(conn.exec_driver_sql(made).scalar_one())


def put(conn: Connection, record: DossierRecord, now: datetime) -> ChangeSet:
    """Make a dossier (`id` 0) or set one, with the id and uuid given where undoing needs it.

    Raises:
        DossierConflict: when another has its code.
        ValueError: when it has no code.
    """
    code, at = nfc(record.code).strip(), utc_text(now)
    if not code:
        raise ValueError("a dossier without a code")
    values = {
        **{"code": code, "code_key": match_key(code), "code_sort": natural_key(code)},
        **{"title": nfc(record.title).strip(), "retention": nfc(record.retention).strip()},
        **{"begins_on": record.begins_on, "ends_on": record.ends_on, "modified_at": at},
    }
    known = {"id": record.id} if record.id else {}
    statement = insert(dossier).values(**known, uuid=record.uuid, created_at=at, **values)
    statement = statement.on_conflict_do_update(index_elements=["id"], set_=values)
    try:
        made = conn.scalar(statement.returning(dossier.c.id))
    except IntegrityError as error:
        raise DossierConflict(code) from error
    return ChangeSet(dossiers=frozenset((int(made or 0),)))


def remove(conn: Connection, dossier_id: int) -> ChangeSet:
    """Take a dossier apart; its documents stay."""
    documents = frozenset(places(conn, dossier_id))
    conn.execute(delete(document_dossier).where(document_dossier.c.dossier_id == dossier_id))
    conn.execute(delete(dossier).where(dossier.c.id == dossier_id))
    return ChangeSet(documents=documents, dossiers=frozenset((dossier_id,)))


def pairs(conn: Connection, document_ids: Iterable[int], dossier_id: int) -> frozenset[Pair]:
    """Which of these documents are in a dossier, as (document, dossier)."""
    query = select(document_dossier.c.document_id).where(
        among(document_dossier.c.document_id, document_ids),
        document_dossier.c.dossier_id == dossier_id,
    )
    return frozenset((document_id, dossier_id) for document_id in conn.scalars(query))


def change(
    conn: Connection, added: Iterable[Pair], removed: Iterable[Pair], now: datetime
) -> ChangeSet:
    """Put documents into dossiers and take them out; pairs are (document, dossier)."""
    gained, lost = frozenset(added), frozenset(removed)
    for document_id, dossier_id in sorted(lost):
        conn.execute(
            delete(document_dossier).where(
                document_dossier.c.document_id == document_id,
                document_dossier.c.dossier_id == dossier_id,
            )
        )
    if gained:
        rows = [{"document_id": doc, "dossier_id": into} for doc, into in sorted(gained)]
        statement = insert(document_dossier).values(created_at=utc_text(now))
        conn.execute(statement.on_conflict_do_nothing(), rows)
    touched = gained | lost
    return ChangeSet(
        documents=frozenset(doc for doc, _ in touched),
        dossiers=frozenset(into for _, into in touched),
    )


def arrange(conn: Connection, dossier_id: int, order: Places) -> ChangeSet:
    """Give documents of a dossier their places in its contents; None takes a place away."""
    for document_id, place in order.items():
        conn.execute(
            update(document_dossier)
            .where(
                document_dossier.c.document_id == document_id,
                document_dossier.c.dossier_id == dossier_id,
            )
            .values(position=place)
        )
    return ChangeSet(documents=frozenset(order), dossiers=frozenset((dossier_id,)))

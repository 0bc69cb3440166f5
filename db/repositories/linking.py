"""Links citations to the documents they mean, whichever of the two arrives first.

A number alone means little: Party committees count anew every term, State offices every year, and
every province has a "TU". A link is made only where one document fits and nothing speaks against
it. Any thread may call, with a connection from `Database.writing`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, true, update

from db.ids import utc_text
from db.records import ChangeSet
from db.tables import citation, document
from ocr.vntext import natural_key


def link(conn: Connection, document_id: int, now: datetime) -> ChangeSet:
    """Link what a document cites, and what cites it, after its fields or citations changed.

    Returns:
        The documents on either side of links that changed.
    """
    at = utc_text(now)
    known = conn.execute(select(document).where(document.c.id == document_id)).one_or_none()
    if known is None:
        return ChangeSet()
    touched = _undo(conn, known, at)
    open_ones = [_not_linked(citation.c.document_id == document_id)]
    if known.number:
        open_ones.append(_not_linked(citation.c.number == known.number))
    for row in conn.execute(select(citation).where(or_(*open_ones))).all():
        target = _target(conn, row)
        if target is not None:
            _point(conn, row.id, target, at)
            touched |= {row.document_id, target}
    return ChangeSet(documents=frozenset(touched))


def _not_linked(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(condition, citation.c.target_id.is_(None), citation.c.number.is_not(None))


def _undo(conn: Connection, known: Row[Any], at: str) -> set[int]:
    """Take back links to a document that says it is another one, or lies in the trash."""
    speaks_against = [citation.c.number != (known.number or "")]
    if known.trashed_at is not None:
        speaks_against = [true()]
    if known.issued_on:
        speaks_against.append(
            and_(citation.c.date.is_not(None), citation.c.date != known.issued_on)
        )
    wrong = and_(
        citation.c.target_id == known.id, citation.c.origin == "read", or_(*speaks_against)
    )
    rows = conn.execute(select(citation.c.id, citation.c.document_id).where(wrong)).all()
    for row in rows:
        _point(conn, row.id, None, at)
    return {row.document_id for row in rows}


def _target(conn: Connection, row: Row[Any]) -> int | None:
    """The one document that a citation can mean; None when there is none, or several."""
    fits = [
        document.c.number_sort == natural_key(row.number),
        document.c.number == row.number,
        document.c.id != row.document_id,
        document.c.trashed_at.is_(None),
    ]
    if row.date is not None:
        fits.append(or_(document.c.issued_on == row.date, document.c.issued_on.is_(None)))
    found = conn.execute(select(document.c.id, document.c.issued_on).where(*fits).limit(9)).all()
    same_day = [one.id for one in found if row.date is not None and one.issued_on == row.date]
    candidates = same_day or [one.id for one in found]
    return candidates[0] if len(candidates) == 1 else None


def _point(conn: Connection, citation_id: int, target: int | None, at: str) -> None:
    change = update(citation).where(citation.c.id == citation_id)
    conn.execute(change.values(target_id=target, modified_at=at))


def citing(conn: Connection, document_id: int) -> tuple[int, ...]:
    """The documents that cite one, oldest first; those in the trash left out."""
    query = (
        select(citation.c.document_id)
        .join(document, document.c.id == citation.c.document_id)
        .where(citation.c.target_id == document_id, document.c.trashed_at.is_(None))
        .distinct()
        .order_by(citation.c.document_id)
    )
    return tuple(conn.scalars(query))

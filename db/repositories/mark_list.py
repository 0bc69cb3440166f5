"""The marks of all documents as one list: filtered, in pages, with what can be filtered by.

Any thread may call, with a connection from `Database.reading`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, or_, select, tuple_
from sqlalchemy import text as sql

from db.marking import ListedMark, MarkChoices, MarkFilter, MarkOrder, MarkPage, Position
from db.repositories.annotations import record
from db.tables import annotation, document
from ocr.vntext import fold

_ORDERS: Final[dict[MarkOrder, tuple[ColumnElement[Any], ...]]] = {
    "newest": (annotation.c.modified_at, annotation.c.id),
    "place": (annotation.c.document_id, annotation.c.page, annotation.c.id),
}


def listed(
    conn: Connection,
    wanted: MarkFilter,
    limit: int,
    after: Position | None = None,
    order: MarkOrder = "newest",
) -> MarkPage:
    """At most `limit` marks that follow a position; "newest" has the last changed first."""
    keys = _ORDERS[order]
    query = _live(annotation, document.c.number, document.c.title)
    query = query.where(*_conditions(wanted))
    if after is not None:
        bound = tuple_(*keys)
        query = query.where(bound < after if order == "newest" else bound > after)
    ordered = [key.desc() if order == "newest" else key.asc() for key in keys]
    rows = conn.execute(query.order_by(*ordered).limit(limit)).all()
    marks = tuple(ListedMark(record(row), row.number, row.title) for row in rows)
    whole = len(rows) == limit
    return MarkPage(marks, tuple(getattr(rows[-1], k.name) for k in keys) if whole else None)


def total(conn: Connection, wanted: MarkFilter) -> int:
    """How many marks a filter leaves."""
    return int(conn.scalar(_live(func.count()).where(*_conditions(wanted))) or 0)


def choices(conn: Connection) -> MarkChoices:
    """What the listed marks can be filtered by."""
    tags = "SELECT DISTINCT value FROM annotation, json_each(annotation.tags) ORDER BY value"
    return MarkChoices(
        _distinct(conn, annotation.c.kind),
        _distinct(conn, annotation.c.colour),
        _distinct(conn, annotation.c.author),
        tuple(str(row[0]) for row in conn.execute(sql(tags))),
    )


def _live(*columns: Any) -> Select[Any]:
    joined = annotation.join(document, document.c.id == annotation.c.document_id)
    live = select(*columns).select_from(joined).where(document.c.trashed_at.is_(None))
    return live.where(or_(_style(annotation, "foreign").is_(None), ~_adopted().exists()))


def _adopted() -> Select[Any]:
    """The own mark that stands in for one of the file itself."""
    own = annotation.alias("own")
    return select(own.c.id).where(
        own.c.document_id == annotation.c.document_id,
        own.c.page == annotation.c.page,
        _style(own, "adopted") == _style(annotation, "source"),
    )


def _style(table: FromClause, key: str) -> ColumnElement[Any]:
    return func.json_extract(table.c.style, f"$.{key}")


def _distinct(conn: Connection, column: ColumnElement[str]) -> tuple[str, ...]:
    query = select(column).where(column != "").distinct().order_by(column)
    return tuple(conn.scalars(query))


def _conditions(wanted: MarkFilter) -> Sequence[ColumnElement[bool]]:
    said, at = annotation.c.said, annotation.c.modified_at
    found = [said.contains(word, autoescape=True) for word in fold(wanted.words).split()]
    for column, value in (
        (annotation.c.kind, wanted.kind),
        (annotation.c.colour, wanted.colour),
        (annotation.c.author, wanted.author),
    ):
        if value:
            found.append(column == value)
    if wanted.tag:
        inside = func.json_each(annotation.c.tags).table_valued("value")
        found.append(select(inside.c.value).where(inside.c.value == wanted.tag).exists())
    if wanted.since:
        found.append(at >= wanted.since)
    if wanted.until:
        found.append(at < f"{wanted.until}T99")
    if wanted.page is not None:
        found.append(annotation.c.page == wanted.page)
    if wanted.document is not None:
        found.append(annotation.c.document_id == wanted.document)
    return found

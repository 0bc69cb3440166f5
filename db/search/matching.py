"""Asking the two full-text indexes, in steps that stay short however common the words are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
)
from sqlalchemy import text as sql

from db.repositories.idset import among
from db.search.clauses import Scope
from db.search.expand import Expanded
from db.search.match import (
    DOCUMENTS,
    PAGES,
    adjacent_expression,
    group_expression,
    literal_expressions,
    match_expression,
    without,
)
from db.tables import document, page

# Weighing a word counts every row that has it; of more common ones none is weighed.
_RARE: Final = 3000
# Weights stay below what parts one tier from the next.
_HEAVIEST: Final = 40.0
_HALF_WEIGHT: Final = 8.0
# Enough to fill the first results several times over.
_MOST_CLOSE: Final = 200
# Of words that are on more pages than are ranked, side by side is looked for on so many, the
# newest: of two very common words that hardly ever meet, the whole index would be gone through.
_CLOSE_AMONG: Final = 150_000
_SIDE_BY_SIDE: Final = 2
_AS_TYPED: Final = 1

_PAGE_WEIGHT: Final = "bm25(page_index)"
# number, subject, kind, issuer, signer, fields, tags, notes, name, words
_DOCUMENT_WEIGHT: Final = "bm25(document_index, 10.0, 8.0, 3.0, 3.0, 3.0, 2.0, 4.0, 4.0, 3.0, 0.2)"

pages_table: Final = table("page_index", column("rowid"))
documents_table: Final = table("document_index", column("rowid"))
_LAST_PAGE: Final = select(func.max(page.c.id))


class Match(NamedTuple):
    """A row that answers: how close the words stand (`tier`), and how much they weigh."""

    row_id: int
    document_id: int
    position: int
    tier: int
    score: float


@dataclass(frozen=True, slots=True)
class Matches:
    """What one index answered; `more` when it holds other answers."""

    rows: tuple[Match, ...]
    more: bool


class _Found(NamedTuple):
    row_id: int
    document_id: int
    position: int
    weight: float


def pages_matching(conn: Connection, query: Expanded, scope: Scope, most: int) -> Matches:
    """The newest pages that answer, and the newest whose words stand side by side."""
    return _matching(conn, query, scope, most, PAGES)


def documents_matching(conn: Connection, query: Expanded, scope: Scope, most: int) -> Matches:
    """The newest documents that answer by what they say of themselves."""
    return _matching(conn, query, scope, most, DOCUMENTS)


def owners_of_pages(conn: Connection, query: Expanded, scope: Scope, most: int) -> frozenset[int]:
    """The documents of the newest pages that answer, without weighing any."""
    every = match_expression(query, PAGES)
    found = select(pages_table.c.rowid).where(sql("page_index MATCH :expression"))
    newest = found.order_by(pages_table.c.rowid.desc()).limit(bindparam("most")).subquery()
    of_pages = select(page.c.document_id).join(newest, newest.c.rowid == page.c.id).distinct()
    asked = {"expression": every, "most": most}
    ids = frozenset(conn.scalars(of_pages, asked))
    inside = select(document.c.id).where(among(document.c.id, ids), scope.allows(document.c.id))
    return frozenset(conn.scalars(inside))


def owners(conn: Connection, query: Expanded, scope: Scope, most: int) -> frozenset[int]:
    """The newest documents that answer by what they say of themselves, without weighing any."""
    every = match_expression(query, DOCUMENTS) or ""
    return frozenset(_rows(conn, every, scope, most, DOCUMENTS))


def owner_of_page() -> ColumnElement[int]:
    """The document of a page in the index; asked row by row, so that the index leads the query."""
    return select(page.c.document_id).where(page.c.id == pages_table.c.rowid).scalar_subquery()


def _matching(conn: Connection, query: Expanded, scope: Scope, most: int, columns: str) -> Matches:
    every = match_expression(query, columns)
    if every is None:
        return Matches((), more=False)
    weighed = _all_rare(conn, query, columns)
    rows = _rows(conn, every, scope, most, columns, weighed=weighed)
    if not rows:
        return Matches((), more=False)
    newest = _CLOSE_AMONG if len(rows) == most else None
    close = _close(conn, query, scope, min(most, _MOST_CLOSE), columns, newest)
    literal = _literal(conn, query, scope, most, columns)
    found = {**close, **rows}
    matches = (
        Match(
            row_id,
            row.document_id,
            row.position,
            _SIDE_BY_SIDE * (row_id in close) + _AS_TYPED * (row_id in literal),
            _damped(row.weight),
        )
        for row_id, row in found.items()
    )
    return Matches(tuple(matches), more=len(rows) == most)


def _close(
    conn: Connection, query: Expanded, scope: Scope, most: int, columns: str, newest: int | None
) -> dict[int, _Found]:
    expression = adjacent_expression(query, columns)
    if expression is None:
        return {}
    last = conn.scalar(_LAST_PAGE) if newest and columns == PAGES else None
    after = max(last - newest, 0) if last and newest else 0
    return _rows(conn, without(expression, query, columns), scope, most, columns, after=after)


def _literal(
    conn: Connection, query: Expanded, scope: Scope, most: int, columns: str
) -> frozenset[int]:
    """Rows with the very words typed without marks; not looked for where all are common."""
    words = literal_expressions(query, columns)
    if not any(_rare(conn, word, columns) for word in words):
        return frozenset()
    return frozenset(_rows(conn, " AND ".join(words), scope, most, columns))


def _rows(
    conn: Connection,
    expression: str,
    scope: Scope,
    most: int,
    columns: str,
    *,
    weighed: bool = False,
    after: int = 0,
) -> dict[int, _Found]:
    statement = (_page_query if columns == PAGES else _document_query)(scope, weighed=weighed)
    narrowed = expression if columns == PAGES else scope.saying(expression)
    asked = {"expression": narrowed, "most": most, "after": after}
    rows = conn.execute(statement, asked).all()
    return {row[0]: _Found(*row) for row in rows}


def _page_query(scope: Scope, *, weighed: bool) -> Select[Any]:
    weight = f"-{_PAGE_WEIGHT}" if weighed else "0.0"
    found = (
        select(pages_table.c.rowid, literal_column(weight).label("weight"))
        .where(
            sql("page_index MATCH :expression"),
            pages_table.c.rowid > bindparam("after"),
            scope.allows(owner_of_page()),
        )
        .order_by(pages_table.c.rowid.desc())
        .limit(bindparam("most"))
        .cte("found")
        .prefix_with("MATERIALIZED")
    )
    columns = (page.c.id, page.c.document_id, page.c.position, found.c.weight)
    return select(*columns).join(found, found.c.rowid == page.c.id)


def _document_query(scope: Scope, *, weighed: bool) -> Select[Any]:
    weight = f"-{_DOCUMENT_WEIGHT}" if weighed else "0.0"
    row_id = documents_table.c.rowid
    return (
        select(row_id, row_id.label("document_id"), literal_column("-1"), literal_column(weight))
        .where(
            sql("document_index MATCH :expression"),
            row_id > bindparam("after"),
            scope.allows_but_said(row_id),
        )
        .order_by(row_id.desc())
        .limit(bindparam("most"))
    )


def _all_rare(conn: Connection, query: Expanded, columns: str) -> bool:
    return all(
        any(_rare(conn, group_expression([(word,)], columns), columns) for word in phrase)
        for group in query.wanted
        for phrase in group
    )


def _rare(conn: Connection, expression: str, columns: str) -> bool:
    name = "page_index" if columns == PAGES else "document_index"
    statement = f"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE {name} MATCH ? LIMIT {_RARE})"  # noqa: S608 - constants
    return int(conn.exec_driver_sql(statement, (expression,)).scalar_one()) < _RARE


def _damped(weight: float) -> float:
    return _HEAVIEST * weight / (weight + _HALF_WEIGHT) if weight > 0 else 0.0

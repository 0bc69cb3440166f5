"""Asking the full-text indexes for their newest answers.

An index goes through its answers from the newest on and stops when it has enough, so that common
words cost no more than rare ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Connection

from db.codec import dump
from db.plain import plain_rows
from db.search.scope import Reach

_TRASH: Final = "SELECT id FROM document WHERE trashed_at IS NOT NULL"
_LISTED: Final = "(SELECT value FROM json_each(?4))"


@dataclass(frozen=True, slots=True)
class Index:
    """A full-text index: its name, and of its rows how their documents are found and weighed."""

    name: str
    source: str
    document: str
    place: str
    weight: str


class Found(NamedTuple):
    """A row that answers; `position` is a page's among those of its document, else -1."""

    row_id: int
    document_id: int
    position: int
    weight: float


PAGE_INDEX: Final = Index(
    "page_index",
    # Crossed, so that the index leads.
    "page_index CROSS JOIN page ON page.id = page_index.rowid",
    "page.document_id",
    "page.position",
    "-bm25(page_index)",
)
DOCUMENT_INDEX: Final = Index(
    "document_index",
    "document_index",
    "document_index.rowid",
    "-1",
    # number, subject, kind, issuer, signer, fields, tags, notes, name, words
    "-bm25(document_index, 10.0, 8.0, 3.0, 3.0, 3.0, 2.0, 4.0, 4.0, 3.0, 0.2)",
)


def newest(
    conn: Connection,
    index: Index,
    expression: str,
    reach: Reach,
    most: int,
    *,
    weighed: bool = False,
    after: int = 0,
) -> list[Found]:
    """The newest rows of an index that answer an expression, the newest first.

    Args:
        conn: for reading.
        index: which.
        expression: for MATCH, made by `db.search.match`.
        reach: the documents that may answer.
        most: the most rows.
        weighed: tell how much the words weigh in each; it counts every row that has one of them.
        after: only rows with higher ids.
    """
    within, value = _within(index, reach)
    statement = _STATEMENT.format(
        index=index, weight=index.weight if weighed else "0.0", within=within
    )
    rows = plain_rows(conn, statement, (expression, after, most, *value))
    return [Found(*row) for row in rows]


def has_many(conn: Connection, index: Index, expression: str, many: int) -> bool:
    """Whether so many rows answer, or more."""
    ((count,),) = plain_rows(conn, _COUNT.format(index=index), (expression, many))
    return bool(count >= many)


_STATEMENT: Final = """
    SELECT {index.name}.rowid, {index.document}, {index.place}, {weight}
    FROM {index.source}
    WHERE {index.name} MATCH ?1 AND {index.name}.rowid > ?2 AND {within}
    ORDER BY {index.name}.rowid DESC LIMIT ?3
"""
_COUNT: Final = """
    SELECT count(*) FROM (SELECT 1 FROM {index.name} WHERE {index.name} MATCH ?1 LIMIT ?2)
"""


def _within(index: Index, reach: Reach) -> tuple[str, tuple[str | bytes, ...]]:
    """The condition that a document may answer, and its parameter."""
    if reach.flags is not None:
        return f"substr(?4, {index.document} + 1, 1) = x'01'", (reach.flags,)
    if reach.ids is None:
        return f"{index.document} NOT IN ({_TRASH})", ()
    listed = reach.pages if index is PAGE_INDEX and reach.pages else dump(reach.ids)
    return f"{index.name}.rowid IN {_LISTED}", (listed,)

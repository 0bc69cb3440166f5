"""Asking the two full-text indexes, in steps that stay short however common the words are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from sqlalchemy import Connection

from db.plain import plain_rows
from db.search.asking import DOCUMENT_INDEX, PAGE_INDEX, Found, Index, has_many, newest
from db.search.expand import Expanded
from db.search.match import (
    DOCUMENTS,
    PAGES,
    adjacent_expression,
    group_expression,
    literal_expressions,
    match_expression,
)
from db.search.scope import Reach

# Weighing a word counts every row that has it; of more common ones none is weighed.
_RARE: Final = 1000
# Weights stay below what parts one tier from the next.
_HEAVIEST: Final = 40.0
_HALF_WEIGHT: Final = 8.0
# Enough to fill the first results several times over.
_MOST_CLOSE: Final = 200
# Of words that are on more pages than are ranked places are compared on so many, the newest: of
# common words that hardly ever meet, the whole index would be gone through.
_CLOSE_AMONG: Final = 100_000
_SIDE_BY_SIDE: Final = 2
_AS_TYPED: Final = 1

_LAST_PAGE: Final = "SELECT coalesce(max(id), 0) FROM page"
_COLUMNS: Final = {PAGE_INDEX: PAGES, DOCUMENT_INDEX: DOCUMENTS}


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


def matching(conn: Connection, index: Index, query: Expanded, reach: Reach, most: int) -> Matches:
    """The newest rows of an index that answer, and the newest whose words stand side by side."""
    if not query.possible:
        return Matches((), more=False)
    weighed = _all_rare(conn, index, query)
    expression = match_expression(query, _COLUMNS[index], strict=weighed)
    rows = newest(conn, index, expression, reach, most, weighed=weighed)
    if not rows:
        return Matches((), more=False)
    many = len(rows) == most
    close = _close(conn, index, query, reach, many=many)
    return Matches(_tiered(rows, close, _literal(conn, index, query, reach, most)), many)


def owners(
    conn: Connection, index: Index, query: Expanded, reach: Reach, most: int
) -> frozenset[int]:
    """The documents of the newest rows of an index that answer, without weighing any."""
    if not query.possible:
        return frozenset()
    rows = newest(conn, index, match_expression(query, _COLUMNS[index]), reach, most)
    return frozenset(row.document_id for row in rows)


def _tiered(
    rows: list[Found], close: dict[int, Found], literal: frozenset[int]
) -> tuple[Match, ...]:
    found = {row.row_id: row for row in chain(close.values(), rows)}
    return tuple(
        Match(
            row_id,
            document_id,
            position,
            _SIDE_BY_SIDE * (row_id in close) + _AS_TYPED * (row_id in literal),
            _HEAVIEST * weight / (weight + _HALF_WEIGHT) if weight > 0 else 0.0,
        )
        for row_id, document_id, position, weight in found.values()
    )


def _close(
    conn: Connection, index: Index, query: Expanded, reach: Reach, *, many: bool
) -> dict[int, Found]:
    adjacent = adjacent_expression(query, _COLUMNS[index])
    if adjacent is None:
        return {}
    after = 0
    if many and index is PAGE_INDEX and not adjacent.by_pairs:
        ((last,),) = plain_rows(conn, _LAST_PAGE, ())
        after = max(last - _CLOSE_AMONG, 0)
    rows = newest(conn, index, adjacent.expression, reach, _MOST_CLOSE, after=after)
    return {row.row_id: row for row in rows}


def _literal(
    conn: Connection, index: Index, query: Expanded, reach: Reach, most: int
) -> frozenset[int]:
    """Rows with the very words typed without marks; not looked for where all are common."""
    words = literal_expressions(query, _COLUMNS[index])
    if all(has_many(conn, index, word, _RARE) for word in words):
        return frozenset()
    return frozenset(row.row_id for row in newest(conn, index, " AND ".join(words), reach, most))


def _all_rare(conn: Connection, index: Index, query: Expanded) -> bool:
    """Whether each wanted word or phrase has a rare word in it."""
    columns = _COLUMNS[index]
    return all(
        any(
            not has_many(conn, index, group_expression([(word,)], columns), _RARE)
            for word in phrase
        )
        for phrase in query.phrases()
    )

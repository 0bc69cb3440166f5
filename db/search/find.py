"""Searching: from what was typed to hits with their places on the paper.

Any thread may call, with a connection from `Database.reading`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy import text as sql

from db.finding import Filter, SearchResult, Sort
from db.records import Box
from db.repositories.idset import among
from db.repositories.listing import ids
from db.search.candidates import (
    MOST_COUNTED,
    Candidates,
    DocumentCandidate,
    candidates,
    documents_answering,
)
from db.search.clauses import Scope, resolve
from db.search.expand import Closeness, Expanded, expand
from db.search.hits import make_hits
from db.search.locate import locate
from db.search.match import PAGES, any_expression, match_expression
from db.search.matching import owner_of_page, pages_table
from db.search.nearness import read_as
from db.search.query import Query, parse
from db.search.tokens import tokens_of
from db.tables import page, page_text
from db.words import boxes_of


@dataclass(frozen=True, slots=True)
class _Answer:
    """What answers a query, and whether only by words near to those typed."""

    query: Expanded
    found: Candidates
    approximate: bool


def search(
    conn: Connection,
    text: str,
    limit: int = 50,
    documents: Filter | None = None,
    *,
    boxes: bool = False,
    order: Sort | None = None,
) -> SearchResult:
    """Find pages and documents; whatever is typed, it is no error.

    Words typed with marks mean those marks. When nothing has them, marks are disregarded, then
    words a letter off are taken, and the result says `approximate`. Documents whose own number was
    typed come first, then those where the words stand side by side; the pages of one document,
    three at most, stand together. A document that answers by its fields, tags, notes or name alone
    is a hit without a page. Documents in the trash never answer.

    Args:
        conn: for reading.
        text: as typed; `db.search.query` tells its language.
        limit: the most hits to make.
        documents: which documents may answer; its `trashed` does not count.
        boxes: tell where on the pages the words stand, too.
        order: of the documents; None puts first what answers best.
    """
    typed, scope = resolve(conn, parse(text), documents)
    answer = _answer(conn, typed, scope)
    if answer is None:
        return SearchResult((), 0, approximate=False)
    ranked = _ordered(conn, answer.found.documents, order)
    hits = make_hits(conn, answer.query, ranked, limit, boxes=boxes)
    total = len(ranked) if hits else 0
    approximate = answer.approximate and bool(hits)
    return SearchResult(
        hits,
        total,
        approximate=approximate,
        more=answer.found.more,
        read_as=read_as(answer.query, hits) if approximate else (),
    )


def _ordered(
    conn: Connection, found: tuple[DocumentCandidate, ...], order: Sort | None
) -> tuple[DocumentCandidate, ...]:
    if order is None:
        return found
    by_id = {one.document_id: one for one in found}
    return tuple(by_id[one] for one in ids(conn, Filter(documents=frozenset(by_id)), order))


def answering(
    conn: Connection, text: str, documents: Filter | None = None, *, most: int = MOST_COUNTED
) -> frozenset[int]:
    """The documents that answer a query, for counting them by kind; of very many the newest.

    Args:
        conn: for reading.
        text: as typed.
        documents: which documents may answer; its `trashed` does not count.
        most: so many pages and so many documents are looked at.
    """
    typed, scope = resolve(conn, parse(text), documents)
    if not typed.wanted and not scope.asks:
        return frozenset()
    for query in _readings(conn, typed):
        if found := documents_answering(conn, query, scope, most):
            return found
    return frozenset()


def hits_in(conn: Connection, document_id: int, text: str) -> dict[int, tuple[Box, ...]]:
    """Where on the pages of one document a query's words stand.

    Pages that answer the whole query are marked, if need be by words near to those typed; when
    none does, the words wherever they are.

    Args:
        conn: for reading.
        document_id: the document, in the trash or not.
        text: as typed.

    Returns:
        The boxes in reading order by 0-based page, pages in order, in points of the upright page.
    """
    typed, _ = resolve(conn, parse(text), None)
    queries = list(_readings(conn, typed))
    for query in queries:
        if found := _boxes(conn, query, match_expression(query, PAGES), document_id, whole=True):
            return found
    for query in queries:
        if found := _boxes(conn, query, any_expression(query, PAGES), document_id, whole=False):
            return found
    return {}


def _answer(conn: Connection, typed: Query, scope: Scope) -> _Answer | None:
    if not typed.wanted and not scope.asks:
        return None
    for query in _readings(conn, typed):
        found = candidates(conn, query, typed, scope)
        if found.documents:
            return _Answer(query, found, approximate=query.closeness is not Closeness.EXACT)
    return None


def _readings(conn: Connection, typed: Query) -> Iterator[Expanded]:
    """The query ever less strictly read; what would ask the same again is left out."""
    before = None
    for closeness in Closeness:
        query = expand(conn, typed, closeness)
        if query.wanted != before:
            yield query
        before = query.wanted


def _boxes(
    conn: Connection, query: Expanded, expression: str | None, document_id: int, *, whole: bool
) -> dict[int, tuple[Box, ...]]:
    if expression is None:
        return {}
    found: dict[int, tuple[Box, ...]] = {}
    for row in conn.execute(_texts(_pages_of(conn, expression, document_id))):
        located = locate(tokens_of(row.text), query)
        if located.spans and (located.complete or not whole):
            found[row.position] = boxes_of(row.words, located.spans)
    return found


def _pages_of(conn: Connection, expression: str, document_id: int) -> Sequence[int]:
    query = (
        select(pages_table.c.rowid)
        .where(sql("page_index MATCH :expression"), owner_of_page() == document_id)
        .order_by(pages_table.c.rowid)
    )
    return conn.scalars(query, {"expression": expression}).all()


def _texts(page_ids: Sequence[int]) -> Select[Any]:
    return (
        select(page.c.position, page_text.c.text, page_text.c.words)
        .join(page_text, page_text.c.page_id == page.c.id)
        .where(among(page.c.id, page_ids))
        .order_by(page.c.position)
    )

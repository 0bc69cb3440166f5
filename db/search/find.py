"""Searching: from what was typed to hits with their places on the paper.

Any thread may call, with a connection from `Database.reading`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection

from db.finding import Filter, SearchResult, Sort
from db.plain import plain_rows
from db.records import Box
from db.repositories.listing import ids
from db.search.candidates import (
    MOST_COUNTED,
    DocumentCandidate,
    candidates,
    documents_answering,
)
from db.search.clauses import resolve
from db.search.expand import Closeness, Expanded, expand
from db.search.hits import make_hits
from db.search.locate import locate
from db.search.match import PAGES, any_expression, match_expression
from db.search.nearness import read_as
from db.search.query import Query, parse
from db.search.scope import Reach
from db.search.tokens import tokens_of
from db.words import boxes_of

# The pages of a document have ids close to each other.
_PAGES_OF: Final = """
    SELECT page.position, page_text.text, page_text.words
    FROM page JOIN page_text ON page_text.page_id = page.id
    WHERE page.document_id = ?2 AND page.id IN (
        SELECT rowid FROM page_index WHERE page_index MATCH ?1
        AND rowid >= (SELECT min(id) FROM page WHERE document_id = ?2)
        AND rowid <= (SELECT max(id) FROM page WHERE document_id = ?2)
    )
    ORDER BY page.position
"""
NOTHING: Final = SearchResult((), 0, approximate=False)


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
    if not typed.wanted and not scope.asks:
        return NOTHING
    reach = scope.reach(conn)
    for query in _readings(conn, typed):
        found = candidates(conn, query, typed, reach)
        ranked = _ordered(conn, found.documents, order)
        # What was found may turn out to have the words apart, or with other marks.
        if hits := make_hits(conn, query, ranked, limit, boxes=boxes):
            approximate = query.closeness is not Closeness.EXACT
            near = read_as(query, hits) if approximate else ()
            return SearchResult(hits, len(ranked), approximate, found.more, near)
    return NOTHING


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
    reach = scope.reach(conn)
    for query in _readings(conn, typed):
        if found := documents_answering(conn, query, reach, most):
            return found
    return frozenset()


def hits_in(
    conn: Connection, document_id: int, text: str, documents: Filter | None = None
) -> dict[int, tuple[Box, ...]]:
    """Where on the pages of one document a query's words stand.

    Pages that answer the whole query are marked; when none does, the words wherever they are.
    Words near to those typed are marked only where the search itself took such words: as long as
    some document answers as typed, what merely looks alike is no hit.

    Args:
        conn: for reading.
        document_id: the document, in the trash or not, among `documents` or not.
        text: as typed.
        documents: which documents were searched.

    Returns:
        The boxes in reading order by 0-based page, pages in order, in points of the upright page.
    """
    typed, scope = resolve(conn, parse(text), documents)
    if not typed.wanted:
        return {}
    reach = scope.reach(conn)
    parts: dict[int, tuple[Box, ...]] = {}
    for query in _readings(conn, typed):
        expression = match_expression(query, PAGES) if query.possible else None
        if found := _boxes(conn, query, expression, document_id, whole=True):
            return found
        any_word = any_expression(query, PAGES)
        parts = parts or _boxes(conn, query, any_word, document_id, whole=False)
        if _answers(conn, query, typed, reach):
            break
    return parts


def _answers(conn: Connection, query: Expanded, typed: Query, reach: Reach) -> bool:
    found = candidates(conn, query, typed, reach)
    return bool(make_hits(conn, query, found.documents, 1))


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
    for position, text, words in plain_rows(conn, _PAGES_OF, (expression, document_id)):
        located = locate(tokens_of(text), query)
        if located.spans and (located.complete or not whole):
            found[position] = boxes_of(words, located.spans)
    return found

"""Answers whose words are spread over a page and what its document says of itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from sqlalchemy import Connection, Subquery, bindparam, select
from sqlalchemy import text as sql

from db.repositories.idset import among
from db.search.clauses import Scope
from db.search.expand import Expanded
from db.search.match import DOCUMENTS, PAGES, group_expression, without
from db.search.matching import documents_table, pages_table
from db.tables import page

_MOST_GROUPS: Final = 12
_MOST_DOCUMENTS: Final = 2000
_MOST_PAGES: Final = 1000
# Where many pages have the rest, those of so many documents are looked at one by one.
_MOST_LOOKED_AT: Final = 40
_MOST_SPLITS: Final = 4


class Part(NamedTuple):
    """A page that has what its document does not say of itself."""

    row_id: int
    document_id: int
    position: int


def spread(conn: Connection, query: Expanded, scope: Scope) -> Iterator[Part]:
    """Pages with some of the wanted words whose documents have the others.

    Args:
        conn: for reading.
        query: as expanded.
        scope: which documents may answer.
    """
    groups = query.wanted
    if not 1 < len(groups) <= _MOST_GROUPS:
        return
    for said, document_ids in _splits(_said(conn, query, scope)):
        missing = [group for at, group in enumerate(groups) if not said >> at & 1]
        wanted = " AND ".join(group_expression(group, PAGES) for group in missing)
        expression = without(wanted, query, PAGES)
        yield from _pages(conn, expression, document_ids)


def _said(conn: Connection, query: Expanded, scope: Scope) -> Mapping[int, int]:
    """By document, which of the wanted words it says of itself, as bits."""
    row_id = documents_table.c.rowid
    statement = (
        select(row_id)
        .where(sql("document_index MATCH :expression"), scope.allows(row_id))
        .order_by(row_id.desc())
        .limit(bindparam("most"))
    )
    said: defaultdict[int, int] = defaultdict(int)
    for at, group in enumerate(query.wanted):
        expression = without(group_expression(group, DOCUMENTS), query, DOCUMENTS)
        asked = {"expression": expression, "most": _MOST_DOCUMENTS}
        for document_id in conn.scalars(statement, asked):
            said[document_id] |= 1 << at
    whole = (1 << len(query.wanted)) - 1
    return {document_id: bits for document_id, bits in said.items() if bits != whole}


def _splits(said: Mapping[int, int]) -> list[tuple[int, list[int]]]:
    """Documents that say the same, newest first; those that say most come first."""
    by_bits: defaultdict[int, list[int]] = defaultdict(list)
    for document_id in sorted(said, reverse=True):
        by_bits[said[document_id]].append(document_id)
    return sorted(by_bits.items(), key=lambda one: -one[0].bit_count())[:_MOST_SPLITS]


def _pages(conn: Connection, expression: str, document_ids: Sequence[int]) -> list[Part]:
    """The newest pages that answer, if of these documents; else those of the newest documents."""
    newest = (
        select(pages_table.c.rowid)
        .where(sql("page_index MATCH :expression"))
        .order_by(pages_table.c.rowid.desc())
        .limit(_MOST_PAGES)
    )
    found = _parts(conn, expression, newest.subquery())
    owners = frozenset(document_ids)
    parts = [part for part in found if part.document_id in owners]
    if parts or len(found) < _MOST_PAGES:
        return parts
    ids = select(page.c.id).where(among(page.c.document_id, document_ids[:_MOST_LOOKED_AT]))
    theirs = select(pages_table.c.rowid).where(
        sql("page_index MATCH :expression"), pages_table.c.rowid.in_(ids)
    )
    return _parts(conn, expression, theirs.subquery())


def _parts(conn: Connection, expression: str, row_ids: Subquery) -> list[Part]:
    columns = (page.c.id, page.c.document_id, page.c.position)
    query = select(*columns).join(row_ids, row_ids.c.rowid == page.c.id).order_by(page.c.id)
    return [Part(*row) for row in conn.execute(query, {"expression": expression})]

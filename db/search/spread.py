"""Answers whose words are spread over a page and what its document says of itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection

from db.search.asking import DOCUMENT_INDEX, PAGE_INDEX, Found, newest
from db.search.expand import Expanded
from db.search.match import DOCUMENTS, PAGES, group_expression, without
from db.search.scope import EVERYWHERE, Reach, reach_of

_MOST_GROUPS: Final = 12
_MOST_DOCUMENTS: Final = 2000
_MOST_PAGES: Final = 1000
# Where many pages have the rest, those of so many documents are looked at one by one.
_MOST_LOOKED_AT: Final = 40
_MOST_SPLITS: Final = 4


def spread(conn: Connection, query: Expanded, reach: Reach) -> Iterator[Found]:
    """Pages with some of the wanted words whose documents have the others.

    Args:
        conn: for reading.
        query: as expanded.
        reach: the documents that may answer.
    """
    groups = query.wanted
    if not 1 < len(groups) <= _MOST_GROUPS or not query.possible:
        return
    for said, document_ids in _splits(_said(conn, query, reach)):
        missing = [group for at, group in enumerate(groups) if not said >> at & 1]
        wanted = " AND ".join(group_expression(group, PAGES) for group in missing)
        yield from _pages(conn, without(wanted, query, PAGES), document_ids)


def _said(conn: Connection, query: Expanded, reach: Reach) -> Mapping[int, int]:
    """By document, which of the wanted words it says of itself, as bits."""
    said: defaultdict[int, int] = defaultdict(int)
    for at, group in enumerate(query.wanted):
        expression = without(group_expression(group, DOCUMENTS), query, DOCUMENTS)
        for row in newest(conn, DOCUMENT_INDEX, expression, reach, _MOST_DOCUMENTS):
            said[row.document_id] |= 1 << at
    whole = (1 << len(query.wanted)) - 1
    return {document_id: bits for document_id, bits in said.items() if bits != whole}


def _splits(said: Mapping[int, int]) -> list[tuple[int, list[int]]]:
    """Documents that say the same, newest first; those that say most come first."""
    by_bits: defaultdict[int, list[int]] = defaultdict(list)
    for document_id in sorted(said, reverse=True):
        by_bits[said[document_id]].append(document_id)
    return sorted(by_bits.items(), key=lambda one: -one[0].bit_count())[:_MOST_SPLITS]


def _pages(conn: Connection, expression: str, document_ids: Sequence[int]) -> list[Found]:
    """The newest pages that answer, if of these documents; else those of the newest documents."""
    found = newest(conn, PAGE_INDEX, expression, EVERYWHERE, _MOST_PAGES)
    owners = frozenset(document_ids)
    parts = [part for part in found if part.document_id in owners]
    if parts or len(found) < _MOST_PAGES:
        return parts
    theirs = reach_of(conn, document_ids[:_MOST_LOOKED_AT])
    return newest(conn, PAGE_INDEX, expression, theirs, _MOST_PAGES)

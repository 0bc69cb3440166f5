"""Frozen records of finding: what a list shows in what order, what is counted, what is hit.

The rules of `db.records` hold here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.records import Box, TagRecord

SortKey = Literal["imported", "issued", "number", "title", "issuer", "state"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents a list shows: AND between kinds, OR within one; empty sets filter nothing.

    `years` holds four-digit years of issue, "" standing for undated; `tags` holds tag ids and
    includes their descendants; the other sets hold the values themselves, "" for unknown.
    `documents`, when given, keeps only these ids (the hits of a search).
    """

    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    tags: frozenset[int] = frozenset()
    documents: frozenset[int] | None = None
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of a list; equal rows fall back to the newest id first."""

    key: SortKey = "imported"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value a list can be filtered by, and how many documents have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts for the filters beside the list."""

    states: tuple[FacetValue, ...]
    kinds: tuple[FacetValue, ...]
    issuers: tuple[FacetValue, ...]
    years: tuple[FacetValue, ...]
    tags: tuple[TagRecord, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of character offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One page (or document, `page` None) that answers a query.

    `snippet` is display text, `marks` the ranges of it that matched, `boxes` the matched words
    on the page, if they were asked for.
    """

    document_id: int
    page_id: int | None
    page: int | None
    title: str
    snippet: str
    marks: tuple[Span, ...]
    boxes: tuple[Box, ...]
    score: float
    number: str | None = None
    issued_on: str | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits in order of relevance; `total` documents answer; `approximate` when folded only.

    With `more`, so many answer that only the newest were counted and ranked.
    """

    hits: tuple[Hit, ...]
    total: int
    approximate: bool
    more: bool = False

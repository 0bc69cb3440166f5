"""Frozen records of finding: what a list shows in what order, what is counted, what is hit.

The rules of `db.records` hold here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.records import Box, TagRecord, Turn

SortKey = Literal[
    "imported", "issued", "number", "title", "issuer", "state", "kind", "pages", "tags"
]


@dataclass(frozen=True, slots=True)
class Values:
    """Values of each kind that a list is narrowed by.

    `years` holds years of issue or months (`2021`, `2021-03`), "" standing for undated; `tags`
    holds tag ids and includes their descendants, `dossiers` ids, 0 standing for none; the other
    sets hold the values themselves, "" for unknown.
    """

    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    tags: frozenset[int] = frozenset()
    dossiers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Filter(Values):
    """Which documents a list shows: AND between kinds, OR within one; empty sets filter nothing.

    What has any of the values in `without` is left out. `documents`, when given, keeps only
    these ids (the hits of a search).
    """

    documents: frozenset[int] | None = None
    trashed: bool = False
    without: Values = Values()


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of a list; equal rows fall back to the newest id first."""

    key: SortKey = "imported"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What is needed to show a document's first page; sizes in points of the upright page."""

    document_id: int
    sha256: str
    media_type: str
    width: float
    height: float
    turn: Turn


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value a list can be filtered by, and how many documents have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """A dossier: its code and title, the days it spans, how long it is kept; `count` documents."""

    id: int
    uuid: str
    code: str
    title: str
    begins_on: str | None = None
    ends_on: str | None = None
    retention: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a name: its words, and the filter beside them as JSON."""

    uuid: str
    name: str
    query: str
    choice: str = "{}"


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts for the filters beside the list; `months` of those years that were asked for."""

    states: tuple[FacetValue, ...]
    kinds: tuple[FacetValue, ...]
    issuers: tuple[FacetValue, ...]
    years: tuple[FacetValue, ...]
    tags: tuple[TagRecord, ...]
    total: int
    dossiers: tuple[DossierRecord, ...] = ()
    months: tuple[FacetValue, ...] = ()


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

    With `more`, so many answer that only the newest were counted and ranked. `read_as` tells of
    an approximate result which words were taken for which.
    """

    hits: tuple[Hit, ...]
    total: int
    approximate: bool
    more: bool = False
    read_as: tuple[tuple[str, tuple[str, ...]], ...] = ()

"""Which pages and documents answer a query, and how well.

Nothing here reads every row that has a common word: each index is asked for its newest answers,
and asked again for those where the words stand side by side or as typed, so that these are found
however old they are. Only where all words are rare are answers weighed by their statistics.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sqlalchemy import Connection

from db.plain import plain_rows
from db.search.asking import DOCUMENT_INDEX, PAGE_INDEX
from db.search.expand import Expanded
from db.search.match import own_number_expression
from db.search.matching import Match, Matches, matching, owners
from db.search.query import Query
from db.search.scope import Reach
from db.search.spread import spread

# Common words answer on every page there is. The newest so many of each kind are ranked.
MOST_RANKED: Final = 300
_MOST_OWN_NUMBERS: Final = 500
_OWN_NUMBERS: Final = "SELECT rowid FROM document_index WHERE document_index MATCH ?1 LIMIT ?2"
# With fewer documents than these, words may be spread over a page and what its document says.
_ENOUGH: Final = 50
# So many answers are told apart by kind beside the list.
MOST_COUNTED: Final = 10_000

_TIER: Final = 100.0
# Of a query with a number: its own document, if it says all the rest of itself too; documents
# that say all of it of themselves; its own document, if the rest stands in the text only.
_OWN_NUMBER: Final = 1000.0
_ALL_SAID: Final = 500.0
_OWN_NUMBER_ALONE: Final = 250.0
_LONGER_NUMBER: Final = 10.0


class PageCandidate(NamedTuple):
    """A page that answers; `part` when it does so only together with its document."""

    page_id: int
    position: int
    tier: int = 0
    score: float = 0.0
    part: bool = False


@dataclass(slots=True)
class DocumentCandidate:
    """A document that answers, by itself or by its pages.

    `tier` tells how close the words stand, in it or on the best of its pages.
    """

    document_id: int
    tier: int = 0
    own_score: float = 0.0
    page_score: float = 0.0
    bonus: float = 0.0
    pages: list[PageCandidate] = field(default_factory=list)

    @property
    def score(self) -> float:
        """How well it answers: how close the words stand, then how much they weigh."""
        return self.bonus + _TIER * self.tier + self.own_score + self.page_score

    def best_pages(self, count: int) -> list[PageCandidate]:
        """The pages that answer best, the best first."""
        order = sorted(self.pages, key=lambda one: (-one.tier, -one.score, one.position))
        return order[:count]

    def take(self, match: Match, *, of_page: bool) -> None:
        """Answer by one more page, or by what the document says of itself."""
        self.tier = max(self.tier, match.tier)
        if of_page:
            page = PageCandidate(match.row_id, match.position, match.tier, match.score)
            self.pages.append(page)
            self.page_score = max(self.page_score, match.score)
        else:
            self.own_score = match.score


@dataclass(frozen=True, slots=True)
class Candidates:
    """Documents that answer, the best first; `more` when there are others not ranked."""

    documents: tuple[DocumentCandidate, ...]
    more: bool


def candidates(
    conn: Connection, query: Expanded, typed: Query, reach: Reach, *, most: int = MOST_RANKED
) -> Candidates:
    """Find and rank what answers.

    Args:
        conn: for reading.
        query: as expanded.
        typed: as parsed, for the numbers in it.
        reach: the documents that may answer.
        most: so many pages and so many documents are ranked, the newest.
    """
    if not query.wanted:
        return _all_in(reach, most)
    pages = matching(conn, PAGE_INDEX, query, reach, most)
    documents = matching(conn, DOCUMENT_INDEX, query, reach, most)
    found = _gathered(pages, documents)
    if len(found) < _ENOUGH:
        _add_spread(conn, query, reach, found)
    _prefer_numbers(conn, typed, found, frozenset(row.document_id for row in documents.rows))
    return Candidates(_ranked(found.values()), pages.more or documents.more)


def documents_answering(
    conn: Connection, query: Expanded, reach: Reach, most: int
) -> frozenset[int]:
    """Which documents answer, by themselves or by a page, without weighing any."""
    if not query.wanted:
        return frozenset(reach.newest(most))
    found = owners(conn, PAGE_INDEX, query, reach, most)
    found |= owners(conn, DOCUMENT_INDEX, query, reach, most)
    if len(found) < _ENOUGH:
        found |= {part.document_id for part in spread(conn, query, reach)}
    return found


def _gathered(pages: Matches, documents: Matches) -> dict[int, DocumentCandidate]:
    found: dict[int, DocumentCandidate] = {}
    for matches, of_page in ((pages, True), (documents, False)):
        for match in matches.rows:
            owner = found.get(match.document_id)
            if owner is None:
                owner = found[match.document_id] = DocumentCandidate(match.document_id)
            owner.take(match, of_page=of_page)
    return found


def _add_spread(
    conn: Connection, query: Expanded, reach: Reach, found: dict[int, DocumentCandidate]
) -> None:
    whole = frozenset(found)
    for row in spread(conn, query, reach):
        if row.document_id not in whole:
            owner = found.setdefault(row.document_id, DocumentCandidate(row.document_id))
            owner.pages.append(PageCandidate(row.row_id, row.position, part=True))


def _ranked(found: Iterable[DocumentCandidate]) -> tuple[DocumentCandidate, ...]:
    return tuple(sorted(found, key=lambda one: (-one.score, -one.document_id)))


def _all_in(reach: Reach, most: int) -> Candidates:
    """Every document of a scope, the newest first: what a query of clauses alone asks for."""
    ids = reach.newest(most)
    return Candidates(tuple(map(DocumentCandidate, ids)), more=len(ids) == most)


def _prefer_numbers(
    conn: Connection, typed: Query, found: dict[int, DocumentCandidate], saying_all: frozenset[int]
) -> None:
    numbers = typed.numbers()
    for document_id in saying_all if numbers else ():
        found[document_id].bonus = _ALL_SAID
    for number in numbers:
        asked = (own_number_expression(number), _MOST_OWN_NUMBERS)
        for (document_id,) in plain_rows(conn, _OWN_NUMBERS, asked):
            if document_id in found:
                candidate = found[document_id]
                own = _OWN_NUMBER if document_id in saying_all else _OWN_NUMBER_ALONE
                bonus = own + _LONGER_NUMBER * len(number)
                candidate.bonus = max(candidate.bonus, bonus)

"""Which pages and documents answer a query, and how well.

Nothing here reads every row that has a common word: each index is asked for its newest answers,
and asked again for those where the words stand side by side or as typed, so that these are found
however old they are. Only where all words are rare are answers weighed by their statistics.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from db.search.clauses import Scope
from db.search.expand import Expanded
from db.search.match import PAGES, match_expression, own_number_expression
from db.search.matching import Matches, documents_matching, owners, owners_of_pages, pages_matching
from db.search.query import Query
from db.search.spread import spread
from db.tables import document

# Common words answer on every page there is. The newest so many of each kind are ranked.
MOST_RANKED: Final = 300
_MOST_OWN_NUMBERS: Final = 500
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
    tier: int
    score: float
    part: bool = False


@dataclass(slots=True)
class DocumentCandidate:
    """A document that answers, by itself or by its pages."""

    document_id: int
    own_tier: int = 0
    own_score: float = 0.0
    bonus: float = 0.0
    pages: list[PageCandidate] = field(default_factory=list)

    @property
    def score(self) -> float:
        """How well it answers: how close the words stand, then how much they weigh."""
        tier = max((page.tier for page in self.pages), default=0)
        best = max((page.score for page in self.pages), default=0.0)
        return self.bonus + _TIER * max(tier, self.own_tier) + self.own_score + best

    def best_pages(self, count: int) -> list[PageCandidate]:
        """The pages that answer best, the best first."""
        order = sorted(self.pages, key=lambda one: (-one.tier, -one.score, one.position))
        return order[:count]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Documents that answer, the best first; `more` when there are others not ranked."""

    documents: tuple[DocumentCandidate, ...]
    more: bool


def candidates(
    conn: Connection, query: Expanded, typed: Query, scope: Scope, *, most: int = MOST_RANKED
) -> Candidates:
    """Find and rank what answers.

    Args:
        conn: for reading.
        query: as expanded.
        typed: as parsed, for the numbers in it.
        scope: which documents may answer.
        most: so many pages and so many documents are ranked, the newest.
    """
    if not query.wanted:
        return _all_in(conn, scope, most)
    if match_expression(query, PAGES) is None:
        return Candidates((), more=False)
    pages = pages_matching(conn, query, scope, most)
    documents = documents_matching(conn, query, scope, most)
    found = _gathered(pages, documents)
    if len(found) < _ENOUGH:
        _add_spread(conn, query, scope, found)
    _prefer_numbers(conn, typed, found, frozenset(row.document_id for row in documents.rows))
    return Candidates(_ranked(found.values()), pages.more or documents.more)


def documents_answering(
    conn: Connection, query: Expanded, scope: Scope, most: int
) -> frozenset[int]:
    """Which documents answer, by themselves or by a page, without weighing any."""
    if not query.wanted:
        return frozenset(one.document_id for one in _all_in(conn, scope, most).documents)
    if match_expression(query, PAGES) is None:
        return frozenset()
    found = owners_of_pages(conn, query, scope, most) | owners(conn, query, scope, most)
    if len(found) < _ENOUGH:
        found |= {part.document_id for part in spread(conn, query, scope)}
    return found


def _gathered(pages: Matches, documents: Matches) -> dict[int, DocumentCandidate]:
    found: dict[int, DocumentCandidate] = {}
    for row in pages.rows:
        owner = found.setdefault(row.document_id, DocumentCandidate(row.document_id))
        owner.pages.append(PageCandidate(row.row_id, row.position, row.tier, row.score))
    for row in documents.rows:
        owner = found.setdefault(row.document_id, DocumentCandidate(row.document_id))
        owner.own_tier, owner.own_score = row.tier, row.score
    return found


def _add_spread(
    conn: Connection, query: Expanded, scope: Scope, found: dict[int, DocumentCandidate]
) -> None:
    whole = frozenset(found)
    for row in spread(conn, query, scope):
        if row.document_id not in whole:
            owner = found.setdefault(row.document_id, DocumentCandidate(row.document_id))
            owner.pages.append(PageCandidate(row.row_id, row.position, 0, 0.0, part=True))


def _ranked(found: Iterable[DocumentCandidate]) -> tuple[DocumentCandidate, ...]:
    return tuple(sorted(found, key=lambda one: (-one.score, -one.document_id)))


def _all_in(conn: Connection, scope: Scope, most: int) -> Candidates:
    """Every document of a scope, the newest first: what a query of clauses alone asks for."""
    query = select(document.c.id).where(scope.allows(document.c.id))
    ids = conn.scalars(query.order_by(document.c.id.desc()).limit(most)).all()
    return Candidates(tuple(map(DocumentCandidate, ids)), more=len(ids) == most)


def _prefer_numbers(
    conn: Connection, typed: Query, found: dict[int, DocumentCandidate], saying_all: frozenset[int]
) -> None:
    numbers = typed.numbers()
    for document_id in saying_all if numbers else ():
        found[document_id].bonus = _ALL_SAID
    for number in numbers:
        statement = "SELECT rowid FROM document_index WHERE document_index MATCH ? LIMIT ?"
        asked = (own_number_expression(number), _MOST_OWN_NUMBERS)
        for (document_id,) in conn.exec_driver_sql(statement, asked):
            if document_id in found:
                candidate = found[document_id]
                own = _OWN_NUMBER if document_id in saying_all else _OWN_NUMBER_ALONE
                bonus = own + _LONGER_NUMBER * len(number)
                candidate.bonus = max(candidate.bonus, bonus)

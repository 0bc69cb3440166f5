"""From the words of a query to the words of the archive that answer them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from sqlalchemy import Connection, select

from db.repositories.idset import among
from db.search.query import Query, Term
from db.search.tokens import Place, Tokens, fold_of
from db.tables import search_term
from ocr.vntext import compatible, is_literal, misreadings

_MOST_CHOICES: Final = 64
_MOST_BEGINNINGS: Final = 4000
_MOST_SLIPS: Final = 12
_MOST_SLIPPING: Final = 12
_ABOVE_ALL: Final = "\U0010ffff"


class Closeness(IntEnum):
    """How far an answer may be from what was typed."""

    EXACT = 0
    FOLDED = 1  # marks are disregarded, also those typed
    UNKNOWN_MENDED = 2  # words the archive does not know may be misread by a letter
    ONE_MISREAD = 3  # and one of those it knows


@dataclass(frozen=True, slots=True)
class Word:
    """What answers one word of a query.

    Attributes:
        typed: the word as keyed.
        folds: the words without marks that answer.
        exact: the words with their marks that answer; None when any with these folds do.
        slips: words without marks that answer should this word be the one misread.
        prefix: whether words need only begin so.
    """

    typed: str
    folds: tuple[str, ...]
    exact: frozenset[str] | None = None
    slips: tuple[str, ...] = ()
    prefix: bool = False

    def places(self, tokens: Tokens) -> list[Place]:
        """Where in a text the words stand that answer."""
        choices = (*self.folds, *self.slips) if self.exact is None else self.folds
        return tokens.places(choices, self.exact, prefix=self.prefix)


Phrase = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Expanded:
    """A query in words of the archive; what nothing in it can answer is left out.

    `possible` is False when something wanted has no answer at all.
    """

    wanted: tuple[tuple[Phrase, ...], ...]
    unwanted: tuple[Phrase, ...]
    possible: bool
    closeness: Closeness

    def phrases(self) -> list[Phrase]:
        """Every wanted word or phrase."""
        return [phrase for group in self.wanted for phrase in group]


def expand(conn: Connection, query: Query, closeness: Closeness) -> Expanded:
    """Replace every word of a query by the words of the archive it means.

    Args:
        conn: for reading.
        query: as parsed.
        closeness: how far the words may be from those typed; words left out are always meant.
    """
    wanted_terms = [term for group in query.wanted for term in group]
    exact = _Exact(_vocabulary(conn, [*wanted_terms, *query.unwanted]))
    meaning: _Folded = exact
    if closeness is Closeness.FOLDED:
        meaning = _Folded()
    elif closeness > Closeness.FOLDED:
        meaning = _Misread(conn, wanted_terms, every=closeness is Closeness.ONE_MISREAD)
    wanted = tuple(
        tuple(filter(None, (_phrase(term, meaning) for term in alternatives)))
        for alternatives in query.wanted
    )
    unwanted = tuple(filter(None, (_phrase(term, exact) for term in query.unwanted)))
    return Expanded(wanted, unwanted, all(wanted) and bool(wanted), closeness)


class _Folded:
    """Words by their letters alone."""

    def word(self, key: str, *, prefix: bool) -> Word | None:
        return Word(key, (fold_of(key),), prefix=prefix)


class _Exact(_Folded):
    """Words as typed: with their marks where they have any, with any where they have none."""

    def __init__(self, known: Mapping[str, Collection[str]]) -> None:
        self._known = known

    def word(self, key: str, *, prefix: bool) -> Word | None:
        plain = fold_of(key)
        if key == plain:
            return Word(key, (plain,), prefix=prefix)
        if is_literal(key):
            return Word(key, (plain,), frozenset((key,)), prefix=prefix)
        choices = self._choices(key, len(key) if prefix else None)
        return Word(key, (plain,), choices, prefix=prefix) if choices else None

    def _choices(self, key: str, size: int | None) -> frozenset[str]:
        cut = {term[:size] for term in self._known[fold_of(key)]}
        return frozenset(sorted(term for term in cut if compatible(key, term))[:_MOST_CHOICES])


class _Misread(_Folded):
    """Words by their letters, or by those of a word that looks like them."""

    def __init__(self, conn: Connection, terms: Iterable[Term], *, every: bool) -> None:
        folds = {fold_of(key) for term in terms for key in term.keys}
        self._every = every
        self._known = _known_folds(
            conn, {slip for word in folds for slip in misreadings(word)} | folds
        )
        self._slipping = 0

    def word(self, key: str, *, prefix: bool) -> Word | None:
        plain = fold_of(key)
        slips = tuple(slip for slip in misreadings(plain) if slip in self._known)[:_MOST_SLIPS]
        if prefix:
            return Word(key, (plain,), prefix=True)
        if plain not in self._known:
            return Word(key, slips) if slips else None
        self._slipping += self._every
        usable = self._every and self._slipping <= _MOST_SLIPPING
        return Word(key, (plain,), slips=slips if usable else ())


def _phrase(term: Term, meaning: _Folded) -> Phrase | None:
    last = len(term.keys) - 1
    words = [
        meaning.word(key, prefix=term.prefix and at == last) for at, key in enumerate(term.keys)
    ]
    found = tuple(word for word in words if word is not None)
    return found if len(found) == len(words) else None


def settled(word: Word, *, misread: bool) -> Word:
    """A word that is the one misread, or is not."""
    return replace(word, folds=word.slips if misread else word.folds, slips=())


def _vocabulary(conn: Connection, terms: Iterable[Term]) -> Mapping[str, Collection[str]]:
    """Words of the archive by the fold of a half-marked word that they might answer."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    whole: set[str] = set()
    for term in terms:
        for at, key in enumerate(term.keys):
            plain = fold_of(key)
            if key == plain or is_literal(key):
                continue
            if term.prefix and at == len(term.keys) - 1:
                found[plain].update(_beginning_with(conn, plain))
            else:
                whole.add(plain)
    if whole:
        pairs = select(search_term.c.fold, search_term.c.term)
        for row in conn.execute(pairs.where(among(search_term.c.fold, whole))):
            found[row.fold].add(row.term)
    return found


def _known_folds(conn: Connection, folds: Iterable[str]) -> frozenset[str]:
    query = select(search_term.c.fold).where(among(search_term.c.fold, folds)).distinct()
    return frozenset(conn.scalars(query))


def _beginning_with(conn: Connection, beginning: str) -> list[str]:
    query = (
        select(search_term.c.term)
        .where(search_term.c.fold >= beginning, search_term.c.fold < beginning + _ABOVE_ALL)
        .limit(_MOST_BEGINNINGS)
    )
    return list(conn.scalars(query))

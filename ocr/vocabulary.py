"""The vocabularies of official Vietnamese: shipped as data, and added to by the office.

What an office added holds within `with_words`, on the calling thread only; everything made of
vocabularies is kept for each set of additions by `per_words`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal, TypeVar

System = Literal["P", "S", "M"]
Vocabulary = Literal["types", "bodies", "positions", "places", "heads", "surnames"]
T = TypeVar("T")

_SETS_KEPT = 4  # of additions: one archive is open at a time


@dataclass(frozen=True, slots=True)
class AddedWord:
    """A word of the office's own: a type, a body's symbol, a position, a place or a name.

    `symbol` is that of types and bodies; `systems` the letters of those who use it (P Party, S
    State, M mass organisation); `since` and `until` bound the days on which it is right (ISO,
    empty: no bound).
    """

    vocabulary: Vocabulary
    name: str
    symbol: str = ""
    systems: str = ""
    since: str = ""
    until: str = ""


_added: ContextVar[tuple[AddedWord, ...]] = ContextVar("added", default=())


@contextmanager
def with_words(added: tuple[AddedWord, ...]) -> Iterator[None]:
    """Let the vocabularies hold an office's own words meanwhile."""
    token = _added.set(added)
    try:
        yield
    finally:
        _added.reset(token)


def per_words(make: Callable[[], T]) -> Callable[[], T]:
    """Keeps what a function makes of the vocabularies, for each set of additions."""

    @lru_cache(maxsize=_SETS_KEPT)
    def kept(_of: tuple[AddedWord, ...]) -> T:
        return make()

    def found() -> T:
        return kept(_added.get())

    found.__doc__ = make.__doc__
    return found


def _own(vocabulary: Vocabulary) -> list[AddedWord]:
    return [word for word in _added.get() if word.vocabulary == vocabulary]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: its symbol in the number, its printed name, who uses it.

    `since` and `until` bound the days of issue on which papers are so called (ISO, empty: no
    bound).
    """

    symbol: str
    name: str
    systems: str
    since: str = ""
    until: str = ""

    def holds_on(self, day: str) -> bool:
        """Whether a paper issued on an ISO day may be called so."""
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)


@dataclass(frozen=True, slots=True)
class Body:
    """An issuing body's symbol and the system it belongs to."""

    symbol: str
    system: System


@per_words
def document_types() -> tuple[DocumentType, ...]:
    """All known document types; one symbol may stand for several."""
    own = (
        DocumentType(word.symbol, word.name, word.systems or "PS", word.since, word.until)
        for word in _own("types")
    )
    return (*(DocumentType(**entry) for entry in _entries("types")), *own)


@per_words
def bodies() -> dict[str, Body]:
    """Issuing bodies by symbol."""
    own = {word.symbol: Body(word.symbol, _system(word)) for word in _own("bodies")}
    return {**{entry["symbol"]: Body(**entry) for entry in _entries("bodies")}, **own}


def _system(word: AddedWord) -> System:
    found: dict[str, System] = {"P": "P", "S": "S", "M": "M"}
    return found.get(word.systems[:1], "S")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a directive and the field it fills, such as "Khẩn" for urgency."""

    field: str
    name: str


@cache
def marks() -> tuple[Mark, ...]:
    """All known marks."""
    return tuple(Mark(**entry) for entry in _entries("marks"))


def names(vocabulary: str) -> tuple[str, ...]:
    """The names of a plain vocabulary: "places", "positions", "heads" or "surnames"."""
    own = tuple(word.name for word in _added.get() if word.vocabulary == vocabulary)
    return _shipped(vocabulary) + own


@cache
def _shipped(vocabulary: str) -> tuple[str, ...]:
    return tuple(entry["name"] for entry in _entries(vocabulary))


def _entries(name: str) -> list[dict[str, Any]]:
    source = resources.files("resources") / "vocabulary" / f"{name}.json"
    entries: list[dict[str, Any]] = json.loads(source.read_text(encoding="utf-8"))[name]
    return entries

"""What is asked of the list of all marks, and what it gives; frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from db.records import Annotation

MarkOrder = Literal["newest", "place"]
Position = tuple[str | int, ...]
"""Where a page of the list ended; only ever handed back."""


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """Which marks are listed: AND between the parts; what is empty (`page` None) filters nothing.

    `words` are searched without tone marks, each of them anywhere in what a mark says, its quote
    and its tags; `since` and `until` are ISO days (`since` also a moment) of the last change, in
    UTC, both included; `page` is 0-based. Marks of documents in the trash are never listed, nor
    those of a file that an own one was made from.
    """

    words: str = ""
    kind: str = ""
    colour: str = ""
    author: str = ""
    tag: str = ""
    since: str = ""
    until: str = ""
    page: int | None = None
    document: int | None = None


class ListedMark(NamedTuple):
    """A mark, and what its document is called."""

    mark: Annotation
    number: str | None
    title: str


class MarkPage(NamedTuple):
    """A piece of the list; `after` is where the next one begins, None at the end."""

    marks: tuple[ListedMark, ...]
    after: Position | None


class MarkChoices(NamedTuple):
    """What marks have that they can be filtered by, each sorted."""

    kinds: tuple[str, ...]
    colours: tuple[str, ...]
    authors: tuple[str, ...]
    tags: tuple[str, ...]

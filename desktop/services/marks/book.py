"""What the office agreed on about marks: what colours mean, and stamps of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final

from db.archive import Archive
from db.repositories.facts import MARK_BOOK, fact, set_fact
from desktop.services.marks.colours import colour_key

MOST_STAMPS: Final = 40


@dataclass(frozen=True, slots=True)
class OwnStamp:
    """A stamp of the office: words, or a picture as the base64 of a PNG, or both.

    `signed` puts name and day under it; `shape` is the picture's width by its height.
    """

    text: str
    image: str = ""
    signed: bool = True
    shape: float = 1.0


@dataclass(frozen=True, slots=True)
class MarkBook:
    """Meanings by colour (`#rrggbb`), and stamps in the order they are offered."""

    meanings: Mapping[str, str] = field(default_factory=dict)
    stamps: tuple[OwnStamp, ...] = ()


class MarkBooks:
    """Keeps the archive's book of marks, which travels with it. Any thread.

    The book is read once; the last one stored is at hand at any time.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        with archive.database.reading() as conn:
            self._book = _book_of(fact(conn, MARK_BOOK))

    @property
    def book(self) -> MarkBook:
        """What was agreed on."""
        return self._book

    def meaning(self, colour: str) -> str:
        """What a colour means; empty for one that means nothing."""
        return self._book.meanings.get(colour, "")

    def name_colours(self, meanings: Mapping[str, str]) -> None:
        """Store what colours mean; empty meanings are dropped. May wait for the disk."""
        named = {colour: words.strip() for colour, words in meanings.items() if words.strip()}
        self._store(replace(self._book, meanings=named))

    def keep_stamps(self, stamps: tuple[OwnStamp, ...]) -> None:
        """Store these stamps in place of those before. May wait for the disk."""
        self._store(replace(self._book, stamps=stamps[:MOST_STAMPS]))

    def _store(self, book: MarkBook) -> None:
        text = json.dumps(asdict(book), ensure_ascii=False, separators=(",", ":"))
        with self._archive.database.writing() as conn:
            set_fact(conn, MARK_BOOK, text)
        self._book = book


def colour_words(archive: Archive) -> dict[str, str]:
    """The meanings of colours as words of a composer. Any thread."""
    meanings = MarkBooks(archive).book.meanings
    return {colour_key(colour): words for colour, words in meanings.items()}


def _book_of(text: str | None) -> MarkBook:
    """The book a fact holds; whatever is malformed in it is left out."""
    try:
        value = json.loads(text or "{}")
    except ValueError:
        return MarkBook()
    if not isinstance(value, dict):
        return MarkBook()
    meanings, stamps = value.get("meanings"), value.get("stamps")
    named = meanings.items() if isinstance(meanings, dict) else ()
    made = map(_stamp_of, stamps if isinstance(stamps, list) else ())
    return MarkBook(
        {colour: words for colour, words in named if isinstance(words, str)},
        tuple(stamp for stamp in made if stamp is not None),
    )


def _stamp_of(value: Any) -> OwnStamp | None:
    if not isinstance(value, dict):
        return None
    text, image = value.get("text", ""), value.get("image", "")
    shape, signed = value.get("shape", 1.0), value.get("signed") is not False
    sound = isinstance(text, str) and isinstance(image, str) and isinstance(shape, int | float)
    return OwnStamp(text, image, signed, float(shape)) if sound and (text or image) else None

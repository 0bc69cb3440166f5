"""Which documents a register is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from db.records import DocumentRow, FieldData
from ocr.vntext import fold

Book = Literal["incoming", "outgoing"]
ARRIVALS = ("arrival_number", "received_on", "arrival_office")
_LEADING = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class RegisterAsked:
    """A register of incoming or outgoing documents of one year.

    `office` is the archive's own body: what it issued is outgoing, what others issued incoming.
    Without it only documents with an arrival stamp are incoming, and all others outgoing.
    `first` and `last` bound the number (the arrival number of incoming ones), None: no bound;
    `secret` asks for the book of secret papers, which are in no other one; `volume` is the
    book's number as written on it.
    """

    book: Book
    year: int
    office: str = ""
    first: int | None = None
    last: int | None = None
    secret: bool = False
    volume: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """A document with the values that a register shows."""

    row: DocumentRow
    values: Mapping[str, FieldData]

    def text(self, name: str) -> str:
        """A field as one text, lists line by line, empty where nothing is known."""
        value = self.values.get(name, "")
        return "\n".join(value) if isinstance(value, tuple) else value

    @property
    def day(self) -> str:
        """When it was entered: arrived, else issued, else imported (ISO)."""
        return self.text("received_on") or self.row.issued_on or self.row.imported_at[:10]


def belongs(one: Entered, asked: RegisterAsked) -> bool:
    """Whether a document stands in this register."""
    incoming = _incoming(one, asked.office)
    day = one.day if incoming else one.row.issued_on or one.row.imported_at[:10]
    return (
        incoming == (asked.book == "incoming")
        and day[:4] == str(asked.year)
        and bool(one.text("secrecy")) == asked.secret
        and _between(number_of(one, asked.book), asked)
    )


def number_of(one: Entered, book: Book) -> int | None:
    """The number a register counts by, None where it is not known."""
    text = one.text("arrival_number") if book == "incoming" else one.row.number or ""
    found = _LEADING.match(text.strip())
    return int(found[0]) if found else None


def _incoming(one: Entered, office: str) -> bool:
    if any(one.text(name) for name in ARRIVALS):
        return True
    return bool(office) and fold(one.row.issuer or "") != fold(office)


def _between(number: int | None, asked: RegisterAsked) -> bool:
    if asked.first is None and asked.last is None:
        return True
    if number is None:
        return False
    return (asked.first or 0) <= number <= (asked.last if asked.last is not None else number)

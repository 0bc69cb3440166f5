"""Which documents a register is asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

from db.records import FieldData
from ocr.vntext import fold

Book = Literal["incoming", "outgoing"]
ARRIVALS = ("arrival_number", "received_on", "arrival_office")
DECIDING = (*ARRIVALS, "secrecy")
"""The fields that decide which register a document stands in."""
_LEADING = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class RegisterAsked:
    """A register of incoming or outgoing documents of one year.

    `office` is the archive's own body: what it issued is outgoing, what others issued incoming.
    Without it only documents with an arrival stamp are known to be incoming, and none outgoing.
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

    @property
    def lacks_office(self) -> bool:
        """Whether nothing can stand in the register before the own body is named."""
        return self.book == "outgoing" and not self.office.strip()


class Dated(Protocol):
    """What is to be known of a document beside its fields."""

    @property
    def number(self) -> str | None:
        """As printed."""

    @property
    def issuer(self) -> str | None:
        """The body."""

    @property
    def issued_on(self) -> str | None:
        """The day, ISO."""


R = TypeVar("R", bound=Dated)


@dataclass(frozen=True, slots=True)
class Entered(Generic[R]):
    """A document with the values that a register shows, or those that decide about it."""

    row: R
    values: Mapping[str, FieldData]

    def text(self, name: str) -> str:
        """A field as one text, lists line by line, empty where nothing is known."""
        value = self.values.get(name, "")
        return "\n".join(value) if isinstance(value, tuple) else value

    @property
    def day(self) -> str:
        """When it arrived, else when it was issued (ISO); empty where neither is known."""
        return self.text("received_on") or self.row.issued_on or ""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many documents a register would hold, and how many the book has of each year.

    `undated` are those of the book whose year nobody knows: they stand in no register.
    """

    rows: int
    years: Mapping[int, int]
    undated: int = 0

    @property
    def newest(self) -> int | None:
        """The newest year of which there are documents."""
        return max(self.years, default=None)


def belongs(one: Entered[Any], asked: RegisterAsked) -> bool:
    """Whether a document stands in this register."""
    return (
        _in_book(one, asked)
        and _year(one, asked.book) == str(asked.year)
        and _between(number_of(one, asked.book), asked)
    )


def foresee(all_of_them: Iterable[Entered[Any]], asked: RegisterAsked) -> Foreseen:
    """What a register would hold, for documents with the fields of `DECIDING`."""
    book = [one for one in all_of_them if _in_book(one, asked)]
    years = Counter(_year(one, asked.book) for one in book)
    counted = {int(year): count for year, count in years.items() if year.isdecimal()}
    rows = sum(belongs(one, asked) for one in book)
    return Foreseen(rows, counted, len(book) - sum(counted.values()))


def _in_book(one: Entered[Any], asked: RegisterAsked) -> bool:
    if bool(one.text("secrecy")) != asked.secret or asked.lacks_office:
        return False
    return _incoming(one, asked.office) == (asked.book == "incoming")


def _year(one: Entered[Any], book: Book) -> str:
    return (one.day if book == "incoming" else one.row.issued_on or "")[:4]


def number_of(one: Entered[Any], book: Book) -> int | None:
    """The number a register counts by, None where it is not known."""
    text = one.text("arrival_number") if book == "incoming" else one.row.number or ""
    found = _LEADING.match(text.strip())
    return int(found[0]) if found else None


def _incoming(one: Entered[Any], office: str) -> bool:
    if any(one.text(name) for name in ARRIVALS):
        return True
    return bool(office.strip()) and fold(one.row.issuer or "") != fold(office.strip())


def _between(number: int | None, asked: RegisterAsked) -> bool:
    if asked.first is None and asked.last is None:
        return True
    if number is None:
        return False
    return (asked.first or 0) <= number <= (asked.last if asked.last is not None else number)

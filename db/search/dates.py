"""Dates as typed in a query: a day, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from ocr.vntext import fold

_DAY: Final = re.compile(r"(?:ngay )?(\d{1,2})(?:[./-]| thang )(\d{1,2})(?:[./-]| nam )(\d{4})")
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH: Final = re.compile(r"(?:thang )?(\d{1,2})(?:[./-]| nam )(\d{4})")
_ISO_MONTH: Final = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR: Final = re.compile(r"(?:nam )?(\d{4})")


class Period(NamedTuple):
    """The first and the last day of what was typed, as ISO days."""

    first: str
    last: str


def period(text: str) -> Period | None:
    """The period that a text names and nothing else: `2/3/2021`, `03/2021`, `2021`, `2021-03-02`.

    The day comes before the month, as Vietnamese write. None when it is no date.
    """
    plain = fold(text).strip().strip(",;.")
    try:
        return _period(plain)
    except ValueError:  # the thirtieth of February
        return None


def _period(plain: str) -> Period | None:
    if found := _DAY.fullmatch(plain):
        day, month, year = map(int, found.groups())
        return _days(date(year, month, day), date(year, month, day))
    if found := _ISO_DAY.fullmatch(plain):
        day_of = date(*map(int, found.groups()))
        return _days(day_of, day_of)
    if found := _MONTH.fullmatch(plain):
        return _month(int(found[2]), int(found[1]))
    if found := _ISO_MONTH.fullmatch(plain):
        return _month(int(found[1]), int(found[2]))
    if found := _YEAR.fullmatch(plain):
        return _days(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
    return None


def _month(year: int, month: int) -> Period:
    first = date(year, month, 1)
    return _days(first, date(year, month, monthrange(year, month)[1]))


def _days(first: date, last: date) -> Period:
    return Period(first.isoformat(), last.isoformat())

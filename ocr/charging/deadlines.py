"""Times by which something has to be done, and the days they mean.

A period, a horizon ("tầm nhìn đến năm 2045"), a term of office or the day of a meeting is none:
only a time after a word that makes it a limit counts.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ocr.dates import DAY, day_of
from ocr.vntext import fold

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MISREAD_QUARTERS = {
    "h": "ii",
    "il": "ii",
    "l": "i",
    "i1": "ii",
    "1i": "ii",
    "11": "ii",
    "hi": "iii",
}
_HOURS = r"(?:\d{1,2}\s*(?:gio|h)\s*(?:\d\d)?(?:\s*phut)?\s*,?\s*)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_CUE = (
    r"(?:xong truoc|hoan thanh (?:truoc|trong|vao)|cham nhat(?: la| den| vao| trong)*"
    r"|muon nhat(?: la| den)?|truoc|(?<!tinh )(?<!ke tu )den het|(?<!tinh )den|het"
    r"|han(?: chot| cuoi| cuoi cung)?(?: la)?|thoi han(?: cuoi| cuoi cung)?(?: la)?|trong)"
)
_PERIOD_BEFORE = re.compile(
    r"(?:tam nhin|thoi ky|giai doan|nhiem ky|khoa|tu ngay [\d/.-]+(?: thang \d+(?: nam \d+)?)?)\W*$"
)
_HORIZON_AFTER = re.compile(r"^\W*(?:,\s*)?tam nhin")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time limit in a sentence: offsets of its words, and the day it means where it means one."""

    start: int
    end: int
    due: date | None
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to say a limit; `day` works out what a match means, given the paper's year."""

    pattern: re.Pattern[str]
    day: Callable[[re.Match[str], int | None], date | None]
    recurring: bool = False


def deadlines_in(text: str, issued: date | None) -> Iterator[Deadline]:
    """The time limits in a sentence, in order; times past when the paper was issued are none.

    Args:
        text: the sentence.
        issued: day of issue or of the meeting, where known; years left out are taken from it.
    """
    folded = fold(text).lower()
    taken = 0
    year = issued.year if issued else None
    matches = ((match, form) for form in _FORMS for match in form.pattern.finditer(folded))
    for match, form in sorted(matches, key=lambda pair: (pair[0].start(), -pair[0].end())):
        due = form.day(match, year)
        if match.start() < taken or _is_period(folded, match) or (due is None) != form.recurring:
            continue
        if due is None or issued is None or due > issued:
            taken = match.end()
            end = match.end("when") if form.recurring else match.end()
            yield Deadline(match.start(), end, due, form.recurring)


def _is_period(folded: str, match: re.Match[str]) -> bool:
    before, after = folded[: match.start()], folded[match.end() :]
    return bool(_PERIOD_BEFORE.search(before) or _HORIZON_AFTER.match(after))


def _day(match: re.Match[str], _year: int | None) -> date | None:
    return day_of(match)


def _month(match: re.Match[str], _year: int | None) -> date | None:
    return month_end(int(match["y"]), int(match["m"]))


def _quarter(match: re.Match[str], _year: int | None) -> date | None:
    read = match["q"]
    number = _QUARTERS.get(_MISREAD_QUARTERS.get(read, read))
    return month_end(int(match["y"]), 3 * number) if number else None


def _year_end(match: re.Match[str], _year: int | None) -> date | None:
    return date(int(match["y"]), 12, 31)


def _half_year(match: re.Match[str], year: int | None) -> date | None:
    of = int(match["y"]) if match["y"] else year
    if of is None:
        return None
    return date(of, 6, 30) if match["half"] == "dau" else date(of, 12, 31)


def _none(_match: re.Match[str], _year: int | None) -> date | None:
    return None


def month_end(year: int, month: int) -> date | None:
    """The last day of a month; None where there is no such month."""
    if not 1 <= month <= 12:
        return None
    return date(year, month, calendar.monthrange(year, month)[1])


_REPORTS = r"(?:,[^.;]{0,80}?|[^.;,]{0,30}?)bao cao"
_FORMS: tuple[_Form, ...] = (
    _Form(re.compile(rf"\b{_CUE}\s+(?:het\s+)?{_HOURS}(?:ngay\s+)?{DAY}"), _day),
    _Form(
        re.compile(
            rf"\b(?:{_CUE}\s+)(?:cuoi\s+)?thang\s+(?P<m>[01]?\d)(?:\s?[/-]\s?|\s+nam\s+){_YEAR}\b"
        ),
        _month,
    ),
    _Form(
        re.compile(
            rf"\b(?:tu nay\s+)?{_CUE}\s+quy\s+(?P<q>[ivlh1-4]{{1,3}})"
            rf"(?:\s?[/-]\s?|\s+nam\s+){_YEAR}\b"
        ),
        _quarter,
    ),
    _Form(
        re.compile(
            rf"\b(?:tu nay\s+)?(?:den|truoc|het|den het|cham nhat)\s+cuoi\s+nam\s+{_YEAR}\b"
        ),
        _year_end,
    ),
    _Form(re.compile(rf"\b(?:tu nay\s+)?(?:den\s+)?het\s+nam\s+{_YEAR}\b"), _year_end),
    _Form(
        re.compile(
            rf"\b(?:hoan thanh|xong|thuc hien)\b[^.;]{{0,40}}?trong\s+(?:06|6|sau)\s+thang\s+"
            rf"(?P<half>dau|cuoi)\s+nam(?:\s+{_YEAR})?\b"
        ),
        _half_year,
    ),
    _Form(
        re.compile(
            rf"\b(?P<when>(?:dinh ky )?(?:ngay \d{{1,2}} )?(?:hang|moi) (?:tuan|thang|quy|nam))\b"
            rf"{_REPORTS}"
        ),
        _none,
        True,
    ),
    _Form(re.compile(r"\b(?P<when>dinh ky(?: \w+ thang)?)\b[^.;]{0,60}?bao cao"), _none, True),
)

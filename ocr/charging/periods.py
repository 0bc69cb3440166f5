"""Times that a paper as a whole, or one of its parts, sets: "nhiệm vụ trọng tâm tháng 3-2021".

Subjects and headings name no one and no verb, but the period they name bounds all that stands
under them. Occasions within orders ("ngay từ đầu năm", "trong mùa khô") bound what is ordered.
"""

from __future__ import annotations

import re
from datetime import date

from ocr.charging.deadlines import Deadline, month_end
from ocr.dates import DAY, day_of
from ocr.vntext import fold

_TASKS = r"(?:nhiem vu|giai phap|lanh dao|chi dao|chuong trinh|ke hoach|cong tac trong tam)"
_YEAR = r"(?:\s?[/-]\s?|\s+nam\s+)(?P<{0}>(?:19|20)\d\d)"
_PERIOD = re.compile(
    rf"\b{_TASKS}\b[^.;:]{{0,80}}?\b(?P<when>(?:trong\s+)?(?:"
    rf"thang\s+(?P<m>[01]?\d){_YEAR.format('my')}"
    rf"|quy\s+(?P<q>i{{1,3}}|iv|[1-4]){_YEAR.format('qy')}"
    r"|(?:06|6|sau)\s+thang\s+(?P<half>dau|cuoi)\s+nam\s+(?P<hy>(?:19|20)\d\d)"
    r"))\b(?!\s*[-–])"
)
_BEGUN = re.compile(rf"\b{_TASKS}\b")
_TOLD = re.compile(r"\b(?:ket qua|tinh hinh|danh gia|so ket|tong ket|bao cao)\b")
_CLAUSE = re.compile(r";|\bva (?:mot so|nhung|cac|phuong huong)\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OCCASION = re.compile(
    r"\b(?P<when>ngay tu dau (?:nam|quy|thang|nhiem ky)(?: hoc)?(?: \d{4})?"
    r"|trong mua (?:kho|mua(?: bao| lu)?|lu|bao|he)"
    r"|(?:cho )?nhiem ky nay va nhiem ky tiep theo"
    r"|(?:khai giang|so ket|tong ket) (?:hoc ky \w+ )?nam hoc \d{4}\s*[-–]\s*\d{4}"
    r"|(?:nhan|dip) (?:dip )?(?:le )?ky niem [^.;]{3,80}?(?=[.;,]|$))"
)
_LONGEST = 400  # letters: further down a subject is none


def period_in(text: str, issued: date | None) -> Deadline | None:
    """The period that a subject or a heading sets for what it announces.

    Args:
        text: of the subject or heading.
        issued: day of issue or of the meeting; a period that ended before it is told of.
    """
    folded = fold(text[:_LONGEST]).lower()
    for found in _PERIOD.finditer(folded):
        clause = _CLAUSE.split(folded[: found.start()])[-1]
        due = _end(found)
        if due is None or _TOLD.search(clause) or (issued is not None and due <= issued):
            continue
        return Deadline(found.start("when"), found.end("when"), due)
    return None


def announced(text: str, limit: Deadline) -> str:
    """What a subject or heading sets a period for, without the title and results before it.

    Args:
        text: of the subject or heading.
        limit: the period that `period_in` found in it.
    """
    folded = fold(text[: limit.start]).lower()
    clause = max((found.start() for found in _CLAUSE.finditer(folded)), default=0)
    begun = _BEGUN.search(folded, clause)
    return text[begun.start() if begun else clause : limit.end]


def occasion_in(text: str, issued: date | None) -> Deadline | None:
    """The occasion that an order names instead of a day; its day where it has one to come.

    Args:
        text: the sentence.
        issued: day of issue or of the meeting, where known.
    """
    folded = fold(text).lower()
    found = _OCCASION.search(folded)
    if found is None:
        return None
    days = [day_of(match) for match in re.finditer(DAY, found["when"])]
    coming = [day for day in days if day is not None and (issued is None or day > issued)]
    return Deadline(found.start("when"), found.end("when"), max(coming, default=None))


def _end(found: re.Match[str]) -> date | None:
    if found["m"]:
        return month_end(int(found["my"]), int(found["m"]))
    if found["q"]:
        return month_end(int(found["qy"]), 3 * _QUARTERS[found["q"]])
    return (
        date(int(found["hy"]), 6, 30) if found["half"] == "dau" else date(int(found["hy"]), 12, 31)
    )

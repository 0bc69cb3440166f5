"""The arrival stamp ("ĐẾN"): the office, and the number and day its clerk filled in by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ocr.directive.joining import joined
from ocr.directive.lines import TextLine, bare, pieces
from ocr.values import Box, Finding

_STAMPED = frozenset({"den", "cvden", "congvanden", "vanbanden"})
_NUMBER = re.compile(r"^\W*so\W*(?:den\W*)?(\d{1,6})\b")
_DAY = re.compile(r"ngay\W*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\b")
_BAND = 0.4  # of the first page's height
_AROUND = (150.0, 45.0, 80.0)  # points to the sides, above and below the word "ĐẾN"
_FILLED_IN = 0.5  # a pen's digits, however sure the engine is
_OFFICE = 0.7


def arrival_stamp(lines: Sequence[TextLine], height: float) -> Iterator[Finding]:
    """What an arrival stamp on the first page says, where its word "ĐẾN" was read.

    Args:
        lines: of the first page.
        height: of that page in points.
    """
    upper = [p for line in lines if line.box.y0 < _BAND * height for p in pieces(line)]
    stamp = next((p for p in upper if p.is_capitals and bare(p.text) in _STAMPED), None)
    if stamp is None:
        return
    near = [piece for piece in upper if piece is not stamp and _is_near(piece.box, stamp.box)]
    yield from _filled_in(near)
    office = [p for p in near if p.is_capitals and p.box.y1 <= stamp.box.y0 + 3]
    if office:
        yield joined("arrival_office", office[-2:], _OFFICE)


def _is_near(box: Box, stamp: Box) -> bool:
    sides, above, below = _AROUND
    beside = stamp.x0 - sides < box.x0 and box.x1 < stamp.x1 + sides
    return beside and stamp.y0 - above < box.y0 < stamp.y1 + below


def _filled_in(near: Sequence[TextLine]) -> Iterator[Finding]:
    number = next(((p, m) for p in near if (m := _NUMBER.match(p.folded))), None)
    if number is not None:
        yield _finding("arrival_number", number[1][1], number[0])
    day = next(((p, m) for p in near if (m := _DAY.search(p.folded))), None)
    value = _iso(day[1]) if day is not None else None
    if day is not None and value is not None:
        yield _finding("received_on", value, day[0])


def _finding(name: str, value: str, line: TextLine) -> Finding:
    found = joined(name, [line], _FILLED_IN)
    return Finding(name, value, found.raw, found.page, found.box, found.confidence)


def _iso(found: re.Match[str]) -> str | None:
    day, month, year = map(int, found.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None

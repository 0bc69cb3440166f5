"""The reading order of a page: head left, head right, body, recipients, signature.

Directives set two blocks side by side at the head (issuer and number; state motto and date)
and at the foot (recipients; signature). Each block is read as a whole, left before right.
Everything else is read row by row; a page number at the top comes last, so that
sentences run on from page to page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.layout.columns import Gutter, find_gutter
from ocr.layout.lines import Line
from ocr.layout.rows import Row, rows_of
from ocr.layout.titles import begins_recipients, is_title
from ocr.vntext import fold

_HEAD_ROWS = 12  # no head of two blocks is taller
_HEAD_SHARE = 0.45  # of the page's height
_TOP_SHARE = 0.12  # above it, a lone number is the page's and not the text's
_PAGE_NUMBER = re.compile(r"([-–—] ?)?\d{1,3}( ?[-–—])?")
_WIDE_ROOM = 1.5  # line heights: blanks of justified text are narrower
_ADDRESS = "kinh gui"
_MOTTOES = ("viet nam", "dang cong san", "hanh phuc", "doc lap")


def reading_order(found: Sequence[Line], height: float) -> list[Line]:
    """Lines in the order they are read.

    Args:
        found: lines in any order, boxes of a straight page in any unit.
        height: of the page in the same unit.
    """
    rows = rows_of(found)
    if not rows:
        return []
    if len(rows) > 1 and is_page_number(rows[0]) and rows[0].box.y1 < _TOP_SHARE * height:
        return [*_ordered(rows[1:], height), rows[0].line]
    return _ordered(rows, height)


def _ordered(rows: Sequence[Row], height: float) -> list[Line]:
    extent = _extent(rows)
    head = _head(rows, extent, height)
    head_rows = head.rows if head else 0
    return _blocks(rows[:head_rows], head) + _body_and_foot(rows[head_rows:], extent)


def _body_and_foot(rows: Sequence[Row], extent: tuple[float, float]) -> list[Line]:
    start, foot = _foot(rows, extent)
    if foot is None:
        return _blocks(rows, None)
    end = start + foot.rows
    return _blocks(rows[:start], None) + _blocks(rows[start:end], foot) + _blocks(rows[end:], None)


def _extent(rows: Sequence[Row]) -> tuple[float, float]:
    """Left and right edge of the page's text, stray marks in the margins aside."""
    sure = [word.box for row in rows for word in row.words if word.confidence > 0.6]
    boxes = sure or [row.box for row in rows]
    return min(box.x0 for box in boxes), max(box.x1 for box in boxes)


def _head(rows: Sequence[Row], extent: tuple[float, float], height: float) -> Gutter | None:
    top = [row for row in rows[:_HEAD_ROWS] if row.box.y1 < _HEAD_SHARE * height]
    gutter = find_gutter(top, extent, _ends_head)
    if gutter is None or (gutter.room < _WIDE_ROOM and not _has_motto(top[: gutter.rows])):
        return None
    return gutter


def _ends_head(row: Row) -> bool:
    return is_title(row.line.text) or _begins_foot(row) or _addresses(row)


def _addresses(row: Row) -> bool:
    return fold(row.line.text).lower().startswith(_ADDRESS)


def _begins_foot(row: Row) -> bool:
    return begins_recipients(row.line.text)


def _has_motto(rows: Sequence[Row]) -> bool:
    """Whether the state's or the Party's name stands there: only heads carry it."""
    text = fold(" ".join(row.line.text for row in rows)).lower()
    return any(motto in text for motto in _MOTTOES)


def _foot(rows: Sequence[Row], extent: tuple[float, float]) -> tuple[int, Gutter | None]:
    """Where the foot begins among the rows, and its gutter."""
    for start, row in enumerate(rows):
        if _begins_foot(row):
            gutter = find_gutter(rows[start:], extent, is_page_number)
            if gutter is None:
                return 0, None
            early = _signature_rows_above(rows[:start], gutter.x)
            return start - early, Gutter(gutter.x, gutter.rows + early, gutter.room)
    return 0, None


def is_page_number(row: Row) -> bool:
    """Whether a row is nothing but a page's number, plain or between dashes."""
    return _PAGE_NUMBER.fullmatch(row.line.text) is not None


def _signature_rows_above(rows: Sequence[Row], x: float) -> int:
    """How many of the last rows belong to the right block, begun above the left one."""
    count = 0
    for row in reversed(rows):
        if row.box.x0 < x or count == 2:
            break
        count += 1
    return count


def _blocks(rows: Sequence[Row], gutter: Gutter | None) -> list[Line]:
    """The rows as lines; with a gutter its left block first, then its right one."""
    if gutter is None:
        return [row.line for row in rows]
    sides = [row.beside(gutter.x) for row in rows]
    left = [Line(words) for words, _ in sides if words]
    return left + [Line(words) for _, words in sides if words]

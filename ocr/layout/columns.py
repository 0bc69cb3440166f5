"""Two blocks side by side, as at the head and the foot of a directive, and the gutter between.

A gutter is a vertical line that no word crosses over some rows, with words on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import fmean

from ocr.layout.rows import Row

_LEAST_GAP = 0.7  # of a line's height: wider than a blank between words
_PLAIN_ROOM = 3.0  # line heights: this wide, one row with both blocks is proof enough
_DOUBTFUL = 0.5
_PLACES = 120  # where to try a gutter across the text
_MIDDLE_SHARE = (0.2, 0.72)  # of the text's width, where gutters are


@dataclass(frozen=True, slots=True)
class Gutter:
    """A gutter at `x` pixels that holds for the first `rows` rows handed in.

    `room` is the narrowest gap it runs through, in line heights.
    """

    x: float
    rows: int
    room: float


def find_gutter(
    rows: Sequence[Row], extent: tuple[float, float], ends: Callable[[Row], bool]
) -> Gutter | None:
    """The gutter that holds longest from the first row down, if there is one.

    Args:
        rows: from top to bottom, the first being the first of the possible blocks.
        extent: left and right edge of the page's text.
        ends: whether a row cannot belong to either block, though it lies in one.
    """
    left, right = extent
    first, last = (left + share * (right - left) for share in _MIDDLE_SHARE)
    step = (last - first) / _PLACES
    possible = list(takewhile(lambda row: not ends(row), rows))
    tried = [_gutter_at(possible, first + step * place) for place in range(_PLACES + 1)]
    found = [gutter for gutter in tried if gutter is not None]
    if not found:
        return None
    rows_held, room = max((gutter.rows, gutter.room) for gutter in found)
    best = [gutter.x for gutter in found if (gutter.rows, gutter.room) == (rows_held, room)]
    return Gutter(fmean(best), rows_held, room)


def _gutter_at(rows: Sequence[Row], x: float) -> Gutter | None:
    held = list(takewhile(lambda row: _gap(row, x) >= _LEAST_GAP, rows))
    sides = [row.beside(x) for row in held]
    paired = [row for row, (left, right) in zip(held, sides, strict=True) if left and right]
    if not paired:
        return None
    room = min(_gap(row, x) for row in paired)
    rows_beside = min(sum(bool(side[which]) for side in sides) for which in (0, 1))
    if rows_beside < 2 and room < _PLAIN_ROOM:
        return None
    return Gutter(x, len(held), round(room, 2))


def _gap(row: Row, x: float) -> float:
    """Room around `x` in a row, in line heights; a large number where one side is empty."""
    left, right = row.beside(x)
    if any(word.box.x0 < x < word.box.x1 for word in row.words if word.confidence > _DOUBTFUL):
        return 0.0
    if not left or not right:
        return 100.0
    gap = min(word.box.x0 for word in right) - max(word.box.x1 for word in left)
    if gap < 0:  # only doubtful words, such as a pen stroke, reach over
        return _LEAST_GAP
    return gap / max(row.line.height, 1.0)

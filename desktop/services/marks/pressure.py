"""How hard a pen was pressed along the lines of a drawing, kept in a mark's style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from db.records import Annotation
from desktop.services.marks.geometry import Point, smoothed
from desktop.services.marks.wording import style_text

PRESSURE: Final = "pressure"
"""Key of a style: two hexadecimal digits a point, lines parted by semicolons."""
_LEAST: Final = 0.35
_MOST: Final = 1.65
"""Shares of a line's width at no and at full pressure."""


class Piece(NamedTuple):
    """A straight piece of a line, and its width as a share of the line's."""

    ends: tuple[Point, Point]
    share: float


def pressure_text(lines: Sequence[Sequence[float]]) -> str:
    """Pressures from 0 to 1, one for each point of each line, as a setting."""
    return ";".join("".join(f"{round(_bounded(one) * 255):02x}" for one in line) for line in lines)


def smoothed_pressure(line: Sequence[float]) -> tuple[float, ...]:
    """Pressures smoothed as the points of the line are, hence as many of them."""
    return tuple(one for one, _ in smoothed([(one, 0.0) for one in line]))


def pieces(mark: Annotation) -> Iterator[Piece]:
    """The pieces of a drawing made with pressure; none where it does not fit the lines."""
    lines = style_text(mark, PRESSURE).split(";")
    fitting = len(lines) == len(mark.strokes) and all(
        len(line) == 2 * len(stroke) for line, stroke in zip(lines, mark.strokes, strict=True)
    )
    if not fitting:
        return
    for line, stroke in zip(lines, mark.strokes, strict=True):
        try:
            pressed = [one / 255 for one in bytes.fromhex(line)]
        except ValueError:
            return
        for (one, other), (a, b) in zip(pairwise(stroke), pairwise(pressed), strict=True):
            yield Piece((one, other), _LEAST + (_MOST - _LEAST) * (a + b) / 2)


def _bounded(value: float) -> float:
    return min(1.0, max(0.0, value))

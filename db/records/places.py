"""Where something lies on a page."""

from __future__ import annotations

from typing import Literal, NamedTuple

Turn = Literal[0, 90, 180, 270]


class Box(NamedTuple):
    """A rectangle in points of the upright page, origin top-left, `x0 <= x1`, `y0 <= y1`."""

    x0: float
    y0: float
    x1: float
    y1: float

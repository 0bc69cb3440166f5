"""Places on a page that is turned: from the frame before to the frame after."""

from __future__ import annotations

from db.records import Box, Turn

Point = tuple[float, float]


def turned_size(width: float, height: float, by: Turn) -> tuple[float, float]:
    """Size in points of a page after turning it clockwise by `by` degrees."""
    return (height, width) if by in (90, 270) else (width, height)


def turned_point(point: Point, width: float, height: float, by: Turn) -> Point:
    """Where a point lies after its page was turned clockwise by `by` degrees.

    `width` and `height` are the page's before the turn, in points; origin top-left.
    """
    x, y = point
    return {
        0: (x, y),
        90: (height - y, x),
        180: (width - x, height - y),
        270: (y, width - x),
    }[by]


def turned_box(box: Box, width: float, height: float, by: Turn) -> Box:
    """Where a box lies after its page was turned clockwise by `by` degrees; see `turned_point`."""
    ax, ay = turned_point((box.x0, box.y0), width, height, by)
    bx, by_ = turned_point((box.x1, box.y1), width, height, by)
    return Box(min(ax, bx), min(ay, by_), max(ax, bx), max(ay, by_))

"""Where marks lie, and moving and resizing them: pure functions in points of the upright page."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from db.records import Annotation, Box
from desktop.services.marks.kinds import DRAWN

Point = tuple[float, float]
Stroke = tuple[Point, ...]

LEAST_SIDE = 4.0
"""Points; nothing is resized to less."""
HEAD_LENGTH = 5.0
"""Of an arrow, in line widths, but never under `HEAD_LEAST` points."""
HEAD_LEAST = 8.0
HEAD_ANGLE = math.radians(27)


def around_points(points: Iterable[Point]) -> Box:
    """The smallest box around some points, of which there must be one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def bounds(mark: Annotation) -> Box | None:
    """The smallest box around a mark; None for one that lies nowhere."""
    points = [point for stroke in mark.strokes for point in stroke]
    points += [corner for box in mark.rects for corner in ((box.x0, box.y0), (box.x1, box.y1))]
    return around_points(points) if points else None


def placed(mark: Annotation, place: Callable[[Point], Point]) -> Annotation:
    """The mark with each of its points put elsewhere; axes must stay axes."""
    strokes = tuple(tuple(place(point) for point in stroke) for stroke in mark.strokes)
    if mark.kind in DRAWN and strokes:
        rects = [around_points(point for stroke in strokes for point in stroke)]
    else:
        rects = [
            around_points((place((box.x0, box.y0)), place((box.x1, box.y1)))) for box in mark.rects
        ]
    return replace(mark, rects=tuple(rects), strokes=strokes)


def moved(mark: Annotation, dx: float, dy: float) -> Annotation:
    """The mark shifted by so many points to the right and down."""
    return placed(mark, lambda point: (point[0] + dx, point[1] + dy))


def resized(mark: Annotation, before: Box, after: Box) -> Annotation:
    """The mark stretched so that what lay at the edges of `before` lies at those of `after`."""
    across = _share(before.x0, before.x1, after.x0, after.x1)
    down = _share(before.y0, before.y1, after.y0, after.y1)
    return placed(mark, lambda point: (across(point[0]), down(point[1])))


def _share(low: float, high: float, to_low: float, to_high: float) -> Callable[[float], float]:
    if high - low <= 0:  # a level or upright line has no extent to stretch
        return lambda at: at - low + to_low
    return lambda at: to_low + (at - low) / (high - low) * (to_high - to_low)


def kept_inside(mark: Annotation, width: float, height: float) -> Annotation:
    """The mark shifted onto the page as far as it stuck out.

    Args:
        mark: the mark; one without a place comes back as it is.
        width: of the upright page, in points.
        height: of the upright page, in points.
    """
    box = bounds(mark)
    if box is None:
        return mark
    dx = max(0.0, -box.x0) or min(0.0, max(width - box.x1, -box.x0))
    dy = max(0.0, -box.y0) or min(0.0, max(height - box.y1, -box.y0))
    return moved(mark, dx, dy) if dx or dy else mark


def arrow_head(line: Sequence[Point], width: float) -> Stroke:
    """The open head at the end of a line: one barb, the tip, the other barb.

    Args:
        line: at least two points; the tip is the last one.
        width: of the line, in points, by which the head grows.
    """
    (x0, y0), (x1, y1) = line[-2], line[-1]
    back = math.atan2(y0 - y1, x0 - x1)
    length = max(HEAD_LEAST, HEAD_LENGTH * width)
    barbs = [
        (x1 + length * math.cos(back + turn), y1 + length * math.sin(back + turn))
        for turn in (-HEAD_ANGLE, HEAD_ANGLE)
    ]
    return barbs[0], (x1, y1), barbs[1]


def smoothed(points: Sequence[Point], rounds: int = 2) -> Stroke:
    """A drawn line with its corners cut (Chaikin), its ends kept.

    Args:
        points: of the line, in any unit.
        rounds: how often the corners are cut; each round doubles the points.
    """
    line = tuple(points)
    for _ in range(rounds if len(line) > 2 else 0):
        line = (line[0], *_cut_corners(line), line[-1])
    return line


def _cut_corners(line: Stroke) -> Iterable[Point]:
    for (x0, y0), (x1, y1) in pairwise(line):
        yield x0 * 0.75 + x1 * 0.25, y0 * 0.75 + y1 * 0.25
        yield x0 * 0.25 + x1 * 0.75, y0 * 0.25 + y1 * 0.75

"""The marks of a document: which lie on a page, their numbers, and which one is at a point."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from db.records import Annotation, Box
from desktop.services.marks.geometry import Point, Stroke
from desktop.services.marks.kinds import DRAWN
from desktop.services.marks.wording import is_noted

NOTE_SIZE = 18.0
"""Edge in points of the icon of a note."""
DISC_RADIUS = 7.0
"""Points; of the disc with its number beside any other mark that carries a note."""


def icon_box(mark: Annotation) -> Box | None:
    """Where the sign of a mark's note is, in points; None when it has none."""
    if not mark.rects:
        return None
    first = mark.rects[0]
    if mark.kind == "note":
        return Box(first.x0, first.y0, first.x0 + NOTE_SIZE, first.y0 + NOTE_SIZE)
    if not is_noted(mark):
        return None
    x, y = first.x1 + DISC_RADIUS + 1, max(first.y0, DISC_RADIUS + 1)
    return Box(x - DISC_RADIUS, y - DISC_RADIUS, x + DISC_RADIUS, y + DISC_RADIUS)


def _reading_order(mark: Annotation) -> tuple[int, float, float]:
    first = mark.rects[0] if mark.rects else Box(0, 0, 0, 0)
    return mark.page, first.y0, first.x0


class MarkLayer:
    """Marks by page, and those with a note numbered from 1 as in the printed summary."""

    def __init__(self, marks: Sequence[Annotation] = ()) -> None:
        self._by_uuid = {mark.uuid: mark for mark in marks}
        self._by_page: dict[int, list[Annotation]] = defaultdict(list)
        for mark in sorted(marks, key=_reading_order):
            self._by_page[mark.page].append(mark)
        noted = [m for page in self._by_page.values() for m in page if m.rects and is_noted(m)]
        self._numbers = {mark.uuid: number for number, mark in enumerate(noted, 1)}

    def on(self, page: int) -> Sequence[Annotation]:
        """The marks of a page (0-based), from top to bottom."""
        return self._by_page.get(page, ())

    def number(self, mark: Annotation) -> int | None:
        """The number of a mark's note; None when it carries none."""
        return self._numbers.get(mark.uuid)

    def get(self, uuid: str) -> Annotation | None:
        """A mark by its uuid."""
        return self._by_uuid.get(uuid)

    def at(self, page: int, x: float, y: float, reach: float = 3.0) -> Annotation | None:
        """The mark within reach (points) of a place; of several the last painted."""
        for mark in reversed(self.on(page)):
            sign = icon_box(mark)
            if (sign is not None and _inside(sign, x, y)) or _covers(mark, (x, y), reach):
                return mark
        return None


def _covers(mark: Annotation, point: Point, reach: float) -> bool:
    if mark.kind in DRAWN and mark.strokes:
        return any(_near(stroke, point, reach) for stroke in mark.strokes)
    areas = mark.rects if mark.kind != "note" else ()
    return any(_inside(area, *point) for area in areas)


def _near(stroke: Stroke, point: Point, reach: float) -> bool:
    if len(stroke) == 1:
        return math.dist(stroke[0], point) <= reach
    return any(_distance(one, other, point) <= reach for one, other in pairwise(stroke))


def _distance(one: Point, other: Point, point: Point) -> float:
    """From a point to a straight piece of a line."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    share = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return math.dist(point, (one[0] + share * dx, one[1] + share * dy))


def _inside(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1

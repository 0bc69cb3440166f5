"""Moving and resizing marks with the mouse, and catching several; without any widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.records import Annotation, Box
from desktop.services.marks.geometry import around_points, bounds, kept_inside, moved
from desktop.ui.viewer.handles import Handle, pulled
from desktop.ui.viewer.pointer import LEAST_DRAG, Spot

Pair = tuple[Annotation, Annotation | None]
"""A mark before and after; None for one that is to be removed."""


class Grip:
    """One drag of one or several marks of a page, or of one handle."""

    def __init__(
        self,
        marks: Sequence[Annotation],
        start: Spot,
        size: tuple[float, float],
        handle: Handle | None = None,
    ) -> None:
        """`size` of the page in points; with `handle` there is one mark only."""
        self._marks = marks
        self._start = start
        self._size = size
        self._handle = handle
        self._now: dict[str, Annotation] = {}

    @property
    def preview(self) -> Mapping[str, Annotation]:
        """By uuid the marks as they would be; empty before anything was moved."""
        return self._now

    def move(self, spot: Spot) -> None:
        """Go on to another place of the page."""
        dx, dy = spot.x - self._start.x, spot.y - self._start.y
        if not self._now and max(abs(dx), abs(dy)) < LEAST_DRAG:
            return
        self._now = {mark.uuid: self._altered(mark, spot, dx, dy) for mark in self._marks}

    def _altered(self, mark: Annotation, spot: Spot, dx: float, dy: float) -> Annotation:
        width, height = self._size
        if self._handle is not None:
            inside = (min(max(spot.x, 0.0), width), min(max(spot.y, 0.0), height))
            return pulled(mark, self._handle, inside)
        return kept_inside(moved(mark, dx, dy), width, height)

    def pairs(self) -> tuple[Pair, ...]:
        """What has changed."""
        return tuple(
            (mark, self._now[mark.uuid])
            for mark in self._marks
            if self._now.get(mark.uuid, mark) != mark
        )


class Rubber:
    """A rectangle drawn around marks to select them."""

    def __init__(self, start: Spot) -> None:
        self._start = start
        self._end = start

    def move(self, spot: Spot) -> None:
        """Draw on."""
        self._end = spot

    @property
    def page(self) -> int:
        """The page it was begun on."""
        return self._start.page

    @property
    def box(self) -> Box:
        """What it is around."""
        return around_points(((self._start.x, self._start.y), (self._end.x, self._end.y)))

    def caught(self, marks: Sequence[Annotation]) -> tuple[str, ...]:
        """The marks of its page that lie in it, whole or in part."""
        return tuple(mark.uuid for mark in marks if self._touches(bounds(mark)))

    def _touches(self, box: Box | None) -> bool:
        own = self.box
        return box is not None and (
            box.x0 <= own.x1 and own.x0 <= box.x1 and box.y0 <= own.y1 and own.y0 <= box.y1
        )

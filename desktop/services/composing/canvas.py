"""Writing the content of an appearance stream in points of the upright page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

from db.records import Box
from desktop.services.marks.colours import Shade
from desktop.services.marks.geometry import Point

ROUND = 0.5523
"""Share of the radius at which the handles of a quarter circle lie."""


class Frame(Protocol):
    """The way from points of the upright page to the PDF's units."""

    @property
    def unit(self) -> float:
        """Units of the PDF to a point."""

    def to_pdf(self, point: Point) -> Point:
        """A point of the upright page in the PDF's units."""


class Canvas:
    """Collects operators (ISO 32000-1, 8.5) in the PDF's units; not thread-safe."""

    def __init__(self, space: Frame) -> None:
        self._space = space
        self._parts: list[str] = []

    @property
    def content(self) -> bytes:
        """What was written."""
        return "\n".join(self._parts).encode("ascii")

    def save(self) -> None:
        """Keep pen, brush and state, to come back to them."""
        self._parts.append("q")

    def restore(self) -> None:
        """Take pen, brush and state as they were kept."""
        self._parts.append("Q")

    def use_state(self, name: str) -> None:
        """Apply a graphics state of the resources."""
        self._parts.append(f"/{name} gs")

    def pen(self, shade: Shade, width: float) -> None:
        """Stroke with round ends and joins; `width` in points."""
        wide = width * self._space.unit
        self._parts.append(f"{_numbers(*shade)} RG {_numbers(wide)} w 1 J 1 j")

    def brush(self, shade: Shade) -> None:
        """Fill with this."""
        self._parts.append(f"{_numbers(*shade)} rg")

    def path(self, points: Sequence[Point], *, closed: bool = False) -> None:
        """Straight lines through points."""
        there = [self._space.to_pdf(point) for point in points]
        steps = [f"{_numbers(*at)} {'l' if n else 'm'}" for n, at in enumerate(there)]
        if len(steps) == 1:  # a dot
            steps.append(f"{_numbers(*there[0])} l")
        self._parts.append(" ".join([*steps, *(["h"] if closed else [])]))

    def rectangle(self, box: Box) -> None:
        """A rectangle."""
        corners = ((box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1))
        self.path(corners, closed=True)

    def ellipse(self, box: Box) -> None:
        """The ellipse that fills a box."""
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        across, down = (box.x1 - box.x0) / 2, (box.y1 - box.y0) / 2
        self.path([(x + across, y)])
        for quarter in range(4):
            self._quarter((x, y), (across, down), quarter * math.pi / 2)

    def _quarter(self, middle: Point, radii: Point, start: float) -> None:
        from_, to = start, start + math.pi / 2
        handles = (
            (math.cos(from_) - ROUND * math.sin(from_), math.sin(from_) + ROUND * math.cos(from_)),
            (math.cos(to) + ROUND * math.sin(to), math.sin(to) - ROUND * math.cos(to)),
            (math.cos(to), math.sin(to)),
        )
        places = [(middle[0] + x * radii[0], middle[1] + y * radii[1]) for x, y in handles]
        there = [part for place in places for part in self._space.to_pdf(place)]
        self._parts.append(f"{_numbers(*there)} c")

    def stroke(self) -> None:
        """Draw the path's line."""
        self._parts.append("S")

    def fill(self) -> None:
        """Fill the path."""
        self._parts.append("f")

    def fill_and_stroke(self) -> None:
        """Both."""
        self._parts.append("B")


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)

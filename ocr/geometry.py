"""The way between the pixels of a prepared image and the points of the upright page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ocr.values import Box, Turn


@dataclass(frozen=True, slots=True)
class Affine:
    """A map of the plane: `(x, y) -> (a x + b y + c, d x + e y + f)`."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes; both in the units that the map was made for."""
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def then(self, other: Affine) -> Affine:
        """This map followed by another."""
        c, f = other.point(self.c, self.f)
        return Affine(
            other.a * self.a + other.b * self.d,
            other.a * self.b + other.b * self.e,
            c,
            other.d * self.a + other.e * self.d,
            other.d * self.b + other.e * self.e,
            f,
        )

    def inverse(self) -> Affine:
        """The way back; the map must not flatten the plane."""
        area = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / area, -self.b / area, -self.d / area, self.a / area
        return Affine(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))

    def box(self, box: Box) -> Box:
        """Where a box goes: the same middle, each side as long as its map.

        For the few degrees of a skewed scan this hugs the word better than the box around the
        tilted one, and there and back again is the same box.
        """
        x, y = self.point((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
        width = (box.x1 - box.x0) * math.hypot(self.a, self.d) / 2
        height = (box.y1 - box.y0) * math.hypot(self.b, self.e) / 2
        return Box(x - width, y - height, x + width, y + height)


def turned_box(box: Box, turn: Turn, size: tuple[float, float]) -> Box:
    """Where a box lies after its page was turned clockwise.

    Args:
        box: on the page before.
        turn: degrees.
        size: width and height of the page before, in the box's unit.
    """
    width, height = size
    x0, y0, x1, y1 = box
    if turn == 90:
        return Box(height - y1, x0, height - y0, x1)
    if turn == 180:
        return Box(width - x1, height - y1, width - x0, height - y0)
    return Box(y0, width - x1, y1, width - x0) if turn == 270 else box


def scaling(x: float, y: float) -> Affine:
    """Multiply the axes by `x` and `y`."""
    return Affine(x, 0.0, 0.0, 0.0, y, 0.0)


def rotation(degrees: float, center: tuple[float, float]) -> Affine:
    """Turn about a point.

    Args:
        degrees: clockwise as seen on the screen, where y grows downwards.
        center: the point that stays, in whatever unit the points to be turned are in.
    """
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = center
    return Affine(cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y)

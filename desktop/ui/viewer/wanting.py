"""Which images a view needs: whole pages, and tiles where a page would be too many pixels."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from db.records import Box
from desktop.ui.viewer.cache import ImageKey

WHOLE_LIMIT = 9_000_000
"""Pixels of a page shown as one image: A4 at fit width on a large screen of double density."""
COARSE_SCALE, COARSE_FROM = 1.0, 2.2
"""Device pixels per point of a first look, and from which scale on a page is worth one: it takes
an eighth of the time of a page at fit width on a screen of double density."""
FIRST = -1
"""The priority of a first look."""
TILE = 1024
"""Edge of a tile in device pixels."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An image that should be made: smaller `priority` first; `clip` in points of the page."""

    key: ImageKey
    priority: int
    clip: Box | None = None


def whole_scale(size: tuple[float, float], scale: float) -> float:
    """The scale at which a page of this size in points is drawn as one image."""
    pixels = size[0] * size[1] * scale * scale
    return scale if pixels <= WHOLE_LIMIT else scale * math.sqrt(WHOLE_LIMIT / pixels)


def whole(page: int, size: tuple[float, float], scale: float, priority: int) -> Wanted:
    """The image of a whole page."""
    return Wanted(ImageKey(page, whole_scale(size, scale)), priority)


def first_look(page: int, size: tuple[float, float], scale: float) -> Wanted | None:
    """A coarse image that is there soon, where a sharp one takes long; else None."""
    if whole_scale(size, scale) < COARSE_FROM:
        return None
    return Wanted(ImageKey(page, COARSE_SCALE), FIRST)


def tiles(
    page: int, size: tuple[float, float], scale: float, seen: QRectF, priority: int
) -> Iterator[Wanted]:
    """The tiles over the part that is seen, none where the whole page is one sharp image.

    Args:
        page: 0-based index of the page.
        size: of the page, in points.
        scale: device pixels per point.
        seen: visible part of the page in its device pixels.
        priority: that of each tile.
    """
    if whole_scale(size, scale) >= scale:
        return
    right, bottom = min(seen.right(), size[0] * scale), min(seen.bottom(), size[1] * scale)
    for row in range(max(0, int(seen.top() // TILE)), math.ceil(bottom / TILE)):
        for column in range(max(0, int(seen.left() // TILE)), math.ceil(right / TILE)):
            yield Wanted(ImageKey(page, scale, (column, row)), priority, _clip(column, row, scale))


def _clip(column: int, row: int, scale: float) -> Box:
    return Box(*(edge * TILE / scale for edge in (column, row, column + 1, row + 1)))

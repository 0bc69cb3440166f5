"""A page cut into strips that are drawn, sent and painted one at a time.

Painting a whole A4 page of 300 dpi takes a third of a second, in which the window would stand
still; a strip takes a tenth of that and a fraction of the memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from db.records import Box
from desktop.ui.printing.paper import Placement

MAX_DPI = 300.0
BAND_PIXELS = 800_000


@dataclass(frozen=True, slots=True)
class Band:
    """A strip: its part of the turned page in points, its first row in pixels, its scale."""

    clip: Box
    first_row: int
    scale: float


def bands(place: Placement, resolution: float) -> Iterator[Band]:
    """The strips of a page from top to bottom, for a printer of `resolution` dots per inch.

    Each holds the first row of the next one too, so that no hairline shows between them.
    """
    natural = resolution / 72
    scale = min(MAX_DPI, resolution) / 72 * (place.pitch / natural)
    across, down = max(1, round(place.width * scale)), max(1, round(place.height * scale))
    rows = max(1, BAND_PIXELS // across)
    for first in range(0, down, rows):
        last = min(down, first + rows + 1)
        yield Band(Box(0, first / scale, place.width, last / scale), first, scale)


def band_place(place: Placement, band: Band, width: int, height: int) -> QRectF:
    """Where the image of a strip, `width` by `height` pixels, goes on the paper."""
    pitch = place.pitch / band.scale
    top = place.corner.y() + band.first_row * pitch
    return QRectF(place.corner.x(), top, width * pitch, height * pitch)

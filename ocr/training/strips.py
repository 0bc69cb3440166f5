"""Lines cut out of a damaged sheet after the program's own preparation, as the engine cuts them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ocr.page_image import PageImage, Pixels
from ocr.prepare import Prepared, prepare
from ocr.training.scanning import Scan
from ocr.training.sheet import Outline, box_of

_HARDER = 0.06  # share of sheets prepared as pages are that cannot be read otherwise
_TIGHT = 0.2  # share of lines cut at their ink, although the engine keeps room for tall letters
_LEAST = 12  # pixels


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture of one line and what it says."""

    pixels: Pixels
    text: str


def strips(scan: Scan, rng: random.Random) -> Iterator[Strip]:
    """The lines of a scan."""
    height, width = scan.pixels.shape[:2]
    point = 72 / scan.dpi
    page = PageImage(scan.pixels, width * point, height * point)
    prepared = prepare(page, harder=rng.random() < _HARDER)
    for line in scan.lines:
        points = line.ink if rng.random() < _TIGHT else line.strip
        pixels = _cut(prepared, points * point, rng)
        if min(pixels.shape) >= _LEAST:
            yield Strip(pixels, line.text)


def _cut(prepared: Prepared, points: Outline, rng: random.Random) -> Pixels:
    """What lies around some points of the page, with a little room on each side."""
    to_pixels = prepared.to_page.inverse()
    box = box_of(np.array([to_pixels.point(x, y) for x, y in points]))
    left, top, right, bottom = (rng.randint(2, 7) for _ in range(4))
    rows = slice(max(0, round(box.y0) - top), max(0, round(box.y1) + bottom))
    columns = slice(max(0, round(box.x0) - left), max(0, round(box.x1) + right))
    return np.ascontiguousarray(prepared.image[rows, columns])

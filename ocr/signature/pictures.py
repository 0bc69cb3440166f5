"""Pictures of a name's line, each cleared a little more of seal and pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import cv2
import numpy as np

from ocr.layout.lines import around
from ocr.overlooked import crop, washed
from ocr.page_image import Pixels
from ocr.rings import without_rings
from ocr.signature.finding import surely_named
from ocr.values import Box, EngineWord

_BEFORE: Final = 7.0  # letter heights of room before what was read: what is missing stands there
_AFTER: Final = 3.0  # and behind it
_ABOVE: Final = 0.42  # letter heights of room above and below
_AROUND_INCHES: Final = (1.5, 1.9)  # to the sides and up and down: a seal is seen whole
_HANGING: Final = 0.42  # of the line's height: what ends above this is no letter
_MARGIN: Final = 20  # pixels of white around the line


class Place:
    """Where a name stands on a page, and pictures of it to be read again.

    `box` is its line with room for what was lost, in pixels of the page's image.
    """

    def __init__(self, image: Pixels, line: Sequence[EngineWord], dpi: float) -> None:
        self._image = image
        self._dpi = dpi
        sure = surely_named(line)
        frame = around(word.box for word in sure)
        tall = min(word.box.y1 - word.box.y0 for word in sure)
        middle = (sure[-1].box.y0 + sure[-1].box.y1) / 2
        self.box = Box(
            max(0.0, frame.x0 - _BEFORE * tall),
            max(0.0, min(frame.y0, middle - tall / 2) - _ABOVE * tall),
            min(float(image.shape[1]), frame.x1 + _AFTER * tall),
            min(float(image.shape[0]), frame.y1 + _ABOVE * tall),
        )

    def pictures(self, words: Sequence[EngineWord]) -> Iterator[Pixels]:
        """The line as it is, washed of pale ink, without rims, and without strokes from above."""
        aside, up = (inches * self._dpi for inches in _AROUND_INCHES)
        x0, y0, x1, y1 = self.box
        wide = Box(max(0.0, x0 - aside), max(0.0, y0 - up), x1 + aside, y1 + up)
        region = crop(washed(self._image, words), wide)
        clear = without_rings(region, self._dpi)
        move = (round(wide.x0), round(wide.y0))
        seen = region if clear is None else clear
        line = self._line(seen, move)
        yield _bordered(self._line(region, move))
        yield _bordered(line)
        yield _bordered(_without_hanging(line))
        yield _bordered(_bolder(_without_hanging(line)))

    def _line(self, region: Pixels, move: tuple[int, int]) -> Pixels:
        x0, y0, x1, y1 = self.box
        return crop(region, Box(x0 - move[0], y0 - move[1], x1 - move[0], y1 - move[1]))


def _without_hanging(line: Pixels) -> Pixels:
    """Without what hangs into the line from above but does not reach its middle: pen strokes."""
    ink = (line < 128).astype(np.uint8)
    count, marks, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    cleared = line.copy()
    for number in range(1, count):
        top, tall = int(stats[number][1]), int(stats[number][3])
        if top <= 1 and tall < _HANGING * line.shape[0]:
            grown = cv2.dilate((marks == number).astype(np.uint8), np.ones((3, 3), np.uint8))
            cleared[grown > 0] = 255
    return cleared


def _bolder(line: Pixels) -> Pixels:
    """Twice the size, the cuts that a rim left in the letters closed."""
    large = cv2.resize(line, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.erode(large, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _bordered(line: Pixels) -> Pixels:
    sides = (_MARGIN,) * 4
    return np.asarray(cv2.copyMakeBorder(line, *sides, cv2.BORDER_CONSTANT, value=[255]), np.uint8)

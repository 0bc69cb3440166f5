"""The picture of one page: pixels and the page size they stand for."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.values import Turn

Pixels = NDArray[np.uint8]

_ROTATIONS: dict[int, int] = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels (grey `h x w` or RGB `h x w x 3`) covering the whole page.

    `width` and `height` are the page's size in points; the pixels span exactly that.
    """

    pixels: Pixels
    width: float
    height: float

    @property
    def scale_x(self) -> float:
        """Pixels per point across."""
        return float(self.pixels.shape[1]) / self.width

    @property
    def scale_y(self) -> float:
        """Pixels per point down."""
        return float(self.pixels.shape[0]) / self.height

    @property
    def scale(self) -> float:
        """Pixels per point; the two axes agree within a pixel over the page."""
        return self.scale_y

    @property
    def dpi(self) -> float:
        """Dots per inch."""
        return self.scale * 72

    def turned(self, turn: Turn) -> PageImage:
        """The page turned clockwise by `turn` degrees."""
        if turn == 0:
            return self
        pixels = np.asarray(cv2.rotate(self.pixels, _ROTATIONS[turn]), dtype=np.uint8)
        if turn == 180:
            return PageImage(pixels, self.width, self.height)
        return PageImage(pixels, self.height, self.width)


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """The pixels at another size: averaged when smaller, cubic when larger.

    Args:
        pixels: grey or RGB.
        width: of the result, in pixels.
        height: of the result, in pixels.
    """
    if (pixels.shape[1], pixels.shape[0]) == (width, height):
        return pixels
    shrinks = width * height < pixels.shape[0] * pixels.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=method), dtype=np.uint8)

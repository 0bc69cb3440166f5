"""How far a page is tilted, found from how sharply its rows of ink separate."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.page_image import Pixels

MOST_DEGREES = 5.0

_LONG_SIDE = 1100  # enough to tell a tenth of a degree, small enough to take milliseconds
_LEAST_INK = 400

Coordinates = NDArray[np.float64]


def skew_of(grey: Pixels) -> float:
    """The tilt of the text in degrees, positive when its lines fall to the right.

    Args:
        grey: dark text on light paper, roughly upright.

    Returns:
        Between -5 and 5; 0.0 when there is too little ink to tell.
    """
    x, y = ink_points(grey)
    if len(x) < _LEAST_INK:
        return 0.0
    coarse = _best(x, y, np.arange(-MOST_DEGREES, MOST_DEGREES + 0.01, 0.5))
    fine = _best(x, y, coarse + np.arange(-0.5, 0.51, 0.1))
    return float(_best(x, y, fine + np.arange(-0.08, 0.09, 0.02)))


def ink_points(grey: Pixels) -> tuple[Coordinates, Coordinates]:
    """Columns and rows of the ink of a page, in pixels of the small copy that `reduced` makes.

    Args:
        grey: the page, `h x w`.
    """
    small = reduced(grey)
    # Ink is what is darker than its surroundings: uneven light and dark borders drop out.
    around = cv2.blur(small, (31, 31))
    dark = cv2.subtract(around, small) > 18
    rows, columns = np.nonzero(dark)
    return columns.astype(np.float64), rows.astype(np.float64)


def sharpness(x: Coordinates, y: Coordinates, degrees: float) -> float:
    """How sharply the ink falls into rows when the page is straightened; more is sharper.

    Args:
        x: columns of the ink.
        y: its rows, in the same order.
        degrees: by which lines are taken to fall to the right; negative where they rise.
    """
    shifted = y - x * np.tan(np.radians(degrees))
    counts = np.bincount((shifted - shifted.min()).astype(np.int64)).astype(np.float64)
    return float(np.square(np.diff(counts)).sum())


def _best(x: Coordinates, y: Coordinates, angles: Coordinates) -> float:
    scores = [sharpness(x, y, float(angle)) for angle in angles]
    return float(angles[int(np.argmax(scores))])


def reduced(grey: Pixels) -> Pixels:
    """A small copy, large enough to see lines; small pages as they are."""
    shrink = _LONG_SIDE / max(grey.shape)
    if shrink >= 1:
        return grey
    size = (max(1, round(grey.shape[1] * shrink)), max(1, round(grey.shape[0] * shrink)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)

"""Round seals in black and white: their rims cleared from the print that they cross.

A fax or a black-and-white scan has a seal as black as its print, so that colour and paleness tell
nothing; but a rim is a circle, and no print is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.page_image import Pixels

_SMALL_DPI = 72.0  # where circles are sought: a seal is some 40 of its pixels in radius
_RADII = (26, 66)  # of seals, in points
_APART = 60  # points between the middles of two seals
_NEAR = 4.0  # points that the first guess may be wrong by
_INKED = 0.4  # share of a circle that is ink where it is a rim
_BESIDE = 0.55  # of the rim's own share: still its stroke
_WIDEST = 3.0  # points that a rim is wide at most


def without_rings(image: Pixels, dpi: float) -> Pixels | None:
    """The image without the rims of seals; None where there is none.

    Args:
        image: dark ink on light paper, a few inches wide; it is left as it is.
        dpi: its resolution.
    """
    ink = image < 128
    rims = [rim for guess in _guesses(image, dpi) for rim in _rim(ink, guess, dpi / 72)]
    if not rims:
        return None
    cleared = image.copy()
    for across, down, radius in rims:
        centre = (round(across), round(down))
        cv2.circle(cleared, centre, round(radius), 255, 2)
    return cleared


def _guesses(image: Pixels, dpi: float) -> Iterator[NDArray[np.float64]]:
    """Circles seen on a small copy, as middle and radius in pixels of the image."""
    scale = _SMALL_DPI / dpi
    small = cv2.resize(255 - image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    strokes = cv2.dilate(np.where(small > 40, 255, 0).astype(np.uint8), np.ones((2, 2), np.uint8))
    circles: Any = cv2.HoughCircles(
        cv2.GaussianBlur(strokes, (3, 3), 0),
        cv2.HOUGH_GRADIENT,
        1,
        _APART,
        param1=100,
        param2=30,
        minRadius=_RADII[0],
        maxRadius=_RADII[1],
    )
    if circles is not None:
        for circle in circles[0][:2]:
            yield np.asarray(circle, dtype=np.float64) / scale


def _rim(
    ink: NDArray[np.bool_], guess: NDArray[np.float64], point: float
) -> Iterator[tuple[float, float, float]]:
    """Every circle, one pixel wide, that the rim nearest to a guess is made of."""
    best = guess
    for step in (_NEAR / 2 * point, _NEAR / 6 * point, max(1.0, point / 4)):
        moves = [np.array((x, y, r)) * step for x in _STEPS for y in _STEPS for r in _STEPS]
        best = max((best + move for move in moves), key=lambda circle: _inked(ink, *circle))
    across, down, radius = (float(value) for value in best)
    share = _inked(ink, across, down, radius)
    if share < _INKED:
        return
    for side in (-1, 1):
        away = 0.0 if side < 0 else 1.0
        while away < _WIDEST * point:
            at = radius + side * away
            if _inked(ink, across, down, at) < _BESIDE * share:
                break
            yield across, down, at
            away += 1.0


_STEPS = (-2, -1, 0, 1, 2)
_AROUND = np.linspace(0, 2 * np.pi, 480, endpoint=False)
_COSINES, _SINES = np.cos(_AROUND), np.sin(_AROUND)


def _inked(ink: NDArray[np.bool_], across: float, down: float, radius: float) -> float:
    """The share of a circle that is ink, of the part that lies on the image."""
    x = np.rint(across + radius * _COSINES).astype(np.intp)
    y = np.rint(down + radius * _SINES).astype(np.intp)
    on = (x >= 0) & (y >= 0) & (x < ink.shape[1]) & (y < ink.shape[0])
    if np.count_nonzero(on) < len(_AROUND) // 4:
        return 0.0
    return float(ink[y[on], x[on]].mean())

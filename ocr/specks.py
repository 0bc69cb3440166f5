"""Specks: dots of dirt, dust and fax noise, smaller than any mark of the page's print."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.blots import blot_boxes
from ocr.page_image import Pixels

_LEAST_LETTERS = 40
_SPECK_AREA = 0.022  # of the square of a letter's height; the dot of an i is twice that
_FEW = 0.008  # specks for each letter below which the page counts as clean


def without_specks(grey: Pixels) -> Pixels:
    """The page with its specks painted over; a page without them comes back unchanged.

    Args:
        grey: dark ink on light paper.
    """
    ink = _ink(grey)
    boxes = blot_boxes(ink)
    height = letter_height(boxes)
    if height is None:
        return grey
    limit = max(2.0, _SPECK_AREA * height * height)
    # No blot has less ink than its longer side has pixels: most pages need no closer look.
    possible = int(np.count_nonzero(boxes[:, 2:].max(axis=1) < limit))
    if possible < _FEW * (len(boxes) - possible):
        return grey
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    areas = stats[:, cv2.CC_STAT_AREA]
    small = areas < limit
    small[0] = False
    if small.sum() < _FEW * (count - small.sum()):
        return grey
    clean = grey.copy()
    clean[_with_rims(small[labels], ink > 0)] = 255
    return clean


def _with_rims(specks: NDArray[np.bool_], ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The specks and their pale rims, but nothing that touches other ink."""
    square = np.ones((3, 3), np.uint8)
    grown = cv2.dilate(specks.astype(np.uint8), square) > 0
    letters = cv2.dilate((ink & ~specks).astype(np.uint8), square) > 0
    return np.asarray(specks | (grown & ~letters), dtype=np.bool_)


def letter_height(stats: NDArray[Any]) -> float | None:
    """The usual height of letters among blots of ink, or None when there are few.

    Args:
        stats: a row for each blot, as of `blot_boxes`.
    """
    heights = stats[:, cv2.CC_STAT_HEIGHT]
    sizeable = heights[heights >= 7]
    if len(sizeable) < _LEAST_LETTERS:
        return None
    return float(np.median(sizeable))


def _ink(grey: Pixels) -> Pixels:
    level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    level = min(level + (255 - level) * 0.25, 215)
    return np.asarray(cv2.threshold(grey, level, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)

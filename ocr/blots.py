"""The connected blots of ink of an image, by their boxes alone."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.page_image import Pixels


def blot_boxes(ink: Pixels) -> NDArray[Any]:
    """Left, top, width and height of each blot, a row each, from top to bottom.

    Pixels that touch at a corner belong together. The first columns are those of OpenCV's
    statistics of connected components, which take four times as long.

    Args:
        ink: not zero where there is ink.
    """
    contours, levels = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return np.zeros((0, 4), dtype=np.int32)
    outer = np.flatnonzero(levels[0, :, 3] < 0)  # the others are the rims of holes
    boxes = np.array([cv2.boundingRect(contours[int(at)]) for at in outer], dtype=np.int32)
    return boxes[np.lexsort((boxes[:, 0], boxes[:, 1]))]

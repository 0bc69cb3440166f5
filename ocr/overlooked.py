"""Print that a first look overlooked: lone page numbers, names under a pen, doubtful words.

The engine takes a lone digit for dirt, and a line that a pen or a seal runs through for a
picture. Such ink is gathered, washed of everything paler than print, and read once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.blots import blot_boxes
from ocr.page_image import Pixels
from ocr.specks import letter_height
from ocr.values import Box, EngineWord

Scalar = TypeVar("Scalar", bound=np.generic)

DOUBTED = 0.5  # words of less confidence do not count as read

_MOST_PIXELS = 20_000_000  # A3 at 300 dots per inch has 17 million
_MOST_REGIONS = 14  # more is a picture, a map or handwriting
_WASHED = 0.33  # of the way from print to paper: paler ink is no print
_SURE = 0.9
_LEAST_PRINT = 300  # pixels of read print from which its darkness is known
_TALL = (0.45, 2.6)  # letter heights that a component of print has
_WIDE = 4.0
_REACH = 1.1  # letter heights between the letters of one line
_MARKS = 0.55  # letter heights above and below, for tone marks


@dataclass(frozen=True, slots=True)
class Overlooked:
    """Regions of an image that hold unread print, and the image washed of paler ink."""

    image: Pixels
    regions: tuple[Box, ...]


def overlooked(image: Pixels, words: Sequence[EngineWord]) -> Overlooked | None:
    """Find ink that looks like print and was not read, or only with doubt.

    Args:
        image: as the engine saw it, dark on light.
        words: as read on it.

    Returns:
        None where nothing, or too much to be print, is left, and for images too large to be
        looked at in the memory of a worker.
    """
    if image.size > _MOST_PIXELS:
        return None
    clean = washed(image, words)
    ink = (clean < 128).astype(np.uint8)
    boxes = blot_boxes(ink)
    height = letter_height(boxes)
    if height is None:
        return None
    letters = _unread_letters(boxes, height, _read_mask(ink.shape, words))
    regions = tuple(_regions(letters, ink.shape, height))
    return Overlooked(clean, regions) if 0 < len(regions) <= _MOST_REGIONS else None


def unread_share(image: Pixels, words: Sequence[EngineWord]) -> float:
    """Share of the ink shaped like letters that no word was read of, 0 to 1.

    Args:
        image: as the engine saw it, dark on light.
        words: as read on it.

    Returns:
        0.0 also for images too large to be looked at in the memory of a worker.
    """
    if image.size > _MOST_PIXELS:
        return 0.0
    ink = (image < 128).astype(np.uint8)
    boxes = blot_boxes(ink)
    height = letter_height(boxes)
    if height is None:
        return 0.0
    letters = _unread_letters(boxes, height, np.zeros(ink.shape, dtype=np.bool_))
    unread = _unread_letters(boxes, height, _read_mask(ink.shape, words))
    return len(unread) / max(1, len(letters))


def washed(image: Pixels, words: Sequence[EngineWord]) -> Pixels:
    """The image without ink that is paler than the print of the words read.

    Args:
        image: as the engine saw it, dark on light.
        words: as read on it; the sure ones tell how dark print is.
    """
    print_ = _cores(image, words)
    if len(print_) < _LEAST_PRINT:
        return image
    black, palest = (float(level) for level in np.percentile(print_, (40, 95)))
    white = palest + _WASHED * (255 - palest)
    table = np.clip((np.arange(256) - black) * (255 / (white - black)), 0, 255)
    return np.asarray(cv2.LUT(image, table.astype(np.uint8)), dtype=np.uint8)


def _cores(image: Pixels, words: Sequence[EngineWord]) -> Pixels:
    """The pixels inside the strokes of words surely read, where edges do not count."""
    inner = cv2.dilate(image, np.ones((3, 3), np.uint8))  # the lightest around: strokes shrink
    sure = (word.box for word in words if word.confidence > _SURE)
    parts = [crop(inner, box).ravel()[::2] for box in sure]
    pixels = np.concatenate(parts) if parts else np.zeros(0, np.uint8)
    return np.asarray(pixels[pixels < 128], dtype=np.uint8)


def crop(image: NDArray[Scalar], box: Box) -> NDArray[Scalar]:
    """The part of an image in a box of pixels; a view, not a copy."""
    x0, y0, x1, y1 = (max(0, round(side)) for side in box)
    return image[y0:y1, x0:x1]


def _read_mask(shape: tuple[int, ...], words: Sequence[EngineWord]) -> NDArray[np.bool_]:
    mask = np.zeros(shape, dtype=np.bool_)
    for word in words:
        if word.confidence >= DOUBTED:
            crop(mask, word.box)[:] = True
    return mask


def _unread_letters(boxes: NDArray[Any], height: float, read: NDArray[np.bool_]) -> NDArray[Any]:
    left, top, wide, tall = (boxes[:, column] for column in range(4))
    fits = (tall > _TALL[0] * height) & (tall < _TALL[1] * height) & (wide < _WIDE * height)
    unread: NDArray[Any] = boxes[fits & ~read[top + tall // 2, left + wide // 2]]
    return unread


def _regions(letters: NDArray[Any], shape: tuple[int, ...], height: float) -> Iterator[Box]:
    """Boxes around letters that stand on one line, with room for their marks."""
    if not len(letters):
        return
    lines = np.zeros(shape, dtype=np.uint8)
    reach, marks = round(_REACH * height / 2), round(_MARKS * height)
    for left, top, wide, tall in letters:
        lines[top : top + tall, max(0, left - reach) : left + wide + reach] = 1
    for left, top, wide, tall in blot_boxes(lines):
        if tall <= _TALL[1] * height + 1:
            below = min(shape[0], top + tall + marks)
            yield Box(float(left), float(max(0, top - marks)), float(left + wide), float(below))

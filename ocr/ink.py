"""Ink on paper: printed text dark, everything else of the page light.

Each step looks for evidence that the page needs it and otherwise leaves the pixels alone.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.page_image import Pixels
from ocr.specks import without_specks

_UNEVEN = 14  # grey levels by which the paper's brightness may vary
_DULL = 225  # paper darker than this is brought to white
_LEAST_CONTRAST = 40  # grey levels between ink and paper; less is an empty page
_BLACK, _WHITE = 20.0, 225.0  # what counts as full ink and as bare paper
_SOFTNESS = 0.7  # pixels
_SURROUNDINGS = 0.2  # inches
_DARKER = 12  # grey levels below the surroundings: ink


def ink_on_paper(pixels: Pixels) -> Pixels:
    """Grey pixels in which seals and coloured pens are gone and the paper is evenly white.

    Args:
        pixels: grey or RGB.
    """
    grey = pixels if pixels.ndim == 2 else without_colour(pixels)
    return stretched(without_specks(flattened(grey)))


def locally_black(pixels: Pixels, dpi: float) -> Pixels:
    """Black where a spot is darker than its surroundings, white elsewhere.

    Args:
        pixels: grey or RGB.
        dpi: their resolution, which gives the size of the surroundings: a few letters.
    """
    grey = pixels if pixels.ndim == 2 else without_colour(pixels)
    around = max(15, round(dpi * _SURROUNDINGS)) | 1
    smooth = cv2.medianBlur(grey, 3)
    black = cv2.adaptiveThreshold(
        smooth, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, around, _DARKER
    )
    return without_specks(np.asarray(black, dtype=np.uint8))


def without_colour(pixels: Pixels) -> Pixels:
    """The lightest of the three channels: red seals and blue pens become paper, black stays.

    Args:
        pixels: RGB, `h x w x 3`.

    Returns:
        Grey, `h x w`.
    """
    red, green, blue = cv2.split(pixels)
    return np.asarray(cv2.max(cv2.max(red, green), blue), dtype=np.uint8)


def flattened(grey: Pixels) -> Pixels:
    """The page as if lit evenly and printed on white; even white pages come back unchanged.

    Args:
        grey: `h x w`, 0 black; the result likewise.
    """
    paper = _paper(grey)
    inner = paper[2:-2, 2:-2] if min(paper.shape) > 8 else paper
    darkest, usual = np.percentile(inner, (5, 50))
    if usual - darkest < _UNEVEN and usual > _DULL:
        return grey
    size = (grey.shape[1], grey.shape[0])
    light = cv2.resize(paper, size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, light, scale=255), dtype=np.uint8)


def stretched(grey: Pixels) -> Pixels:
    """Ink brought to black and paper to white, so that paper grain and pale rests vanish.

    What is left of a red seal or a blue pen is paler than print and goes with the paper.

    Args:
        grey: `h x w`, 0 black; the result likewise. A page without ink comes back unchanged.
    """
    ink, paper = _levels(grey)
    contrast = paper - ink
    if contrast < _LEAST_CONTRAST or (ink <= 2 and paper >= 253):
        return grey
    black, white = min(_BLACK, ink), max(_WHITE, ink + 0.6 * contrast)
    ramp = (np.arange(256) - black) * (255 / (white - black))
    table = np.clip(ramp, 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(grey, table), dtype=np.uint8)


def soft(grey: Pixels) -> Pixels:
    """Slightly blurred: the engine reads grain and JPEG edges worse than soft strokes.

    Args:
        grey: `h x w`; the result is of the same size.
    """
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), _SOFTNESS), dtype=np.uint8)


def _levels(grey: Pixels) -> tuple[float, float]:
    """The usual grey of ink and of paper."""
    counts = np.bincount(grey[::2, ::2].ravel(), minlength=256).astype(np.float64)
    level, _ = cv2.threshold(grey[::2, ::2], 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    split = int(level) + 1
    return _median(counts[:split], 0), _median(counts[split:], split)


def _median(counts: NDArray[np.float64], first: int) -> float:
    if counts.sum() == 0:
        return float(first)
    return float(first + np.searchsorted(counts.cumsum(), counts.sum() / 2))


def _paper(grey: Pixels) -> Pixels:
    """The brightness of the paper, on a copy of one sixteenth the width.

    The lightest of each small square is paper; a wide median bridges pictures and dark borders.
    """
    size = (max(1, grey.shape[1] // 4), max(1, grey.shape[0] // 4))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    size = (max(1, grey.shape[1] // 16), max(1, grey.shape[0] // 16))
    lightest = cv2.resize(cv2.dilate(small, np.ones((9, 9), np.uint8)), size)
    return np.asarray(cv2.medianBlur(lightest, 9), dtype=np.uint8)

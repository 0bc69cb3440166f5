"""From the picture of an upright page to what the engine reads best, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ocr.blots import blot_boxes
from ocr.geometry import Affine, rotation, scaling
from ocr.ink import ink_on_paper, locally_black, soft
from ocr.page_image import PageImage, Pixels, resized
from ocr.skew import skew_of
from ocr.specks import letter_height

ENGINE_DPI = 300.0

_LEAST_SKEW = 0.12  # degrees; less moves a line by no more than its own stroke
_MOST_PIXELS = 40_000_000  # an enlarged page; A3 at 300 dots per inch has 17 million
_LARGE = 20_000_000  # pixels; larger sheets than A3 are posters and maps, often in large type
_TALL_ENOUGH = 32.0  # pixels of a letter; taller only takes longer
_LONGEST = 32_000  # pixels of a side; the engine refuses more than 32,767
_ENOUGH_DPI = 190.0  # from here on the engine gains nothing by enlarging


@dataclass(frozen=True, slots=True)
class Prepared:
    """An image for the engine and the map from its pixels to points of the upright page."""

    image: Pixels
    dpi: float
    to_page: Affine
    skew: float


def prepare(page: PageImage, *, harder: bool = False) -> Prepared:
    """Straighten and clean the picture of a page for reading.

    Args:
        page: the page upright.
        harder: judge each spot by its own surroundings, for pages so unevenly faint, dark or
            stained that nothing else helped.
    """
    grey = locally_black(page.pixels, page.dpi) if harder else ink_on_paper(page.pixels)
    scaled = soft(_scaled(grey, page.dpi))
    skew = skew_of(scaled)
    straight, turned = _straightened(scaled, skew)
    to_page = turned.inverse().then(
        scaling(page.width / scaled.shape[1], page.height / scaled.shape[0])
    )
    return Prepared(straight, straight.shape[0] * 72 / page.height, to_page, skew)


def _scaled(grey: Pixels, dpi: float) -> Pixels:
    """Small scans brought to the engine's resolution, huge type to its size; others as they are."""
    height, width = grey.shape
    room = min((_MOST_PIXELS / (height * width)) ** 0.5, _LONGEST / max(height, width))
    factor = min(1.0, room)
    if dpi < _ENOUGH_DPI:
        factor = min(max(1.0, min(ENGINE_DPI / dpi, 3.0)), room)
    if height * width * factor**2 > _LARGE:
        factor = min(factor, _shrinking(grey))
    return resized(grey, max(1, round(width * factor)), max(1, round(height * factor)))


def _shrinking(grey: Pixels) -> float:
    """The factor that leaves the letters of a large sheet as tall as they need be."""
    ink = (grey < 128).astype(np.uint8)
    height = letter_height(blot_boxes(ink))
    return 1.0 if height is None else _TALL_ENOUGH / max(height, 1.0)


def _straightened(grey: Pixels, skew: float) -> tuple[Pixels, Affine]:
    height, width = grey.shape
    if abs(skew) < _LEAST_SKEW:
        return grey, scaling(1.0, 1.0)
    # A positive skew falls to the right on the screen; turning back is anticlockwise.
    turn = rotation(-skew, (width / 2, height / 2))
    matrix = np.array([[turn.a, turn.b, turn.c], [turn.d, turn.e, turn.f]])
    pixels = cv2.warpAffine(
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255,)
    )
    return np.asarray(pixels, dtype=np.uint8), turn

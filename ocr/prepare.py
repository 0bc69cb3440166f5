"""From the picture of an upright page to what the engine reads best, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ocr.geometry import Affine, rotation, scaling
from ocr.ink import ink_on_paper, locally_black, soft
from ocr.page_image import PageImage, Pixels, resized
from ocr.skew import skew_of

ENGINE_DPI = 300.0

_LEAST_SKEW = 0.12  # degrees; less moves a line by no more than its own stroke
_MOST_PIXELS = 40_000_000  # an enlarged page; A3 at 300 dots per inch has 17 million
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
    scaled = soft(_enlarged(grey, page.dpi))
    skew = skew_of(scaled)
    straight, turned = _straightened(scaled, skew)
    to_page = turned.inverse().then(
        scaling(page.width / scaled.shape[1], page.height / scaled.shape[0])
    )
    return Prepared(straight, straight.shape[0] * 72 / page.height, to_page, skew)


def _enlarged(grey: Pixels, dpi: float) -> Pixels:
    """Small scans brought to the engine's resolution; others as they are."""
    if dpi >= _ENOUGH_DPI:
        return grey
    room = (_MOST_PIXELS / (grey.shape[0] * grey.shape[1])) ** 0.5
    factor = max(1.0, min(ENGINE_DPI / dpi, 3.0, room))
    return resized(grey, round(grey.shape[1] * factor), round(grey.shape[0] * factor))


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

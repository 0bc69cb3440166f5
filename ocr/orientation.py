"""Which way up a page stands, from the shape of its lines; reading confirms it.

Two signs are cheap and nearly always right. Ink falls into sharp rows across the text and not
along it: that tells upright from sideways. And the lower edge of a line of print (the baseline)
is sharper than its upper edge, where capitals, ascenders and tone marks stand out: that tells
up from down.
"""

from __future__ import annotations

import numpy as np

from ocr.page_image import PageImage, Pixels
from ocr.skew import Coordinates, ink_points, reduced, sharpness, skew_of
from ocr.values import Turn

_SIDEWAYS = 0.7  # rows across are this much less sharp than rows along
_LEAST_INK = 400
_PLAIN = 0.08  # how strongly the edges must speak against a page that may stand as it is


def likely_turns(grey: Pixels) -> tuple[Turn, Turn]:
    """The likelier and the less likely clockwise turn that brings a page upright.

    Args:
        grey: the page as its file shows it, dark on light.
    """
    small = reduced(grey)
    along, across = _lines(small), _lines(_quarter(small))
    if along is None or across is None:
        return 0, 180
    if along.sharpness >= _SIDEWAYS * across.sharpness:
        return (0, 180) if along.overhang < _PLAIN else (180, 0)
    return (90, 270) if across.overhang < 0 else (270, 90)


class _Lines:
    """The lines of a page read in one direction: how sharp, and which edge is the sharper."""

    def __init__(self, x: Coordinates, y: Coordinates, skew: float) -> None:
        self.sharpness = sharpness(x, y, skew)
        shifted = y - x * np.tan(np.radians(skew))
        rows = np.bincount((shifted - shifted.min()).astype(np.int64)).astype(np.float64)
        steps = np.diff(rows)
        weight = float(np.abs(steps**3).sum()) or 1.0
        # Negative when ink ends more abruptly than it begins, going down: print stands upright.
        self.overhang = float((steps**3).sum()) / weight


def _lines(grey: Pixels) -> _Lines | None:
    x, y = ink_points(grey)
    return _Lines(x, y, skew_of(grey)) if len(x) >= _LEAST_INK else None


def _quarter(grey: Pixels) -> Pixels:
    return PageImage(grey, grey.shape[1], grey.shape[0]).turned(90).pixels

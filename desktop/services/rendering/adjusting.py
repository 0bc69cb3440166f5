"""Pixels made easier to read: lighter, stronger, inverted, without the colour of seals or pens.

In the child process only; the file itself and what is printed stay as they are.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.services.rendering.sheets import Pixels
from desktop.services.rendering.values import Adjust, Ink

MIDDLE = 128.0
STRONGEST = 3.0
"""The factor of full contrast."""
PAPER_SHARE = 80
"""Of all pixels, in percent, are darker than what is taken for paper: more than text covers."""
SAMPLE = 8
"""Every so many pixels in a row and in a column are looked at to find the paper."""
HUES: dict[Ink, tuple[tuple[int, int], ...]] = {
    "": (),
    "red": ((0, 14), (158, 180)),
    "blue": ((92, 150),),
    "both": ((0, 14), (92, 180)),
}
"""Half degrees, as OpenCV counts them; blue reaches into the violet of ballpoints."""
PALE, STRONG = 30, 70
"""Saturations between grey and coloured; scanners give grey letters a little colour too."""
DARK, LIGHT = 65, 115
"""Values between black letters under a seal, which shall stay, and its ink."""


def adjusted(pixels: Pixels, adjust: Adjust) -> Pixels:
    """A picture of a page made easier to read.

    Args:
        pixels: RGB, `h x w x 3`; left alone, or returned where there is nothing to do.
        adjust: what to do.
    """
    if adjust.without:
        pixels = _without_ink(pixels, adjust.without)
    curve = _curve(adjust)
    if not np.array_equal(curve, np.arange(256)):
        pixels = np.asarray(cv2.LUT(pixels, curve), dtype=np.uint8)
    return np.ascontiguousarray(pixels)


def _curve(adjust: Adjust) -> Pixels:
    """What each of 256 values becomes."""
    values = np.arange(256, dtype=np.float64)
    values = (values - MIDDLE) * STRONGEST ** (adjust.contrast / 100) + MIDDLE
    values = np.clip(np.rint(values + adjust.brightness * MIDDLE / 100), 0, 255)
    curve: NDArray[np.uint8] = values.astype(np.uint8)
    return 255 - curve if adjust.invert else curve


def _without_ink(pixels: Pixels, ink: Ink) -> Pixels:
    """Paper where there was ink of a colour, in the measure in which it was that colour."""
    hue, saturation, value = cv2.split(cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV))
    share = cv2.LUT(hue, _hue_table(ink))
    share = cv2.multiply(share, cv2.LUT(saturation, _ramp(PALE, STRONG)), scale=1 / 255)
    # The edges of a stroke are paler than it: they go as far as the stroke beside them goes.
    share = cv2.dilate(share, np.ones((3, 3), np.uint8))
    share = cv2.multiply(share, cv2.LUT(value, _ramp(DARK, LIGHT)), scale=1 / 255)
    paper = np.percentile(pixels[::SAMPLE, ::SAMPLE].reshape(-1, 3), PAPER_SHARE, axis=0)
    parts = []
    for channel, tone in zip(cv2.split(pixels), paper, strict=True):
        lack = cv2.subtract(np.full_like(channel, round(tone)), channel)
        parts.append(cv2.add(channel, cv2.multiply(lack, share, scale=1 / 255)))
    return np.asarray(cv2.merge(parts), dtype=np.uint8)


def _hue_table(ink: Ink) -> NDArray[np.uint8]:
    table = np.zeros(256, dtype=np.uint8)
    for low, high in HUES[ink]:
        table[low : high + 1] = 255
    return table


def _ramp(low: int, high: int) -> NDArray[np.uint8]:
    """0 up to `low`, 255 from `high`, evenly in between."""
    ramp: NDArray[np.float64] = np.interp(np.arange(256), (low, high), (0, 255))
    return ramp.astype(np.uint8)

"""The pictures of a page whose other text needs no reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ocr.page_image import PageImage
from ocr.values import Box


def only(page: PageImage, parts: Sequence[Box]) -> PageImage:
    """The page with everything but some parts of it white.

    Args:
        page: upright.
        parts: boxes in points of the page.
    """
    pixels = np.full_like(page.pixels, 255)
    for part in parts:
        left, right = (max(0, round(x * page.scale_x)) for x in (part.x0, part.x1))
        top, bottom = (max(0, round(y * page.scale_y)) for y in (part.y0, part.y1))
        pixels[top:bottom, left:right] = page.pixels[top:bottom, left:right]
    return replace(page, pixels=pixels)

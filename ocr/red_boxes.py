"""Boxes of red ink on a page, of the shape of a rubber stamp with a mark, cut out upright.

A seal is round, a signature wild, print black: what is left costs a page some milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from cv2.typing import MatLike

from ocr.page_image import PageImage, Pixels

HEIGHT = 96  # pixels of a box cut out: a stamp of 8 mm at 300 dots per inch

_SEEK_DPI = 100.0
_RED = 22  # levels by which red must outshine green and blue
_REACH = 2.8  # millimetres between letters, and from letters to their frame
_LOW, _TALL = 3.0, 24.0  # millimetres
_SHORT, _LONG = 6.0, 100.0
_FLAT = (1.2, 11.0)  # width to height: of MẬT alone to TÀI LIỆU THU HỒI without a frame
_INKED = (0.13, 0.8)  # share of the box
_DARK = 110  # print, which hides the stamp that it crosses
_AROUND = 3  # pixels from which a hidden one is guessed
_MOST = 6  # boxes of a page; more is a red table or a coloured print
_ROOM = 0.06  # of the height, around the box


@dataclass(frozen=True, slots=True)
class RedBox:
    """A box of red ink: its middle, size and direction on the page, in points and degrees.

    `strips` show it with its long side across, dark on light: as if no print crossed it, and as
    it is. Whether it stands on its head is not known.
    """

    middle: tuple[float, float]
    width: float
    height: float
    degrees: float
    strips: tuple[Pixels, ...]


def red_boxes(page: PageImage) -> list[RedBox]:
    """The boxes of red ink on a page, the largest first; none on a grey one.

    Args:
        page: any way up.
    """
    if page.pixels.ndim == 2:
        return []
    found = sorted(_shapes(page), key=lambda box: -box[1][0] * box[1][1])
    return [_cut(page, *box) for box in found[:_MOST]]


def _shapes(page: PageImage) -> Iterator[tuple[tuple[float, float], tuple[float, float], float]]:
    """Middle, size and degrees of boxes that may be stamps, in points."""
    step = max(1, int(page.dpi / _SEEK_DPI))
    small = np.ascontiguousarray(page.pixels[::step, ::step])
    red = _redness(small, _paper(small))
    ink = np.asarray(cv2.threshold(red, _RED, 255, cv2.THRESH_BINARY)[1], dtype=np.uint8)
    if not ink.any():
        return
    point = page.scale / step
    reach = round(_REACH * point * 72 / 25.4) | 1
    joined = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach)))
    contours, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        (x, y), (a, b), degrees = cv2.minAreaRect(contour)
        a, b = a - reach, b - reach
        if b > a:
            a, b, degrees = b, a, degrees + 90
        millimetre = point * 72 / 25.4
        if not (_LOW <= b / millimetre <= _TALL and _SHORT <= a / millimetre <= _LONG):
            continue
        if _FLAT[0] <= a / b <= _FLAT[1] and _INKED[0] <= _share(ink, contour, a * b) <= _INKED[1]:
            yield (x / point, y / point), (a / point, b / point), degrees


def _redness(pixels: Pixels, paper: tuple[float, ...]) -> Pixels:
    """How much redder each pixel is than anything else, as if the paper were white."""
    bright = [
        cv2.convertScaleAbs(cv2.extractChannel(pixels, n), alpha=255 / max(64.0, paper[n]))
        for n in range(3)
    ]
    return np.asarray(cv2.subtract(bright[0], cv2.max(bright[1], bright[2])), dtype=np.uint8)


def _paper(pixels: Pixels) -> tuple[float, ...]:
    """The colour of the paper: the usual one of a page."""
    return tuple(float(level) for level in np.median(pixels[::8, ::8].reshape(-1, 3), axis=0))


def _share(ink: Pixels, contour: MatLike, area: float) -> float:
    left, top, wide, tall = cv2.boundingRect(contour)
    inside = np.zeros((tall, wide), np.uint8)
    cv2.drawContours(inside, [contour], 0, 255, cv2.FILLED, offset=(-left, -top))
    part = cv2.bitwise_and(ink[top : top + tall, left : left + wide], inside)
    return float(np.count_nonzero(part)) / area


def _cut(
    page: PageImage, middle: tuple[float, float], size: tuple[float, float], degrees: float
) -> RedBox:
    """A box enlarged or shrunk to `HEIGHT`, its ink dark and the paper around it white."""
    (x, y), (a, b) = middle, size
    room = _ROOM * b
    tall, wide = b + 2 * room, a + 2 * room
    factor = HEIGHT / (tall * page.scale)
    across = round(wide * page.scale * factor)
    turn = cv2.getRotationMatrix2D((x * page.scale_x, y * page.scale_y), degrees, factor)
    turn[:, 2] += np.array((across / 2 - x * page.scale_x, HEIGHT / 2 - y * page.scale_y))
    reach = round(np.hypot(wide, tall) * page.scale / 2) + 2
    left, top = (max(0, round(v) - reach) for v in (x * page.scale_x, y * page.scale_y))
    turn[:, 2] += turn[:, :2] @ np.array((left, top))
    part = np.ascontiguousarray(page.pixels[top : top + 2 * reach, left : left + 2 * reach])
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    size = (across, HEIGHT)
    red = _redness(part, _paper(page.pixels))
    print_ = np.where((part.max(axis=2) < _DARK) & (red < _RED), 255, 0).astype(np.uint8)
    strip, hidden = (
        np.asarray(cv2.warpAffine(layer, turn, size, flags=method), dtype=np.uint8)
        for layer in (red, print_)
    )
    whole = np.asarray(cv2.inpaint(strip, hidden, _AROUND, cv2.INPAINT_TELEA), dtype=np.uint8)
    return RedBox(middle, a, b, degrees, (_dark_on_light(whole), _dark_on_light(strip)))


def _dark_on_light(red: Pixels) -> Pixels:
    """Full ink black and what is no redder than paper white, however faded the stamp is."""
    level, _ = cv2.threshold(red, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    ink = red[red > level]
    full = float(np.median(ink)) if len(ink) else 255.0
    paper = float(np.median(red[red <= level]))
    ramp = 255 - np.clip((np.arange(256) - paper) * (255 / max(full - paper, 1.0)), 0, 255)
    return np.asarray(cv2.LUT(red, ramp.astype(np.uint8)), dtype=np.uint8)

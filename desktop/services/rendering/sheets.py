"""Pages opened for drawing, in the child process: PDF pages and pictures look the same here."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import pymupdf
from numpy.typing import NDArray

from db.records import Turn
from desktop.services.rendering.geometry import Target, turning, upright_size
from ocr.page_image import PageImage, resized
from ocr.pdf_file import page_at, page_size

Pixels = NDArray[np.uint8]
"""Rows, columns, and red, green, blue."""

_WHITE = 255


class Sheet(Protocol):
    """One page ready to be drawn any number of times."""

    def size(self, turn: Turn) -> tuple[float, float]:
        """Width and height in points after turning it clockwise."""

    def draw(self, target: Target, turn: Turn) -> Pixels:
        """The wanted pixels of the turned page."""


class PdfSheet:
    """A page of a PDF as a list of drawing commands, the file's own annotations among them.

    Nothing in it is followed or run: MuPDF executes scripts only where it is asked to.
    """

    def __init__(self, document: Any, index: int) -> None:
        page = page_at(document, index)
        self._size = page_size(page)
        self._frame = page.rect
        self._commands = page.get_displaylist(annots=1)

    def size(self, turn: Turn) -> tuple[float, float]:
        """Width and height in points after turning it clockwise."""
        return upright_size(*self._size, turn)

    def draw(self, target: Target, turn: Turn) -> Pixels:
        """The wanted pixels of the turned page.

        MuPDF cuts along the page's own coordinates, so a pixel more is drawn all around and the
        wanted ones are taken from it.
        """
        matrix = self._matrix(target.scale, turn)
        wide = pymupdf.Rect(target.left - 1, target.top - 1, target.right + 1, target.bottom + 1)
        pixmap = self._commands.get_pixmap(matrix=matrix, alpha=0, clip=wide * ~matrix)
        rows = np.frombuffer(pixmap.samples_mv, dtype=np.uint8)
        drawn = rows.reshape(pixmap.height, pixmap.stride)[:, : pixmap.width * 3]
        drawn = drawn.reshape(pixmap.height, pixmap.width, 3)
        return _cut(drawn, pixmap.x, pixmap.y, target)

    def _matrix(self, scale: float, turn: Turn) -> Any:
        frame, (width, height) = self._frame, self._size
        to_size = pymupdf.Matrix(width / frame.width, height / frame.height)
        corner = pymupdf.Matrix(1, 0, 0, 1, -frame.x0, -frame.y0)
        turned = pymupdf.Matrix(*turning(width, height, turn))
        return corner * to_size * turned * pymupdf.Matrix(scale, scale)


class PictureSheet:
    """A frame of an image file, decoded once."""

    def __init__(self, image: PageImage) -> None:
        self._image = image

    def size(self, turn: Turn) -> tuple[float, float]:
        """Width and height in points after turning it clockwise."""
        return upright_size(self._image.width, self._image.height, turn)

    def draw(self, target: Target, turn: Turn) -> Pixels:
        """The wanted pixels of the turned page; only the part they come from is scaled."""
        image = self._image.turned(turn)
        across, down = image.scale_x / target.scale, image.scale_y / target.scale
        left, top = int(target.left * across), int(target.top * down)
        part = image.pixels[
            top : max(top + 1, round(target.bottom * down)),
            left : max(left + 1, round(target.right * across)),
        ]
        scaled = resized(part, target.right - target.left, target.bottom - target.top)
        return np.ascontiguousarray(scaled if scaled.ndim == 3 else _grey_as_rgb(scaled))


def _grey_as_rgb(grey: Pixels) -> Pixels:
    return np.repeat(grey[:, :, None], 3, axis=2)


def _cut(drawn: Pixels, x: int, y: int, target: Target) -> Pixels:
    """The target's pixels out of a drawing whose corner is at `x`, `y`; what it lacks is white."""
    height, width = target.bottom - target.top, target.right - target.left
    above, before = max(0, y - target.top), max(0, x - target.left)
    top, left = max(0, target.top - y), max(0, target.left - x)
    cut = drawn[top : top + height - above, left : left + width - before]
    if cut.shape[:2] != (height, width):
        page = np.full((height, width, 3), _WHITE, dtype=np.uint8)
        page[above : above + cut.shape[0], before : before + cut.shape[1]] = cut
        return page
    return cut.copy()  # the drawing's memory goes with its pixmap

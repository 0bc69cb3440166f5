"""The picture of a PDF page: the scan's own pixels where it is one image, else drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ocr.errors import UnreadableFile
from ocr.mupdf import MuPdfError, as_array, mupdf
from ocr.page_image import PageImage, Pixels, resized
from ocr.pdf_file import MAX_IMAGE_PIXELS, opened, page_at, page_size

_WHOLE_PAGE = 0.8  # share of the page that makes an image the page's scan
_OWN_DPI = (60.0, 330.0)  # own resolutions worth keeping as they are


@dataclass(frozen=True, slots=True)
class Placed:
    """An image as a page shows it: its box in points of the page as shown, size in pixels."""

    box: Any
    width: int
    height: int
    upright: bool

    @property
    def dpi(self) -> float:
        """Dots per inch down the page, for an image that is not turned."""
        return self.height * 72 / max(float(self.box.height), 1e-6)


def load_pdf_page(path: Path, index: int, dpi: float, max_pixels: int) -> PageImage:
    """Take a page of a PDF as pixels, without signature stamps and other annotations.

    Args:
        path: of the PDF.
        index: of the page, 0-based.
        dpi: at which a page is drawn; one that is a scan comes in the scan's own resolution.
        max_pixels: bound on width times height, which lowers the resolution where it must.

    Raises:
        UnreadableFile: page.damaged, page.too_large, or a reason of the whole file.
    """
    with opened(path) as document:
        page = page_at(document, index)
        try:
            return picture(document, page, dpi, max_pixels)
        except (*MuPdfError, MemoryError) as error:
            raise UnreadableFile("page.damaged") from error


def picture(document: Any, page: Any, dpi: float, max_pixels: int) -> PageImage:
    """Take an open page as pixels; see `load_pdf_page`."""
    width, height = page_size(page)
    shown = placed_images(page)
    scan = _scan_of(page, shown)
    most = (max_pixels / (width * height)) ** 0.5
    if scan is not None and scan.upright and len(shown) == 1 and scan.dpi <= _OWN_DPI[1]:
        pixels = _own_pixels(document, page, scan)
        if pixels is not None:
            return _as_page(pixels, scan, (width, height), min(scan.dpi / 72, most))
    wanted = dpi
    if scan is not None and scan.upright and _OWN_DPI[0] <= scan.dpi <= _OWN_DPI[1]:
        wanted = scan.dpi
    return _drawn(page, width, height, min(wanted / 72, most))


def placed_images(page: Any) -> list[Placed]:
    """The images that a page shows, from their headers, nothing decoded.

    Raises:
        UnreadableFile: page.too_large when one of them would unpack to too many pixels.
    """
    result = []
    for info in page.get_image_info():
        if info["width"] * info["height"] > MAX_IMAGE_PIXELS:
            raise UnreadableFile("page.too_large")
        _, b, c, d, _, _ = info["transform"]
        upright = abs(b) < 1e-3 and abs(c) < 1e-3 and d > 0 and info["transform"][0] > 0
        box = mupdf.Rect(info["bbox"]) & page.rect
        result.append(Placed(box, info["width"], info["height"], upright))
    return result


def _scan_of(page: Any, shown: list[Placed]) -> Placed | None:
    """The image that is the page, if one covers nearly all of it."""
    area = abs(page.rect)
    whole = [image for image in shown if abs(image.box) > _WHOLE_PAGE * area]
    return whole[0] if len(whole) == 1 else None


def _own_pixels(document: Any, page: Any, scan: Placed) -> Pixels | None:
    if page.rotation != 0 or page.get_text("text", clip=page.rect).strip():
        return None
    names = [entry for entry in page.get_images() if entry[2:4] == (scan.width, scan.height)]
    if len(names) != 1 or names[0][1] != 0:  # unknown, or masked: let MuPDF put it together
        return None
    return as_array(mupdf.Pixmap(document, names[0][0]))


def _as_page(pixels: Pixels, scan: Placed, size: tuple[float, float], scale: float) -> PageImage:
    """Lay the scan's pixels on a white page of the same resolution."""
    width, height = size
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    box = scan.box
    left, top = round(box.x0 * columns / width), round(box.y0 * rows / height)
    right, bottom = round(box.x1 * columns / width), round(box.y1 * rows / height)
    inside = resized(pixels, max(1, right - left), max(1, bottom - top))
    if inside.shape[:2] == (rows, columns):
        return PageImage(inside, width, height)
    around = (top, max(0, rows - bottom), left, max(0, columns - right))
    whole = cv2.copyMakeBorder(inside, *around, cv2.BORDER_CONSTANT, value=(255, 255, 255))
    return PageImage(np.asarray(whole[:rows, :columns], dtype=np.uint8), width, height)


def _drawn(page: Any, width: float, height: float, scale: float) -> PageImage:
    # Whole numbers of pixels, so that they span exactly the page and boxes map back exactly.
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    zoom = mupdf.Matrix(columns / page.rect.width, rows / page.rect.height)
    pixels = as_array(page.get_pixmap(matrix=zoom, alpha=False, annots=False))
    if pixels is None:
        raise UnreadableFile("page.damaged")
    return PageImage(resized(pixels[:rows, :columns], columns, rows), width, height)

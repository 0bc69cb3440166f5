"""The pages of an original, brought into a PDF upright and without loss."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import pymupdf

from db.records import PageRecord
from ocr.errors import UnreadableFile

PDF = "application/pdf"


def open_pages(
    original: Path,
    media_type: str,
    pages: Sequence[PageRecord],
    wanted: Collection[int] | None = None,
) -> pymupdf.Document:
    """A PDF in memory whose pages are those of the original, turned upright.

    A PDF's pages keep their content untouched (the turn becomes /Rotate); a picture becomes a
    page of the size the archive knows, a JPEG passing through byte for byte; of these
    only the `wanted` (0-based; None: all) are brought in, the others stay blank.

    Raises UnreadableFile `file.password`.
    """
    if media_type == PDF:
        document = pymupdf.open(original, filetype="pdf")
        if document.needs_pass:
            document.close()
            raise UnreadableFile("file.password")
    else:
        document = _picture_pages(original, media_type, pages, wanted)
    for page in pages:
        if page.turn:
            shown = document[page.index]
            shown.set_rotation((shown.rotation + page.turn) % 360)
    return document


def _picture_pages(
    original: Path,
    media_type: str,
    pages: Sequence[PageRecord],
    wanted: Collection[int] | None,
) -> pymupdf.Document:
    document = pymupdf.open()
    for page in pages:
        across = page.turn in (90, 270)
        width, height = (page.height, page.width) if across else (page.width, page.height)
        shown = document.new_page(width=width, height=height)
        if wanted is None or page.index in wanted:
            _insert_picture(shown, original, media_type, page.index)
    return document


def _insert_picture(shown: pymupdf.Page, original: Path, media_type: str, index: int) -> None:
    from ocr.pages import load_page  # heavy: OpenCV

    if media_type == "image/jpeg" and _plain_jpeg(original):
        shown.insert_image(shown.rect, filename=str(original))
        return
    pixels = load_page(original, media_type, index).pixels
    height, width = pixels.shape[:2]
    space = pymupdf.csGRAY if pixels.ndim == 2 else pymupdf.csRGB
    pixmap = pymupdf.Pixmap(space, width, height, pixels.tobytes(), False)
    shown.insert_image(shown.rect, pixmap=pixmap)


def _plain_jpeg(original: Path) -> bool:
    """Whether a JPEG shows as stored: no EXIF orientation that would have to be applied."""
    from PIL import Image

    with Image.open(original) as picture:
        return picture.getexif().get(0x0112, 1) == 1 and picture.mode in ("L", "RGB")

"""The picture of a stamp from a file of any kind; worker processes only."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from ocr.errors import UnreadableFile

EDGE: Final = 480
"""Pixels; a stamp of 4 cm at 300 dpi."""
MOST_PIXELS: Final = 40_000_000
_PAPER: Final = 238
"""From this lightness on all three colours are the paper the stamp was pressed on."""


def stamp_picture(path: Path) -> tuple[str, float]:
    """A picture as the base64 of a small PNG, and its width by its height.

    White paper around the stamp becomes transparent, so that print shows through.

    Raises:
        UnreadableFile: picture.unreadable when it is no picture, or too large.
        OSError: when the file cannot be read.
    """
    try:
        with Image.open(path) as found:
            if found.width * found.height > MOST_PIXELS:
                raise UnreadableFile("picture.unreadable")
            picture = ImageOps.exif_transpose(found).convert("RGBA")
    except (Image.DecompressionBombError, UnidentifiedImageError, SyntaxError) as error:
        raise UnreadableFile("picture.unreadable") from error
    picture.thumbnail((EDGE, EDGE))
    small = _without_paper(picture)
    out = io.BytesIO()
    small.quantize(64).save(out, "PNG", optimize=True)
    return base64.b64encode(out.getvalue()).decode("ascii"), small.width / small.height


def _without_paper(picture: Image.Image) -> Image.Image:
    if picture.getchannel("A").getextrema()[0] == 255:
        darkest = picture.convert("L").point(lambda value: 0 if value >= _PAPER else 255)
        picture.putalpha(darkest)
    inked = picture.getchannel("A").getbbox()
    return picture.crop(inked) if inked else picture

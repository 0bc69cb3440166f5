"""Scanned pages to files as scanners write them.

Nothing random or dated goes in: the same pages always give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pymupdf
from PIL import Image as Pillow
from PIL import TiffImagePlugin

from samplekit.profiles import Profile
from samplekit.scan import Pixels

ORIENTATION_TAG = 0x0112
# EXIF's name for "turn by so many degrees clockwise to see it upright", by the degrees to turn.
ORIENTATIONS = {0: 1, 90: 6, 180: 3, 270: 8}
STRIP_OFFSETS, STRIP_LENGTHS, ROWS_PER_STRIP = 273, 279, 278


def write(path: Path, pages: Sequence[Pixels], profile: Profile) -> None:
    """Write the pages in the format that the file's ending names."""
    writers = {".pdf": _write_pdf, ".tif": _write_tiff, ".jpg": _write_jpeg}
    writers[path.suffix](path, pages, profile)


def _write_pdf(path: Path, pages: Sequence[Pixels], profile: Profile) -> None:
    with pymupdf.open() as document:
        for pixels in pages:
            height, width = pixels.shape[:2]
            scale = 72 / profile.dpi
            page = document.new_page(width=width * scale, height=height * scale)
            if profile.mode == "bilevel":
                _insert_fax(document, page, pixels)
            else:
                page.insert_image(page.rect, stream=_jpeg(pixels, profile))
        document.save(path, no_new_id=True, garbage=3, deflate=True)


def _insert_fax(document: pymupdf.Document, page: pymupdf.Page, pixels: Pixels) -> None:
    """The page as one image in CCITT Group 4, which MuPDF reads but does not write."""
    height, width = pixels.shape
    image = page.insert_image(page.rect, stream=_png(pixels))
    document.update_stream(image, _group4(pixels), compress=False)
    keys = {
        "Type": "/XObject", "Subtype": "/Image", "Width": str(width), "Height": str(height),
        "BitsPerComponent": "1", "ColorSpace": "/DeviceGray", "Filter": "/CCITTFaxDecode",
        "DecodeParms": f"<</K -1 /Columns {width} /Rows {height} /BlackIs1 true>>",
    }  # fmt: skip
    for key, value in keys.items():
        document.xref_set_key(image, key, value)


def _write_tiff(path: Path, pages: Sequence[Pixels], profile: Profile) -> None:
    first, *others = (Pillow.fromarray(pixels).convert("1") for pixels in pages)
    first.save(
        path, "TIFF", compression="group4", save_all=True, append_images=others,
        dpi=(profile.dpi, profile.dpi),
    )  # fmt: skip


def _write_jpeg(path: Path, pages: Sequence[Pixels], profile: Profile) -> None:
    """One photo; a telephone stores it as the sensor lay and notes how to turn it."""
    (pixels,) = pages
    picture = Pillow.fromarray(pixels)
    exif = picture.getexif()
    exif[ORIENTATION_TAG] = ORIENTATIONS[(360 - profile.turn(0)) % 360]
    picture.save(path, "JPEG", quality=profile.quality, subsampling=2, exif=exif)


def _jpeg(pixels: Pixels, profile: Profile) -> bytes:
    out = io.BytesIO()
    dpi = (profile.dpi, profile.dpi)
    Pillow.fromarray(pixels).save(out, "JPEG", quality=profile.quality, dpi=dpi)
    return out.getvalue()


def _png(pixels: Pixels) -> bytes:
    out = io.BytesIO()
    Pillow.fromarray(pixels).convert("1").save(out, "PNG")
    return out.getvalue()


def _group4(pixels: Pixels) -> bytes:
    """The bare Group 4 data, taken out of a TIFF of one strip."""
    out = io.BytesIO()
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[ROWS_PER_STRIP] = pixels.shape[0]
    Pillow.fromarray(pixels).convert("1").save(out, "TIFF", compression="group4", tiffinfo=tags)
    out.seek(0)
    tiff = TiffImagePlugin.TiffImageFile(out)
    (start,), (length,) = tiff.tag_v2[STRIP_OFFSETS], tiff.tag_v2[STRIP_LENGTHS]
    return out.getvalue()[start : start + length]

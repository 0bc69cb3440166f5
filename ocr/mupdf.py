"""MuPDF as the reading room uses it: one quiet handle, since its module has no complete types."""

from __future__ import annotations

from typing import Any

import numpy as np
import pymupdf

from ocr.page_image import Pixels

mupdf: Any = pymupdf
mupdf.TOOLS.mupdf_display_errors(False)  # damaged files are reported by codes, not on stderr
mupdf.TOOLS.mupdf_display_warnings(False)

# What MuPDF raises for damaged files: its own errors, and those of its Python layer.
_OWN_ERROR: type[Exception] = mupdf.mupdf.FzErrorBase
MuPdfError = (_OWN_ERROR, RuntimeError, ValueError)


def as_array(pixmap: Any) -> Pixels | None:
    """The pixels of a pixmap, grey or RGB; None for masks and transparent ones."""
    if pixmap.alpha or pixmap.colorspace is None:
        return None
    if pixmap.colorspace.n not in (1, 3):
        pixmap = mupdf.Pixmap(mupdf.csRGB, pixmap)
    flat = np.frombuffer(pixmap.samples_mv, dtype=np.uint8)
    rows = flat.reshape(pixmap.height, pixmap.stride)[:, : pixmap.width * pixmap.n]
    shape = (pixmap.height, pixmap.width, pixmap.n)
    return rows.reshape(shape[:2] if pixmap.n == 1 else shape).copy()

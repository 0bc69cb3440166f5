"""What forms and stamps print on a PDF page beside its own content: filled-in fields, stamps.

Offices stamp number and date as form fields, and clerks stamp arrivals as annotations: that is
text of the paper. What somebody noted on the paper (notes, highlights, typed remarks) is not,
nor is what a program says of a digital signature: who signed and at which second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ocr.kinds import PDF
from ocr.layer_words import text_page_words
from ocr.mupdf import MuPdfError, mupdf
from ocr.page_image import PageImage, Pixels
from ocr.pdf_file import opened, page_at, page_size
from ocr.values import Box, EngineWord
from ocr.vntext import fold

_MOST = 300  # fields of a page that are looked at; a form has some dozens
_LARGEST = 0.5  # share of the page above which a stamp is a page of its own: a background
_DPI = 300
_SEEN = mupdf.TEXTFLAGS_RAWDICT & ~mupdf.TEXT_PRESERVE_IMAGES
_UNSEEN = mupdf.PDF_ANNOT_IS_HIDDEN | mupdf.PDF_ANNOT_IS_NO_VIEW
_SIGNATURE = "/Sig"
_FIELDS = ("/Tx", "/Ch", _SIGNATURE)  # buttons and ticks hold no text
_OWN_STAMP = "/VanKien"  # a mark that this program wrote into a copy
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}:\d{2}\b")
_OF_SIGNING = re.compile(
    r"\b(ky boi|nguoi ky|thoi gian ky|ngay ky|ky ngay|chu ky so|signed by|signature|verified)\b"
)
_FIRST_BLOCK = 1_000_000  # after all blocks of the page's own text


@dataclass(frozen=True, slots=True)
class Stamp:
    """A field or stamp that is a picture; `left` and `top` are points of the page as shown."""

    picture: PageImage
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Inlays:
    """Words that fields and stamps print, in points of the page as shown, and their pictures."""

    words: tuple[EngineWord, ...] = ()
    stamps: tuple[Stamp, ...] = ()


def inlays_of(path: Path, media_type: str, index: int) -> Inlays:
    """The fields and stamps of a page that are part of what the paper says.

    Args:
        path: the file.
        media_type: as `inspect` found it.
        index: 0-based page.

    Raises:
        UnreadableFile: a reason of the whole file or page.
    """
    if media_type != PDF:
        return Inlays()
    with opened(path) as document:
        page = page_at(document, index)
        try:
            return _gathered(document, page)
        except (*MuPdfError, AttributeError, TypeError):  # what damaged fields end in
            return Inlays()


def _gathered(document: Any, page: Any) -> Inlays:
    words: list[EngineWord] = []
    stamps: list[Stamp] = []
    shown = page_size(page)
    across, down = shown[0] / page.rect.width, shown[1] / page.rect.height
    for number, (annotation, kind) in enumerate(_printed(document, page)):
        found = tuple(text_page_words(annotation.get_textpage(flags=_SEEN)))
        if not found:
            stamps += _pictured(annotation, page, across, down)
        elif kind != _SIGNATURE or not _tells_of_signing(text for text, *_ in found):
            words += _placed(found, _FIRST_BLOCK + number, across, down)
    inside = (word for word in words if 0 <= word.box.x0 < shown[0] and 0 <= word.box.y0 < shown[1])
    return Inlays(tuple(inside), tuple(stamps))


def _printed(document: Any, page: Any) -> Iterator[tuple[Any, str]]:
    """Annotations that are part of the paper, each with the kind of its field or "/Stamp"."""
    for number, widget in enumerate(page.widgets()):
        annotation = widget._annot
        seen = number < _MOST and not annotation.flags & _UNSEEN
        if seen and _is_filled(document, widget.xref):
            yield annotation, _of_field(document, widget.xref, "FT")
    for number, stamp in enumerate(page.annots(types=(mupdf.PDF_ANNOT_STAMP,))):
        own = document.xref_get_key(stamp.xref, "Name")[1] == _OWN_STAMP
        if number < _MOST and not own and not stamp.flags & _UNSEEN:
            yield stamp, "/Stamp"


def _is_filled(document: Any, xref: int) -> bool:
    """Whether a field holds text; MuPDF makes up looks for a signature that is still to come."""
    kind = _of_field(document, xref, "FT")
    return kind in _FIELDS and (kind != _SIGNATURE or _of_field(document, xref, "V") != "null")


def _of_field(document: Any, xref: int, key: str) -> str:
    """A field's own entry, or the one of the field that it is a part of."""
    own = document.xref_get_key(xref, key)
    return str(own[1] if own[0] != "null" else document.xref_get_key(xref, f"Parent/{key}")[1])


def _tells_of_signing(texts: Iterable[str]) -> bool:
    text = fold(" ".join(texts)).lower()
    return _CLOCK.search(text) is not None or _OF_SIGNING.search(text) is not None


def _placed(
    found: Iterable[tuple[str, Any, int, int]], block: int, across: float, down: float
) -> Iterator[EngineWord]:
    for text, (x0, y0, x1, y1), paragraph, line in found:
        box = Box(x0 * across, y0 * down, x1 * across, y1 * down)
        yield EngineWord(text, box, 1.0, block, paragraph, line)


def _pictured(annotation: Any, page: Any, across: float, down: float) -> Iterator[Stamp]:
    box = mupdf.Rect(annotation.rect * page.rotation_matrix).normalize() & page.rect
    if box.is_empty or abs(box) > _LARGEST * abs(page.rect):
        return
    pixmap = annotation.get_pixmap(dpi=_DPI)
    pixels = _on_white(pixmap)
    if pixels is None:
        return
    scale = 72 / _DPI
    size = (pixmap.width * scale * across, pixmap.height * scale * down)
    yield Stamp(PageImage(pixels, *size), pixmap.x * scale * across, pixmap.y * scale * down)


def _on_white(pixmap: Any) -> Pixels | None:
    """The pixels of a drawing as it looks on white paper; None where nothing is drawn."""
    if min(pixmap.width, pixmap.height) < 1 or pixmap.n != 3 + pixmap.alpha:
        return None
    flat = np.frombuffer(pixmap.samples_mv, dtype=np.uint8)
    pixels = flat.reshape(pixmap.height, pixmap.stride)[:, : pixmap.width * pixmap.n]
    pixels = pixels.reshape(pixmap.height, pixmap.width, pixmap.n)
    if not pixmap.alpha:
        return pixels.copy()
    return np.asarray(pixels[:, :, :3] + (255 - pixels[:, :, 3:]), dtype=np.uint8)

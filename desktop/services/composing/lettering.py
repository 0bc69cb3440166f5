"""The letters of text boxes and instructions, letters and pictures of stamps; every glyph is there.

All of a copy's are typeset in one small PDF of their own, so that fonts are shared and hold no
more letters than are used; each then becomes a form that an appearance paints.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence
from html import escape
from typing import Any

import pymupdf

from db.records import Annotation, Box
from desktop.services.marks.colours import INK, hex_of, legible
from desktop.services.marks.geometry import bounds
from desktop.services.marks.kinds import TEXT_SIZE, WRITTEN
from desktop.services.marks.wording import picture_and_foot, shown, style_number, style_text
from ocr.mupdf import MuPdfError

PADDING = 4.0
STAMP_PADDING = 6.0
STAMP_SIZE = 15.0
_CSS = "* {font-family: notos;} p {margin: 0; line-height: 1.2;}"


def letter_forms(document: Any, marks: Sequence[Annotation]) -> dict[str, int]:
    """Forms in `document` with the letters of those marks that have some.

    By the mark's uuid the object number of a form as large as the mark, origin lower left. A form
    can only be had by showing it on a page; that page goes again at once.
    """
    written = [mark for mark in marks if mark.kind in WRITTEN and bounds(mark)]
    if not written:
        return {}
    with pymupdf.open() as sheets:
        for mark in written:
            _typeset(sheets, mark)
        sheets.subset_fonts()
        scratch = document.new_page()
        forms = {
            mark.uuid: scratch.show_pdf_page(sheets[at].rect, sheets, at)
            for at, mark in enumerate(written)
        }
        document.delete_page(document.page_count - 1)
    return forms


def _typeset(sheets: Any, mark: Annotation) -> None:
    box = bounds(mark)
    if box is None:
        return
    sheet = sheets.new_page(width=max(1.0, box.x1 - box.x0), height=max(1.0, box.y1 - box.y0))
    by = STAMP_PADDING if mark.kind == "stamp" else PADDING
    room = pymupdf.Rect(by, by, sheet.rect.width - by, sheet.rect.height - by)
    if room.is_empty:
        room = sheet.rect
    room = _with_picture(sheet, mark, room)
    if room.is_empty:
        return
    fonts = pymupdf.Archive()
    css = pymupdf.css_for_pymupdf_font("notos", CSS=_CSS, archive=fonts)
    sheet.insert_htmlbox(room, _html(mark), css=css, archive=fonts, scale_low=0)


def _with_picture(sheet: Any, mark: Annotation, room: Any) -> Any:
    """Put the picture of a stamp on the sheet; the room left for its words."""
    picture = style_text(mark, "image")
    if mark.kind != "stamp" or not picture:
        return room
    above, foot = picture_and_foot(mark, sheet.rect.width, sheet.rect.height)
    try:
        pixels = pymupdf.Pixmap(b64decode(picture, validate=True))
        place = _inside(above, pixels.width / pixels.height)
        sheet.insert_image(place, pixmap=pixels, keep_proportion=False)
    except MuPdfError:
        return room  # a damaged picture; its words are still there
    return pymupdf.Rect(*foot) if foot else pymupdf.Rect()


def _inside(room: Box, shape: float) -> Any:
    """The largest rectangle of a shape (width by height) in the middle of a room."""
    width = min(room.x1 - room.x0, (room.y1 - room.y0) * shape)
    across, down = (room.x0 + room.x1) / 2, (room.y0 + room.y1) / 2
    half, high = width / 2, width / shape / 2
    return pymupdf.Rect(across - half, down - high, across + half, down + high)


def _html(mark: Annotation) -> str:
    head, lines = shown(mark)
    stamp = mark.kind == "stamp"
    ink = hex_of(legible(mark.colour) if stamp else INK)
    size = style_number(mark, "size", STAMP_SIZE if stamp else TEXT_SIZE)
    small = size * 0.6 if stamp else size
    style = f"color:{ink};text-align:{'center' if stamp else 'left'}"
    heading = f"<p style='{style};font-size:{size}pt'><b>{escape(head)}</b></p>" if head else ""
    rest = "".join(
        f"<p style='{style};font-size:{small}pt'>{escape(line) or '&#160;'}</p>" for line in lines
    )
    return heading + rest

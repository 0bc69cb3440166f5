"""The letters of text boxes, stamps and instructions, with fonts that have every glyph.

All of a copy's are typeset in one small PDF of their own, so that fonts are shared and hold no
more letters than are used; each then becomes a form that an appearance paints.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import pymupdf

from db.records import Annotation
from desktop.services.marks.colours import INK, hex_of, legible
from desktop.services.marks.geometry import bounds
from desktop.services.marks.kinds import TEXT_SIZE, WRITTEN
from desktop.services.marks.wording import shown, style_number

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
    fonts = pymupdf.Archive()
    css = pymupdf.css_for_pymupdf_font("notos", CSS=_CSS, archive=fonts)
    sheet.insert_htmlbox(room, _html(mark), css=css, archive=fonts, scale_low=0)


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

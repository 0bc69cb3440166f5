"""Typeset pages as a PDF with real letters: what the printer printed before it was scanned."""

from __future__ import annotations

import pymupdf

from samplekit.fonts import Faces
from samplekit.sheet import HEIGHT, WIDTH, Sheet, Typeset


def born_pdf(pages: Typeset, faces: Faces) -> pymupdf.Document:
    """A new document, one page a sheet; the caller closes it."""
    document = pymupdf.open()
    for sheet in pages.sheets:
        _draw(document.new_page(width=WIDTH, height=HEIGHT), sheet, faces)
    return document


def _draw(page: pymupdf.Page, sheet: Sheet, faces: Faces) -> None:
    writer = pymupdf.TextWriter(page.rect)
    for item in sheet.placed:
        font = faces.fonts[item.face]
        writer.append((item.x, item.y), item.text, font=font, fontsize=item.size)
    writer.write_text(page)
    for rule in sheet.rules:
        start, end = (rule.x0, rule.y0), (rule.x1, rule.y1)
        page.draw_line(start, end, color=(0, 0, 0), width=rule.thickness)

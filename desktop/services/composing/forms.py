"""Pages as forms that are painted on other pages of the same PDF; worker processes only.

Nothing is copied: the form shares the page's images and fonts, so that a scan of a hundred
megabytes is composed without its pictures ever being read.
"""

from __future__ import annotations

from typing import Any

import pymupdf

from db.records import Box
from desktop.services.marks.objects import page_dict
from ocr.mupdf import mupdf

_raw: Any = mupdf.mupdf
Matrix = tuple[float, float, float, float, float, float]


def as_form(document: Any, index: int) -> int:
    """A form that paints what a page (0-based) shows, in the page's own units; its number."""
    page = page_dict(document, index)
    source = _raw.pdf_dict_get_inheritable(page, pymupdf.PDF_NAME("Resources"))
    box = _raw.pdf_to_rect(_raw.pdf_dict_get_inheritable(page, pymupdf.PDF_NAME("MediaBox")))
    xref: int = document.get_new_xref()
    edges = f"{box.x0:g} {box.y0:g} {box.x1:g} {box.y1:g}"
    document.update_object(xref, f"<</Type/XObject/Subtype/Form/BBox[{edges}]>>")
    document.update_stream(xref, document[index].read_contents(), new=1)
    form = _raw.pdf_load_object(_pdf(document), xref)
    if source.m_internal:
        _raw.pdf_dict_puts(form, "Resources", source)
    group = _raw.pdf_dict_gets(page, "Group")
    if group.m_internal:
        _raw.pdf_dict_puts(form, "Group", group)
    return xref


def paint_form(document: Any, index: int, form: int, matrix: Matrix, clip: Box) -> None:
    """Paint a form under what a page (0-based) has; `clip` in points, origin top-left.

    `matrix` leads from the form's units to the page's, which must be upright and start at 0, 0.
    """
    page = document[index]
    height = page.rect.height
    name = f"Vk{form}"
    name_resource(document, index, "XObject", name, form)
    around = f"{clip.x0:.3f} {height - clip.y1:.3f} {clip.x1 - clip.x0:.3f} {clip.y1 - clip.y0:.3f}"
    numbers = " ".join(f"{part:.6f}" for part in matrix)
    content = f"q {around} re W n {numbers} cm /{name} Do Q\n".encode("ascii")
    pymupdf.TOOLS._insert_contents(page, content, 0)


def take_colour_out(document: Any, index: int) -> None:
    """Make a page print in shades of grey, its pictures left as they are stored.

    Painted over all else, a grey with the blend mode Color keeps the lightness of what is below
    and takes its hue and saturation away (ISO 32000-1, 11.3.5.3). Bare paper is made white first,
    for there is nothing on it to take colour from.
    """
    page = document[index]
    state: int = document.get_new_xref()
    document.update_object(state, "<</Type/ExtGState/BM/Color/ca 1>>")
    name_resource(document, index, "ExtGState", "VkGrey", state)
    document.xref_set_key(page.xref, "Group", "<</S/Transparency/CS/DeviceRGB/I true>>")
    rect = page.rect
    paper = f"-1 -1 {rect.width + 2:.3f} {rect.height + 2:.3f} re f Q\n"
    pymupdf.TOOLS._insert_contents(page, f"q 1 g {paper}".encode("ascii"), 0)
    pymupdf.TOOLS._insert_contents(page, f"q /VkGrey gs 0.5 g {paper}".encode("ascii"), 1)


def name_resource(document: Any, index: int, kind: str, name: str, xref: int) -> None:
    """Name an object in a page's resources."""
    pdf, page = _pdf(document), page_dict(document, index)
    resources = _raw.pdf_dict_get_inheritable(page, pymupdf.PDF_NAME("Resources"))
    if not _raw.pdf_is_dict(resources):
        resources = _raw.pdf_dict_put_dict(page, pymupdf.PDF_NAME("Resources"), 2)
    named = _raw.pdf_dict_gets(resources, kind)
    if not _raw.pdf_is_dict(named):
        named = _raw.pdf_new_dict(pdf, 2)
        _raw.pdf_dict_puts(resources, kind, named)
    _raw.pdf_dict_puts(named, name, _raw.pdf_new_indirect(pdf, xref, 0))


def _pdf(document: Any) -> Any:
    return _raw.pdf_document_from_fz_document(document.this)

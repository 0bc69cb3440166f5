"""Small numbers beside the marks that carry a note, leading to the summary.

Each is an annotation of its own, told apart by a private key, so that a copy that is brought in
again has neither a mark nor a stain for it.
"""

from __future__ import annotations

from typing import Any

import pymupdf

from db.records import Annotation, Box
from desktop.services.composing.canvas import Canvas
from desktop.services.composing.dictionary import array
from desktop.services.composing.marks import add_form
from desktop.services.marks import private_key
from desktop.services.marks.objects import add_annotation
from desktop.services.marks.page_space import PageSpace

RADIUS = 7.0
SIZE = 8.5
INK = (0.70, 0.10, 0.10)
_FONT = "hebo"
"""Digits only: a standard font that no file needs to carry."""
_FLAGS = 4 + 64
"""Printed; not to be moved apart from its mark."""


def draw_number(
    document: Any, space: PageSpace, mark: Annotation, size: tuple[float, float], number: int
) -> None:
    """A white disc with a number at the end of a mark; `size` of its page in points."""
    box = _disc(mark.rects[0], size)
    canvas = Canvas(space)
    canvas.pen(INK, 0.8)
    canvas.brush((1.0, 1.0, 1.0))
    canvas.ellipse(Box(box.x0 + 0.5, box.y0 + 0.5, box.x1 - 0.5, box.y1 - 0.5))
    canvas.fill_and_stroke()
    rect = space.box_to_pdf(box)
    look = add_form(document, rect, canvas.content + _digits(space, box, number))
    document.xref_set_key(
        look, "Resources/Font", "<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>"
    )
    xref: int = document.get_new_xref()
    document.update_object(
        xref,
        f"<</Type/Annot/Subtype/Stamp/Rect{array(rect)}/F {_FLAGS}/AP<</N {look} 0 R>>"
        f"/{private_key.PART}/number>>",
    )
    add_annotation(document, mark.page, xref)


def _disc(first: Box, size: tuple[float, float]) -> Box:
    """Right after the mark's first line, moved inside the page where it would stick out."""
    x = min(first.x1 + RADIUS + 1, size[0] - RADIUS - 1)
    y = min(max(first.y0, RADIUS + 1), size[1] - RADIUS - 1)
    return Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)


def _digits(space: PageSpace, box: Box, number: int) -> bytes:
    text = str(number)
    size = SIZE if number < 100 else SIZE * 0.75
    half = pymupdf.get_text_length(text, fontname=_FONT, fontsize=size) / 2
    middle = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    x, y = space.to_pdf((middle[0] - half, middle[1] + size * 0.36))
    right = space.to_pdf((middle[0] - half + 1, middle[1] + size * 0.36))
    across = (right[0] - x, right[1] - y)
    shade = " ".join(f"{part:.2f}" for part in INK)
    matrix = f"{across[0]:.5f} {across[1]:.5f} {-across[1]:.5f} {across[0]:.5f} {x:.4f} {y:.4f}"
    return f"\nBT {shade} rg /D {size:.2f} Tf {matrix} Tm ({text}) Tj ET".encode("ascii")

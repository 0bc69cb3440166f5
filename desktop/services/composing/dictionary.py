"""Marks as the dictionaries of standard annotations (ISO 32000-1, 12.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pymupdf

from db.records import Annotation, Box
from desktop.services.composing.looks import OPACITY, width_of
from desktop.services.marks import private_key
from desktop.services.marks.colours import INK, Shade, rgb, tint
from desktop.services.marks.dates import pdf_date
from desktop.services.marks.geometry import HEAD_LEAST, Point, bounds
from desktop.services.marks.kinds import DRAWN, TEXT_SIZE, WRITTEN
from desktop.services.marks.page_space import PageSpace
from desktop.services.marks.wording import contents, style_number

SUBTYPES: Final = {
    "highlight": "Highlight",
    "underline": "Underline",
    "strikeout": "StrikeOut",
    "squiggly": "Squiggly",
    "box": "Square",
    "rect": "Square",
    "ellipse": "Circle",
    "note": "Text",
    "text": "FreeText",
    "instruction": "FreeText",
    "ink": "Ink",
    "line": "Line",
    "arrow": "Line",
    "polyline": "PolyLine",
    "polygon": "Polygon",
    "stamp": "Stamp",
}
PRINTED: Final = 4
"""The flag that lets an annotation be printed."""
UPRIGHT: Final = 16
"""The flag that keeps an icon from turning with its page."""


def subtype(kind: str) -> str:
    """The standard annotation that stands for a kind; a frame for an unknown one."""
    return SUBTYPES.get(kind, "Square")


def area(mark: Annotation) -> Box | None:
    """The part of the upright page an annotation paints on; None for one that lies nowhere."""
    box = bounds(mark)
    if box is None or mark.kind not in DRAWN:
        return box
    by = width_of(mark) + (HEAD_LEAST + 5 * width_of(mark) if mark.kind == "arrow" else 0)
    return Box(box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by)


def dictionary(mark: Annotation, space: PageSpace, rect: Box, page: int, look: int) -> str:
    """An annotation's source.

    Args:
        mark: what it says.
        space: the frames of its page.
        rect: its place in the PDF's units.
        page: object number of its page.
        look: object number of its appearance.
    """
    entries = {
        "Type": "/Annot",
        "Subtype": f"/{subtype(mark.kind)}",
        "Rect": array(rect),
        "P": f"{page} 0 R",
        "F": str(PRINTED | UPRIGHT if mark.kind == "note" else PRINTED),
        "C": array(shade(mark)),
        "T": text(mark.author),
        "Contents": text(contents(mark)),
        "Subj": text(mark.quote),
        "CreationDate": text(pdf_date(mark.created_at)),
        "M": text(pdf_date(mark.modified_at)),
        "NM": text(mark.uuid),
        "AP": f"<</N {look} 0 R>>",
        private_key.MARK: text(private_key.packed(mark)),
        **_own(mark, space),
    }
    return "<<" + "".join(f"/{key} {value}" for key, value in entries.items()) + ">>"


def text(value: str) -> str:
    """A text string: plain where it is ASCII, else UTF-16, as PDF's own letters are too few.

    (MuPDF takes all of Latin-1 for PDFDocEncoding, which has other letters there, or none.)
    """
    if value.isascii():
        return str(pymupdf.get_pdf_str(value))
    return f"<feff{value.encode('utf-16-be', 'replace').hex()}>"


def array(values: Sequence[float]) -> str:
    """An array of numbers."""
    return "[" + " ".join(f"{value:.4f}" for value in values) + "]"


def _own(mark: Annotation, space: PageSpace) -> dict[str, str]:
    """The entries that only its kind has."""
    kind = subtype(mark.kind)
    if kind in ("Highlight", "Underline", "StrikeOut", "Squiggly"):
        return {"QuadPoints": array(quads(mark, space)), "CA": str(opacity(mark))}
    if kind == "FreeText":
        size = style_number(mark, "size", TEXT_SIZE)
        ink = " ".join(f"{part:.3f}" for part in INK)
        return {"DA": f"(/Helv {size:g} Tf {ink} rg)", "BS": "<</W 1>>"}
    if kind in ("Text", "Stamp"):
        return {"Name": "/Note" if kind == "Text" else "/VanKien"}
    width = {"BS": f"<</W {width_of(mark) * space.unit:.4f}/S/S>>"}
    return {**width, **_lines(mark, space, kind)}


def shade(mark: Annotation) -> Shade:
    """The colour that an annotation says it has: of a text box that of its ground."""
    return tint(mark.colour) if mark.kind in WRITTEN - {"stamp"} else rgb(mark.colour)


def opacity(mark: Annotation) -> float:
    """How much of the paper its colour covers."""
    return OPACITY if mark.kind in ("highlight", "box") else 1.0


def _lines(mark: Annotation, space: PageSpace, kind: str) -> dict[str, str]:
    runs = [run(stroke, space) for stroke in mark.strokes]
    if kind == "Ink":
        return {"InkList": "[" + "".join(array(run) for run in runs) + "]"}
    if kind == "Line":
        ends = "[/None/OpenArrow]" if mark.kind == "arrow" else "[/None/None]"
        return {"L": array([*runs[0][:2], *runs[0][-2:]] if runs else [0] * 4), "LE": ends}
    if kind in ("PolyLine", "Polygon"):
        return {"Vertices": array(runs[0] if runs else ())}
    if mark.kind == "box":
        return {"IC": array(rgb(mark.colour)), "CA": str(opacity(mark))}
    return {}


def run(points: Sequence[Point], space: PageSpace) -> list[float]:
    """A line's points in the PDF's units, one number after the other."""
    return [part for point in points for part in space.to_pdf(point)]


def quads(mark: Annotation, space: PageSpace) -> list[float]:
    """Upper left, upper right, lower left, lower right: the order readers agree on."""
    return [
        part
        for box in mark.rects
        for point in ((box.x0, box.y0), (box.x1, box.y0), (box.x0, box.y1), (box.x1, box.y1))
        for part in space.to_pdf(point)
    ]

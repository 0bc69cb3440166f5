"""Putting marks on the pages of a copy as standard annotations that any reader shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pymupdf

from db.records import Annotation, Box
from desktop.services.composing.canvas import Canvas
from desktop.services.composing.dictionary import area, array, dictionary
from desktop.services.composing.looks import OPACITY, THROUGH, VEIL, VEIL_OPACITY, look
from desktop.services.marks import private_key
from desktop.services.marks.geometry import Point, bounds
from desktop.services.marks.objects import add_annotation
from desktop.services.marks.page_space import PageSpace

_STATES = (
    f"/ExtGState<</{THROUGH}<</Type/ExtGState/BM/Multiply/CA {OPACITY}/ca {OPACITY}>>"
    f"/{VEIL}<</Type/ExtGState/ca {VEIL_OPACITY}>>>>"
)
_TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
_POPUP = Box(0, 0, 180, 90)


class IconFrame:
    """The frame of an icon that readers keep upright; its origin is the icon's lower left."""

    def __init__(self, place: Box, unit: float) -> None:
        self._place = place
        self._unit = unit

    @property
    def unit(self) -> float:
        """Units of the PDF to a point."""
        return self._unit

    def to_pdf(self, point: Point) -> Point:
        """A point of the upright page in the PDF's units, before the reader turns it."""
        x, y = point
        return (
            (x - self._place.x0) * self._unit,
            (self._place.y1 - y) * self._unit,
        )


class MarkWriter:
    """Writes marks on one page (0-based) of a copy that is turned upright.

    `letters` are the forms of `lettering.letter_forms`.
    """

    def __init__(
        self,
        document: Any,
        index: int,
        space: PageSpace,
        letters: Mapping[str, int],
        *,
        windows: bool = True,
    ) -> None:
        self._document = document
        self._index = index
        self._space = space
        self._letters = letters
        self._windows = windows

    def write(self, mark: Annotation) -> None:
        """Add one mark, with the window of its note where it has one."""
        place = area(mark)
        if place is None:
            return
        upright = mark.kind == "note"
        rect = self._space.icon_to_pdf(place) if upright else self._space.box_to_pdf(place)
        frame = IconFrame(place, self._space.unit) if upright else self._space
        canvas = Canvas(frame)
        look(canvas, mark)
        edge = Box(0, 0, rect.x1 - rect.x0, rect.y1 - rect.y0) if upright else rect
        content, letters = canvas.content, self._letter_form(mark)
        self._add(mark, rect, add_form(self._document, edge, content, letters))

    def _add(self, mark: Annotation, rect: Box, appearance: int) -> None:
        xref: int = self._document.get_new_xref()
        page = self._document.page_xref(self._index)
        source = dictionary(mark, self._space, rect, page, appearance)
        self._document.update_object(xref, source)
        add_annotation(self._document, self._index, xref)
        if self._windows and mark.body and mark.kind not in ("text", "instruction"):
            self._write_popup(xref, rect)

    def _letter_form(self, mark: Annotation) -> tuple[int, str] | None:
        """The form with a mark's letters, and the matrix that puts it in place."""
        form, box = self._letters.get(mark.uuid), bounds(mark)
        if form is None or box is None:
            return None
        unit, turn = self._space.unit, _TURNS[self._space.rotation]
        x, y = self._space.to_pdf((box.x0, box.y1))  # the upright lower left
        a, b, c, d = (float(part) * unit for part in turn.split())
        return form, f"{a:.5f} {b:.5f} {c:.5f} {d:.5f} {x:.4f} {y:.4f}"

    def _write_popup(self, parent: int, rect: Box) -> None:
        xref: int = self._document.get_new_xref()
        place = Box(rect.x1, rect.y0, rect.x1 + _POPUP.x1, rect.y0 + _POPUP.y1)
        self._document.update_object(
            xref,
            f"<</Type/Annot/Subtype/Popup/Rect{array(place)}/Parent {parent} 0 R/Open false"
            f"/{private_key.PART}/popup>>",
        )
        self._document.xref_set_key(parent, "Popup", f"{xref} 0 R")
        add_annotation(self._document, self._index, xref)


def add_form(
    document: pymupdf.Document, rect: Box, content: bytes, inner: tuple[int, str] | None = None
) -> int:
    """A form drawn in the page's own units, and on top of it another one with its matrix."""
    xref: int = document.get_new_xref()
    forms = ""
    if inner is not None:
        content += f"\nq {inner[1]} cm /Letters Do Q".encode("ascii")
        forms = f"/XObject<</Letters {inner[0]} 0 R>>"
    document.update_object(
        xref,
        f"<</Type/XObject/Subtype/Form/BBox{array(rect)}/Resources<<{_STATES}{forms}>>>>",
    )
    document.update_stream(xref, content)
    return xref

"""From points of a page as the archive knows it to those of the PDF, and back; workers only."""

from __future__ import annotations

import math
from typing import Any

from db.records import Box
from desktop.services.marks.geometry import Point, Stroke, around_points
from desktop.services.marks.objects import page_dict
from ocr.mupdf import mupdf


class PageSpace:
    """One page's two frames of reference.

    The archive's has its origin top-left of the page as shown, y downwards, and the size the
    archive keeps; the PDF's knows neither rotation nor crop box.
    """

    def __init__(self, document: Any, index: int, width: float, height: float) -> None:
        """`document` with all its turns applied; `width`, `height` are the archive's."""
        frame, matrix = mupdf.mupdf.FzRect(), mupdf.mupdf.FzMatrix()
        page = page_dict(document, index)
        mupdf.mupdf.pdf_page_obj_transform(page, frame, matrix)
        shown = mupdf.Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
        place = mupdf.Rect(frame.x0, frame.y0, frame.x1, frame.y1) * shown
        self.scale = place.width / width
        """Units of the page as shown to a point of the archive's."""
        self._there = mupdf.Matrix(self.scale, place.height / height) * ~shown
        self._back = ~self._there
        unit = mupdf.Point(1, 0) * shown - mupdf.Point(0, 0) * shown
        self.rotation = round(_degrees(unit)) % 360
        """Clockwise degrees the page is turned by when shown."""
        self._unit = float(abs(self._there.a) + abs(self._there.b))

    @property
    def unit(self) -> float:
        """Units of the PDF to a point of the archive's."""
        return self._unit

    def to_pdf(self, point: Point) -> Point:
        """A point of the upright page in the PDF's units."""
        there = mupdf.Point(*point) * self._there
        return there.x, there.y

    def from_pdf(self, point: Point) -> Point:
        """A point of the PDF in points of the upright page."""
        back = mupdf.Point(*point) * self._back
        return back.x, back.y

    def box_to_pdf(self, box: Box) -> Box:
        """A box of the upright page as a PDF's: lower left, upper right."""
        return around_points((self.to_pdf((box.x0, box.y0)), self.to_pdf((box.x1, box.y1))))

    def icon_to_pdf(self, box: Box) -> Box:
        """The PDF's rectangle of an icon that readers keep upright whatever the page's turn.

        They turn it around its upper left corner (ISO 32000-1, 12.5.3, NoRotate), and do so for
        notes even without that flag.
        """
        x, y = self.to_pdf((box.x0, box.y0))
        width, height = (box.x1 - box.x0) * self.unit, (box.y1 - box.y0) * self.unit
        return Box(x, y - height, x + width, y)

    def icon_from_pdf(self, numbers: tuple[float, ...]) -> Box | None:
        """Where an icon that is kept upright is shown."""
        if len(numbers) != 4:
            return None
        (x0, y0, x1, y1) = numbers
        left, right, foot, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        x, y = self.from_pdf((left, top))
        return Box(x, y, x + (right - left) / self.unit, y + (top - foot) / self.unit)

    def box_from_pdf(self, numbers: tuple[float, ...]) -> Box | None:
        """A PDF's rectangle, or the bounds of a run of points, in points of the upright page."""
        points = self.stroke_from_pdf(numbers)
        return around_points(points) if len(points) > 1 else None

    def stroke_from_pdf(self, numbers: tuple[float, ...]) -> Stroke:
        """A run of coordinates as points of the upright page."""
        pairs = zip(numbers[::2], numbers[1::2], strict=False)
        return tuple(self.from_pdf(pair) for pair in pairs)


def _degrees(direction: Any) -> float:
    return math.degrees(math.atan2(direction.y, direction.x))

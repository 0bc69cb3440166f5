"""Shapes of marks in the painter's units, and the words inside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextDocument, QTextOption

from db.records import Annotation, Box
from desktop.services.marks.colours import INK, Shade, hex_of, legible
from desktop.services.marks.geometry import Point
from desktop.services.marks.kinds import LINE_WIDTH, TEXT_SIZE
from desktop.services.marks.wording import shown, style_number

Place = Callable[[Box], QRectF]
"""From points of the page to where the painter paints."""

PADDING = 4.0
STAMP_PADDING = 6.0
STAMP_SIZE = 15.0
SMALL_SHARE = 0.6
"""Of a stamp's foot to its head."""
SHRINK = 0.9
LEAST_PIXELS = 3.0


def colour_of(shade: Shade) -> QColor:
    """A shade as a colour."""
    return QColor(hex_of(shade))


def unit_of(place: Place) -> float:
    """Logical pixels to a point."""
    return place(Box(0, 0, 1, 1)).width()


def at_point(place: Place, point: Point) -> QPointF:
    """Where a point of the page is painted."""
    x, y = point
    return place(Box(x, y, x, y)).topLeft()


def line_of(place: Place, points: Iterable[Point]) -> list[QPointF]:
    """Where a line is painted."""
    return [at_point(place, point) for point in points]


def pen_of(mark: Annotation, place: Place, colour: QColor | None = None) -> QPen:
    """The pen of a mark's lines."""
    width = style_number(mark, "width", LINE_WIDTH) * unit_of(place)
    pen = QPen(colour or QColor(mark.colour), max(1.0, width))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_letters(painter: QPainter, mark: Annotation, place: Place) -> None:
    """The words of a written mark inside its rectangle, smaller where they need be."""
    stamp, unit = mark.kind == "stamp", unit_of(place)
    by = (STAMP_PADDING if stamp else PADDING) * unit
    room = place(mark.rects[0]).adjusted(by, by, -by, -by)
    if room.width() <= 0 or room.height() <= 0:
        return
    size = style_number(mark, "size", STAMP_SIZE if stamp else TEXT_SIZE) * unit
    paper = _typeset(mark, room.width(), size, painter.font())
    while (paper.size().height() > room.height() or paper.size().width() > room.width() + 1) and (
        size > LEAST_PIXELS
    ):
        size *= SHRINK
        paper = _typeset(mark, room.width(), size, painter.font())
    painter.save()
    painter.translate(room.topLeft())
    paper.drawContents(painter, QRectF(0, 0, room.width(), room.height()))
    painter.restore()


def _typeset(mark: Annotation, width: float, size: float, font: QFont) -> QTextDocument:
    head, lines = shown(mark)
    stamp = mark.kind == "stamp"
    paper = QTextDocument()
    paper.setDocumentMargin(0)
    paper.setDefaultFont(font)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if stamp else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    paper.setDefaultTextOption(option)
    paper.setHtml(_html(head, lines, legible(mark.colour) if stamp else INK, size, stamp))
    paper.setTextWidth(width)
    return paper


def _html(head: str, lines: Iterable[str], ink: Shade, size: float, stamp: bool) -> str:
    small = max(1, round(size * SMALL_SHARE)) if stamp else max(1, round(size))
    start = f"<b style='font-size:{max(1, round(size))}px'>{escape(head)}</b><br>" if head else ""
    rest = "<br>".join(escape(line) for line in lines)
    return f"<div style='color:{hex_of(ink)};font-size:{small}px'>{start}{rest}</div>"

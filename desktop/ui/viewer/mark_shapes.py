"""Shapes of marks in the painter's units, and the words inside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QTextDocument, QTextOption

from db.records import Annotation, Box
from desktop.services.marks.colours import INK, Shade, hex_of, legible
from desktop.services.marks.geometry import Point
from desktop.services.marks.kinds import LINE_WIDTH, TEXT_SIZE
from desktop.services.marks.wording import picture_and_foot, shown, style_number, style_text

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
    if stamp and style_text(mark, "image"):
        room = _paint_picture(painter, mark, place(mark.rects[0]))
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


def _paint_picture(painter: QPainter, mark: Annotation, area: QRectF) -> QRectF:
    """Paint the picture of a stamp as large as its shape allows; the room left for words."""
    above, foot = picture_and_foot(mark, area.width(), area.height())
    picture = stamp_image(style_text(mark, "image"))
    if not picture.isNull():
        size = QSizeF(picture.size()).scaled(above.x1, above.y1, Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((above.x1 - size.width()) / 2, (above.y1 - size.height()) / 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(area.topLeft() + corner, size), picture)
    if foot is None:
        return QRectF()
    return QRectF(foot.x0, foot.y0, foot.x1 - foot.x0, foot.y1 - foot.y0).translated(area.topLeft())


@lru_cache(maxsize=16)
def stamp_image(picture: str) -> QImage:
    """The picture of a stamp from its base64; an empty one where it is damaged."""
    return QImage.fromData(QByteArray.fromBase64(picture.encode("ascii", "replace")))


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

"""How marks look on a page; each kind has its painter, and one more kind is one more entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from db.records import Annotation
from desktop.services.marks.colours import legible, tint
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.geometry import arrow_head
from desktop.services.marks.kinds import LINE_WIDTH
from desktop.services.marks.pressure import pieces
from desktop.services.marks.wording import style_number, style_text
from desktop.ui.viewer.mark_shapes import Place, colour_of, line_of, paint_letters, pen_of, unit_of
from desktop.ui.viewer.marks import icon_box

__all__ = ["PAINTERS", "PAPER_INK", "Place", "paint_mark", "paint_shape"]

Painter = Callable[[QPainter, Annotation, Place], None]

NUMBER_INK = QColor(178, 26, 26)
VEIL = QColor(255, 255, 255, 200)
"""Keeps a stamp readable over print."""
PAPER_INK = QColor(60, 50, 20)
"""Marks lie on the scan's paper, which is white in dark windows too."""


def paint_mark(painter: QPainter, mark: Annotation, place: Place, number: int | None) -> None:
    """Paint one mark and its number; what lies in the file itself its page shows already."""
    if not is_foreign(mark):
        paint_shape(painter, mark, place)
    if number is not None:
        _paint_number(painter, mark, place, number)


def paint_shape(painter: QPainter, mark: Annotation, place: Place) -> None:
    """Paint a mark itself, wherever it came from."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    PAINTERS.get(mark.kind, _paint_frames)(painter, mark, place)
    painter.restore()


def _paint_highlight(painter: QPainter, mark: Annotation, place: Place) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for rect in mark.rects:
        painter.fillRect(place(rect), QColor(mark.colour))


def _line_at(share: float) -> Painter:
    def paint(painter: QPainter, mark: Annotation, place: Place) -> None:
        for rect in mark.rects:
            area = place(rect)
            y = area.top() + area.height() * share
            painter.setPen(QPen(colour_of(legible(mark.colour)), max(1.0, area.height() / 14)))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    return paint


def _paint_squiggly(painter: QPainter, mark: Annotation, place: Place) -> None:
    for rect in mark.rects:
        area = place(rect)
        step = max(2.0, area.height() / 8)
        painter.setPen(QPen(colour_of(legible(mark.colour)), max(1.0, step / 2.5)))
        count = max(1, int(area.width() / step))
        points = [
            QPointF(area.left() + n * step, area.bottom() - step * (n % 2))
            for n in range(count + 1)
        ]
        painter.drawPolyline(points)


def _paint_frames(painter: QPainter, mark: Annotation, place: Place) -> None:
    shade = QColor(mark.colour)
    shade.setAlpha(60)
    painter.setPen(QPen(QColor(mark.colour).darker(125), 2))
    painter.setBrush(shade)
    for rect in mark.rects:
        painter.drawRect(place(rect))


def _outline(draw: Callable[[QPainter, QRectF], object]) -> Painter:
    def paint(painter: QPainter, mark: Annotation, place: Place) -> None:
        painter.setPen(pen_of(mark, place))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = style_number(mark, "width", LINE_WIDTH) * unit_of(place) / 2
        for rect in mark.rects:
            draw(painter, place(rect).adjusted(half, half, -half, -half))

    return paint


def _paint_ink(painter: QPainter, mark: Annotation, place: Place) -> None:
    """A drawing, broader where the pen was pressed harder."""
    pressed, pen = tuple(pieces(mark)), pen_of(mark, place)
    width = pen.widthF()
    for piece in pressed:
        pen.setWidthF(width * piece.share)
        painter.setPen(pen)
        painter.drawPolyline(line_of(place, piece.ends))
    if not pressed:
        _paint_strokes(painter, mark, place)


def _paint_strokes(painter: QPainter, mark: Annotation, place: Place) -> None:
    painter.setPen(pen_of(mark, place))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in mark.strokes:
        points = line_of(place, stroke)
        if mark.kind == "polygon":
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)


def _paint_arrow(painter: QPainter, mark: Annotation, place: Place) -> None:
    _paint_strokes(painter, mark, place)
    width = style_number(mark, "width", LINE_WIDTH)
    for stroke in mark.strokes:
        if len(stroke) > 1:
            painter.drawPolyline(line_of(place, arrow_head(stroke, width)))


def _paint_text(painter: QPainter, mark: Annotation, place: Place) -> None:
    painter.setPen(QPen(colour_of(legible(mark.colour)), max(1.0, unit_of(place))))
    painter.setBrush(colour_of(tint(mark.colour)))
    painter.drawRect(place(mark.rects[0]))
    paint_letters(painter, mark, place)


def _paint_stamp(painter: QPainter, mark: Annotation, place: Place) -> None:
    unit, area = unit_of(place), place(mark.rects[0])
    if not style_text(mark, "image"):
        painter.fillRect(area, VEIL)
        for inset, width in ((1.0, 2.0), (4.0, 0.8)):
            by = inset * unit
            painter.setPen(QPen(colour_of(legible(mark.colour)), width * unit))
            painter.drawRect(area.adjusted(by, by, -by, -by))
    paint_letters(painter, mark, place)


def _paint_note(painter: QPainter, mark: Annotation, place: Place) -> None:
    sign = icon_box(mark)
    if sign is None:
        return
    sheet = place(sign)
    painter.setPen(QPen(QColor(mark.colour).darker(170), 1.2))
    painter.setBrush(QColor(mark.colour))
    painter.drawRoundedRect(sheet, sheet.width() / 8, sheet.width() / 8)
    if not mark.body.strip():
        _paint_lines(painter, sheet)


def _paint_lines(painter: QPainter, sheet: QRectF) -> None:
    painter.setPen(QPen(PAPER_INK, 1))
    left, right = sheet.left() + sheet.width() * 0.2, sheet.right() - sheet.width() * 0.2
    for share in (0.3, 0.5, 0.7):
        y = sheet.top() + sheet.height() * share
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def _paint_number(painter: QPainter, mark: Annotation, place: Place, number: int) -> None:
    sign = icon_box(mark)
    if sign is None:
        return
    disc = place(sign)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(NUMBER_INK, 1.2))
    if mark.kind != "note":
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawEllipse(disc)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(6, round(disc.height() * (0.62 if number < 100 else 0.45))))
    painter.setFont(font)
    painter.setPen(NUMBER_INK if mark.kind != "note" else PAPER_INK)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


PAINTERS: dict[str, Painter] = {
    "highlight": _paint_highlight,
    "underline": _line_at(0.97),
    "strikeout": _line_at(0.55),
    "squiggly": _paint_squiggly,
    "box": _paint_frames,
    "rect": _outline(QPainter.drawRect),
    "ellipse": _outline(QPainter.drawEllipse),
    "note": _paint_note,
    "text": _paint_text,
    "instruction": _paint_text,
    "stamp": _paint_stamp,
    "ink": _paint_ink,
    "line": _paint_strokes,
    "polyline": _paint_strokes,
    "polygon": _paint_strokes,
    "arrow": _paint_arrow,
}

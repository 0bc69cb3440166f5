"""How a page looks without its marks: paper, image or message, hits, selection."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen

from db.records import Box
from desktop.ui.viewer.hits import Hits
from desktop.ui.viewer.mark_painting import Place
from desktop.ui.viewer.values import Selection
from desktop.ui.viewer.wanting import TILE

PAPER = QColor(255, 255, 255)
QUIET_INK = QColor(110, 110, 110)
MESSAGE_INK = QColor(120, 30, 30)
"""On the white paper of a page, also in a dark window."""
HIT = QColor("#a8e6a1")
CURRENT_HIT = QColor("#ffb45a")
CURRENT_EDGE = QColor("#8a3d00")
SELECTION_ALPHA = 90


def paint_paper(painter: QPainter, place: QRect, palette: QPalette) -> None:
    """White paper with a thin edge."""
    painter.fillRect(place, PAPER)
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(-1, -1, 0, 0))


def paint_sharp(painter: QPainter, place: QRect, image: QImage, ratio: float) -> None:
    """An image made for this size: device pixel on device pixel."""
    corner_x, corner_y = round(place.x() * ratio) / ratio, round(place.y() * ratio) / ratio
    painter.drawImage(
        QRectF(corner_x, corner_y, image.width() / ratio, image.height() / ratio), image
    )


def paint_tile(
    painter: QPainter, place: QRect, tile: tuple[int, int], image: QImage, ratio: float
) -> None:
    """A sharp part of a page that is too large for one image."""
    x, y = round(place.x() * ratio) + tile[0] * TILE, round(place.y() * ratio) + tile[1] * TILE
    painter.drawImage(
        QRectF(x / ratio, y / ratio, image.width() / ratio, image.height() / ratio), image
    )


def paint_scaled(painter: QPainter, place: QRect, image: QImage) -> None:
    """An image of another scale, until the right one is there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
    painter.restore()


def paint_waiting(painter: QPainter, place: QRect, number: str) -> None:
    """A page whose image is still to come: its number."""
    painter.setPen(QUIET_INK)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)


def paint_message(painter: QPainter, place: QRect, text: str) -> None:
    """Why there is no image, in the upper part of the page."""
    room = place.adjusted(24, 24, -24, -24)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.setPen(MESSAGE_INK)
    painter.drawText(room, int(flags), text)


def paint_hits(painter: QPainter, page: int, hits: Hits, place: Place) -> None:
    """The words that answer a search; the current one also has an edge."""
    for index, box in enumerate(hits.on(page)):
        current = hits.is_current(page, index)
        area = place(box).adjusted(-1, -1, 1, 1)
        _tint(painter, area, CURRENT_HIT if current else HIT)
        if current:
            painter.setPen(QPen(CURRENT_EDGE, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)


def _tint(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(area, colour)
    painter.restore()


def paint_selection(
    painter: QPainter, selection: Selection, place: Place, palette: QPalette
) -> None:
    """The words or the rectangle that are selected, or the line that is being drawn."""
    colour = QColor(palette.color(QPalette.ColorRole.Highlight))
    edge = QColor(colour)
    colour.setAlpha(SELECTION_ALPHA)
    if selection.strokes:
        painter.setPen(QPen(edge, 2))
        for stroke in selection.strokes:
            painter.drawPolyline([place(Box(x, y, x, y)).topLeft() for x, y in stroke])
        return
    painter.setPen(QPen(edge, 1))
    painter.setBrush(colour)
    for rect in selection.rects:
        painter.drawRect(place(rect))

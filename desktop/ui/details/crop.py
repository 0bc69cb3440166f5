"""A widget that shows one piece of the scan."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.records import Box
from desktop.ui.details.crops import CropImages, Place

MOST_HEIGHT = 96
LARGEST = 1.25
"""Times life size: a narrow word is not blown up to the width of the pane."""
PAPER = QColor("#ffffff")
WAITING = QColor("#8a8a8a")


class ScanCrop(QWidget):
    """Shows a place of a page with `margins` points around it; `clicked()` on a press.

    Its height follows from its width and the place alone, so that nothing moves when the image
    arrives. With `framed`, the place itself has an edge.
    """

    clicked = Signal()

    def __init__(
        self,
        images: CropImages,
        *,
        margins: tuple[float, float] = (4.0, 2.0),
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._margins = margins
        self._framed = framed
        self._place: Place | None = None
        self._part = Box(0, 0, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        images.arrived.connect(self.update)

    def show_place(self, place: Place | None) -> None:
        """Show a place; None hides the crop."""
        self.setVisible(place is not None)
        if place is None or place == self._place:
            self._place = place
            return
        self._place, self._part = place, place.around(*self._margins)
        self._fit_height()
        self.update()

    def sizeHint(self) -> QSize:
        """What suits a pane of usual width."""
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the pane may be."""
        return QSize(80, 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the place is at this width."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        self.setFixedHeight(math.ceil(self._size_in(self.width()).height()))

    def _scale(self, width: int) -> float:
        """Logical pixels a point."""
        part, life = self._part, self.logicalDpiX() / 72
        wide, high = max(part.x1 - part.x0, 1.0), max(part.y1 - part.y0, 1.0)
        return max(0.05, min(width / wide, MOST_HEIGHT / high, life * LARGEST))

    def _size_in(self, width: int) -> QRectF:
        part, scale = self._part, self._scale(width)
        return QRectF(0, 0, (part.x1 - part.x0) * scale, (part.y1 - part.y0) * scale)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The piece of paper, or white until it is there."""
        if self._place is None:
            return
        painter = QPainter(self)
        area = self._size_in(self.width())
        painter.fillRect(area, PAPER)
        scale = round(self._scale(self.width()) * self.devicePixelRatioF(), 3)
        image = self._images.get(self._place, self._part, scale)
        if image is None:
            painter.setPen(WAITING)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "…")
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, image)
        self._paint_edges(painter, area)
        painter.end()

    def _paint_edges(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._framed and self._place is not None:
            box, part, scale = self._place.box, self._part, self._scale(self.width())
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.5))
            left, top = (box.x0 - part.x0) * scale, (box.y0 - part.y0) * scale
            size = (box.x1 - box.x0) * scale, (box.y1 - box.y0) * scale
            painter.drawRect(QRectF(left, top, *size).adjusted(-1, -1, 1, 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that it was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

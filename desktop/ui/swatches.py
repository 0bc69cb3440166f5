"""Small discs of colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

SWATCH = 12
"""Across, in points of the screen."""
RING = "#848484"
"""Tells a pale colour from any ground, light or dark."""


def swatch(colour: str) -> QIcon:
    """A small disc of a tag's colour; its name always stands beside it."""
    pixmap = QPixmap(QSize(SWATCH * 2, SWATCH * 2))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(RING), 2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(pixmap.rect().adjusted(3, 3, -3, -3))
    painter.end()
    return QIcon(pixmap)

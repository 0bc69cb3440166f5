"""The frame and the handles of selected marks, and the rubber band."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from db.records import Annotation, Box
from desktop.ui.viewer.handles import handles
from desktop.ui.viewer.mark_painting import PAPER_INK
from desktop.ui.viewer.mark_shapes import Place, at_point
from desktop.ui.viewer.marks import icon_box

HANDLE = 8.0
"""Edge in logical pixels."""


def paint_frame(painter: QPainter, mark: Annotation, place: Place) -> None:
    """A dashed frame around each part of a mark."""
    sign = icon_box(mark) if mark.kind == "note" else None
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in (sign,) if sign else mark.rects:
        around = place(rect).adjusted(-2, -2, 2, 2)
        painter.setPen(QPen(Qt.GlobalColor.white, 2))
        painter.drawRect(around)
        painter.setPen(QPen(PAPER_INK, 2, Qt.PenStyle.DashLine))
        painter.drawRect(around)
    painter.restore()


def paint_handles(painter: QPainter, mark: Annotation, place: Place) -> None:
    """The small squares a mark is resized by."""
    painter.save()
    painter.setPen(QPen(PAPER_INK, 1.5))
    painter.setBrush(Qt.GlobalColor.white)
    for handle in handles(mark):
        at = at_point(place, handle.at)
        painter.drawRect(QRectF(at.x() - HANDLE / 2, at.y() - HANDLE / 2, HANDLE, HANDLE))
    painter.restore()


def paint_rubber(painter: QPainter, box: Box, place: Place) -> None:
    """The rectangle that catches marks."""
    painter.save()
    painter.setPen(QPen(PAPER_INK, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place(box))
    painter.restore()

"""Helpers for painting text into lists: two-line titles, and the small labels of tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption

from db.records import TagRecord

TAG_PAD = 5
TAG_GAP = 6
DOT = 8


def draw_wrapped(painter: QPainter, area: QRect, text: str, lines: int) -> None:
    """Draw `text` over at most `lines` lines, the last one with an ellipsis if need be."""
    layout = QTextLayout(text, painter.font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    # File names may have no blank at all.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    metrics = QFontMetrics(painter.font())
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        start, top = line.textStart(), area.top() + number * metrics.height()
        piece = text[start : start + line.textLength()]
        if number == lines - 1:
            piece = metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QPointF(area.left(), top + metrics.ascent()), piece.rstrip())
    layout.endLayout()


def draw_tags(
    painter: QPainter, area: QRect, tags: Sequence[TagRecord], palette: QPalette, colour: QColor
) -> None:
    """Draw tags from the left, each a dot of its colour and its name, as many as fit."""
    metrics = QFontMetrics(painter.font())
    left = area.left()
    for tag in tags:
        width = DOT + TAG_PAD + metrics.horizontalAdvance(tag.name)
        if left + width > area.right():
            painter.setPen(colour)
            painter.drawText(QRect(left, area.top(), 20, area.height()), _middle(), "…")
            return
        _draw_tag(painter, QRect(left, area.top(), width, area.height()), tag, palette, colour)
        left += width + TAG_GAP


def _draw_tag(
    painter: QPainter, area: QRect, tag: TagRecord, palette: QPalette, colour: QColor
) -> None:
    dot = QRectF(area.left(), area.center().y() - DOT / 2 + 1, DOT, DOT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.setBrush(QColor(tag.colour))
    painter.drawEllipse(dot)
    painter.setPen(colour)
    painter.drawText(area.adjusted(DOT + TAG_PAD, 0, 0, 0), _middle(), tag.name)


def _middle() -> int:
    return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

"""Paints a snippet over several lines with the words that matched in bold on a tinted ground."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout

from db.finding import Span


def formats(spans: Iterable[Span], ground: QColor, length: int) -> list[QTextLayout.FormatRange]:
    """Bold ranges of a text on a ground of their own."""
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    style.setBackground(ground)
    ranges = []
    for span in spans:
        marked: Any = QTextLayout.FormatRange()  # Qt's type stubs lack its fields
        marked.start = max(0, span.start)
        marked.length = min(span.end, length) - marked.start
        marked.format = style
        ranges.append(marked)
    return ranges


def draw_snippet(
    painter: QPainter,
    area: QRect,
    text: str,
    ranges: list[QTextLayout.FormatRange],
    lines: int,
) -> None:
    """Draw at most `lines` lines of `text` into `area` with the painter's pen and font."""
    layout = QTextLayout(text, painter.font())
    layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    for _number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    layout.draw(painter, QPointF(area.topLeft()))

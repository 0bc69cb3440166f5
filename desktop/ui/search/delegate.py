"""Paints one hit: the document's number and date, the page, its title, the words found."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.finding import Hit
from desktop.ui import wording
from desktop.ui.documents.card import PAD, bold, small
from desktop.ui.search.model import HitRole
from desktop.ui.search.snippet import draw_snippet, formats
from desktop.ui.theme import blend, mark_ground, quiet_text

HEAD_LINES = 2
SNIPPET_LINES = 3
GAP = 2
SELECTED_TINT = 0.3
Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Paints Hits in rows of equal height."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same size for every hit."""
        item: Any = option  # Qt's type stubs lack its fields
        height = 2 * PAD + GAP + item.fontMetrics.height() * (HEAD_LINES + SNIPPET_LINES)
        return QSize(item.fontMetrics.averageCharWidth() * 24, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the platform's ground and the hit on it."""
        item: Any = option
        self.initStyleOption(item, index)
        item.text = ""
        style = item.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, item.widget)
        painter.save()
        painter.setClipRect(item.rect)
        _paint_hit(painter, item, index.data(HitRole))
        painter.restore()


def page_text(hit: Hit) -> str:
    """Where in the document the hit is."""
    if hit.page is None:
        return QCoreApplication.translate("Hits", "details")
    return QCoreApplication.translate("Hits", "page {0}").format(hit.page + 1)


def head_text(hit: Hit) -> str:
    """Number and date of the hit's document, as far as they are known."""
    return ", ".join(filter(None, (hit.number, wording.day_text(hit.issued_on))))


def _paint_hit(painter: QPainter, option: Any, hit: Hit) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    ink = option.palette.color(role)
    inner = option.rect.adjusted(PAD + 4, PAD, -PAD, -PAD)
    line = option.fontMetrics.height()
    head = QRect(inner.left(), inner.top(), inner.width(), line)
    taken = _paint_page(painter, head, hit, ink if selected else quiet_text(option.palette))
    painter.setPen(ink)
    first, second = head_text(hit) or hit.title, hit.title if head_text(hit) else ""
    painter.setFont(bold(option.font))
    _paint_elided(painter, head.adjusted(0, 0, -taken, 0), first)
    painter.setFont(option.font)
    _paint_elided(painter, head.translated(0, line), second)
    ground = selected_ground(option.palette) if selected else mark_ground(option.palette)
    # Line ends of the page would break the snippet's own lines; one blank each keeps offsets.
    snippet = hit.snippet.replace("\n", " ")
    below = line * (HEAD_LINES if second else 1) + GAP
    ranges = formats(hit.marks, ground, len(snippet))
    draw_snippet(painter, inner.adjusted(0, below, 0, 0), snippet, ranges, SNIPPET_LINES)


def _paint_elided(painter: QPainter, area: QRect, text: str) -> None:
    right = Qt.TextElideMode.ElideRight
    words = painter.fontMetrics().elidedText(text, right, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)


def selected_ground(palette: QPalette) -> QColor:
    """A ground for matched words that stands out from the selection's, its ink readable on it."""
    role = QPalette.ColorRole
    chosen, ink = palette.color(role.Highlight), palette.color(role.HighlightedText)
    away = QColor("black" if ink.lightness() > chosen.lightness() else "white")
    return blend(chosen, away, SELECTED_TINT)


def _paint_page(painter: QPainter, head: QRect, hit: Hit, colour: QColor) -> int:
    """Paint the page's number at the right end; the width it took."""
    painter.setFont(small(painter.font()))
    painter.setPen(colour)
    page = page_text(hit)
    painter.drawText(head, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), page)
    return painter.fontMetrics().horizontalAdvance(page) + PAD

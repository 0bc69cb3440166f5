"""Paints a count at the right end of a row, with the row's words elided before it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import wording
from desktop.ui.theme import quiet_text

CountRole = Qt.ItemDataRole.UserRole + 10
WordsRole = Qt.ItemDataRole.UserRole + 11
"""The count in words, painted instead where there is room."""
GAP = 8
HIGHER = 6

Index = QModelIndex | QPersistentModelIndex


class CountDelegate(QStyledItemDelegate):
    """Rows with a number at their end; the number also is part of the accessible text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A little more air than the platform gives."""
        item: Any = option  # Qt's type stubs lack its fields
        size = super().sizeHint(option, index)
        return QSize(size.width(), item.fontMetrics.height() + HIGHER)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row without its count's room, then the count."""
        count = index.data(CountRole)
        if count is None:
            super().paint(painter, option, index)
            return
        item: Any = option
        text = self._text(item, index, count)
        self._paint_words(painter, item, index, item.fontMetrics.horizontalAdvance(text) + GAP)
        selected = bool(item.state & QStyle.StateFlag.State_Selected)
        strong = item.palette.color(QPalette.ColorRole.HighlightedText)
        painter.setPen(strong if selected else quiet_text(item.palette))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(item.rect.adjusted(0, 0, -GAP, 0), int(end), text)

    @staticmethod
    def _text(item: Any, index: Index, count: int | str) -> str:
        words, width = index.data(WordsRole), item.fontMetrics.horizontalAdvance
        if words and width(str(index.data()) + words) < item.rect.width() - item.rect.height():
            return str(words)
        return count if isinstance(count, str) else wording.number_text(count)

    def _paint_words(self, painter: QPainter, item: Any, index: Index, count_width: int) -> None:
        room: Any = QStyleOptionViewItem(item)
        self.initStyleOption(room, index)
        style = item.widget.style()
        part = QStyle.SubElement.SE_ItemViewItemText
        left = style.subElementRect(part, room, item.widget).left()
        width = max(0, item.rect.right() - left - count_width - GAP)
        room.text = room.fontMetrics.elidedText(room.text, Qt.TextElideMode.ElideRight, width)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, room, painter, item.widget)
        if room.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            _frame(painter, style.subElementRect(part, room, item.widget), item)


def _frame(painter: QPainter, box: QRect, item: Any) -> None:
    """A line around a check box that is seen on any ground; some styles' own is not."""
    selected = bool(item.state & QStyle.StateFlag.State_Selected)
    strong = item.palette.color(QPalette.ColorRole.HighlightedText)
    painter.setPen(strong if selected else quiet_text(item.palette))
    painter.drawRect(box.adjusted(0, 0, -1, -1))

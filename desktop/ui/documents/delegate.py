"""Paints one document of the list: number, date and state; title; issuer and tags."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.records import DocumentRow
from desktop.ui import wording
from desktop.ui.documents.card import ICON, PAD, PARTS, TITLE_LINES, bold, card_size, lay_out, small
from desktop.ui.documents.ink import draw_tags, draw_wrapped
from desktop.ui.documents.model import RowRole
from desktop.ui.icons import icon
from desktop.ui.plurals import Plurals
from desktop.ui.theme import blend, quiet_text

Index = QModelIndex | QPersistentModelIndex
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
ISSUER_SHARE = 0.6


class DocumentDelegate(QStyledItemDelegate):
    """Paints DocumentRows; a row that has not arrived is shown as pale bars.

    `parts` are those of `card.PARTS` that are shown.
    """

    parts: frozenset[str] = frozenset(PARTS)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same size for every document."""
        item: Any = option  # Qt's type stubs lack its fields
        return card_size(item.font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the platform's style and the document on it."""
        item: Any = option
        self.initStyleOption(item, index)
        item.text = ""
        style = item.widget.style() if item.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, item.widget)
        row: DocumentRow | None = index.data(RowRole)
        painter.save()
        painter.setClipRect(item.rect)
        if row is None:
            _paint_waiting(painter, item)
        else:
            _Painting(painter, item, self.parts).paint(row)
        _paint_line(painter, item)
        painter.restore()


class _Painting:
    """The painting of one row: its palette roles follow the selection."""

    def __init__(self, painter: QPainter, option: Any, parts: frozenset[str]) -> None:
        self._painter = painter
        self._parts = parts
        self._option = option
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        self._ink = option.palette.color(role)
        self._quiet = self._ink if selected else quiet_text(option.palette)
        self._mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal

    def paint(self, row: DocumentRow) -> None:
        card = lay_out(self._option.rect, self._option.font)
        self._head(card.head, row)
        self._painter.setFont(self._option.font)
        self._painter.setPen(self._ink)
        draw_wrapped(self._painter, card.title, row.title, TITLE_LINES)
        self._foot(card.foot, row)

    def _head(self, area: QRect, row: DocumentRow) -> None:
        painter = self._painter
        heading = self._heading(area, _heading(row))
        painter.setFont(small(self._option.font))
        date = wording.day_text(row.issued_on) if "date" in self._parts else ""
        width = painter.fontMetrics().horizontalAdvance(date)
        # The state has a sign that says it without words; a date has none.
        room = area.width() - heading - (width + PAD + 4 if date else 0)
        taken = self._state(area, row, room) if "state" in self._parts else 0
        if heading + width + taken <= area.width():
            painter.setPen(self._quiet)
            painter.drawText(area.adjusted(0, 0, -taken, 0), RIGHT, date)

    def _heading(self, area: QRect, heading: str) -> int:
        """Paint the number first, as it must not be cut; the width it took."""
        self._painter.setFont(bold(self._option.font))
        self._painter.setPen(self._ink)
        room = area.adjusted(0, 0, -(ICON + PAD), 0)
        shown = _elided(self._painter, heading, room.width())
        self._painter.drawText(room, LEFT, shown)
        return self._painter.fontMetrics().horizontalAdvance(shown) + PAD

    def _state(self, area: QRect, row: DocumentRow, room: int) -> int:
        """Paint the state, only its sign where its words have no room; the width it took."""
        word = wording.state_word(row.state)
        if row.state in ("waiting", "reading") and row.pages_read:
            word = f"{word} {row.pages_read}/{row.page_count}"
        width = self._painter.fontMetrics().horizontalAdvance(word)
        if width + ICON + 3 > room:
            word, width = "", 0
        self._painter.setPen(self._quiet)
        self._painter.drawText(area, RIGHT, word)
        left = area.right() - width - ICON - 3
        spot = QRect(left, area.center().y() - ICON // 2, ICON, ICON)
        sign = icon(wording.state_icon(row.state), QPalette.ColorRole.Text)
        sign.paint(self._painter, spot, Qt.AlignmentFlag.AlignCenter, self._mode)
        return area.right() - left + PAD + 4

    def _foot(self, area: QRect, row: DocumentRow) -> None:
        painter = self._painter
        painter.setFont(small(self._option.font))
        painter.setPen(self._quiet)
        tags = row.tags if "tags" in self._parts else ()
        share = ISSUER_SHARE if tags else 1.0
        source = _source(row) if "issuer" in self._parts else ""
        issuer = _elided(painter, source, int(area.width() * share))
        painter.drawText(area, LEFT, issuer)
        taken = painter.fontMetrics().horizontalAdvance(issuer) + 2 * PAD if issuer else 0
        rest = area.adjusted(taken, 0, 0, 0)
        draw_tags(painter, rest, tags, self._option.palette, self._quiet)


def _heading(row: DocumentRow) -> str:
    return row.number or row.kind or wording.moment_text(row.imported_at)


def _source(row: DocumentRow) -> str:
    if row.issuer:
        return row.issuer
    if row.state == "locked":  # how many pages it has is known once it was opened
        return "" if row.title == row.original_name else row.original_name
    pages = Plurals().pages(row.page_count)
    return pages if row.title == row.original_name else f"{row.original_name}, {pages}"


def _elided(painter: QPainter, text: str, width: int) -> str:
    metrics: QFontMetrics = painter.fontMetrics()
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _faint(option: Any) -> QColor:
    palette = option.palette
    base = palette.color(QPalette.ColorRole.Base)
    return blend(base, palette.color(QPalette.ColorRole.Text), 0.12)


def _paint_waiting(painter: QPainter, option: Any) -> None:
    card = lay_out(option.rect, option.font)
    for bar, share in ((card.head, 0.3), (card.title, 0.9), (card.foot, 0.5)):
        width = int(bar.width() * share)
        painter.fillRect(QRect(bar.left(), bar.top() + 4, width, 8), _faint(option))


def _paint_line(painter: QPainter, option: Any) -> None:
    painter.setPen(_faint(option))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

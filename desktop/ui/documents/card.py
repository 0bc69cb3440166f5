"""Where the parts of one document stand in the list, shared by painting and sizing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics

PAD = 8
GAP = 2
ICON = 16
TITLE_LINES = 2

PARTS = ("date", "state", "issuer", "tags")
"""What a card shows besides number and title, unless the clerk chose otherwise."""


@dataclass(frozen=True, slots=True)
class Card:
    """Rectangles of a document's head line, its title and its foot line."""

    head: QRect
    title: QRect
    foot: QRect


def bold(font: QFont) -> QFont:
    """The same font in bold."""
    strong = QFont(font)
    strong.setBold(True)
    return strong


def small(font: QFont) -> QFont:
    """The same font a little smaller, for what is secondary."""
    lesser = QFont(font)
    lesser.setPointSizeF(max(7.5, font.pointSizeF() * 0.92))
    return lesser


def card_height(font: QFont) -> int:
    """The height of every document in the list, in pixels."""
    line = QFontMetrics(font).height()
    foot = max(QFontMetrics(small(font)).height(), ICON)
    return 2 * PAD + line * (1 + TITLE_LINES) + foot + 2 * GAP


def card_size(font: QFont) -> QSize:
    """The size hint of a document; lists stretch it to their width."""
    return QSize(QFontMetrics(font).averageCharWidth() * 24, card_height(font))


def lay_out(area: QRect, font: QFont) -> Card:
    """Divide one document's area, in pixels of the list."""
    line = QFontMetrics(font).height()
    inner = area.adjusted(PAD + 4, PAD, -PAD, -PAD)
    head = QRect(inner.left(), inner.top(), inner.width(), line)
    title = QRect(inner.left(), head.bottom() + 1 + GAP, inner.width(), line * TITLE_LINES)
    foot_top = title.bottom() + 1 + GAP
    return Card(
        head, title, QRect(inner.left(), foot_top, inner.width(), inner.bottom() - foot_top)
    )

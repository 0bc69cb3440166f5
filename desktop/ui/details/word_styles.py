"""How words look by where they come from: each its own underline, besides its colour."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

from db.records import PageWord
from desktop.services.correcting import is_deleted
from desktop.ui.details.word_map import is_doubtful
from desktop.ui.theme import is_dark, mark_ground

Look = Literal["doubtful", "mended", "person", "deleted"]
Line = QTextCharFormat.UnderlineStyle

LINES: dict[Look, QTextCharFormat.UnderlineStyle] = {
    "doubtful": Line.WaveUnderline,
    "mended": Line.DashUnderline,
    "person": Line.SingleUnderline,
    "deleted": Line.NoUnderline,
}
COLOURS: dict[Look, tuple[str, str]] = {
    "doubtful": ("#b3261e", "#ff9d94"),
    "mended": ("#1d5fa8", "#8cc4ff"),
    "person": ("#1b6e38", "#7ddc9b"),
    "deleted": ("#1b6e38", "#7ddc9b"),
}
"""On light and on dark grounds."""


def look_of(word: PageWord) -> Look | None:
    """How a word is to be shown; None for one that was read without doubt."""
    if is_deleted(word):
        return "deleted"
    if word.origin == "person":
        return "person"
    if is_doubtful(word):
        return "doubtful"
    return "mended" if word.origin == "mended" else None


def underlined(look: Look, palette: QPalette) -> QTextCharFormat:
    """The format of a word with that look; deleted ones, shown as read, are struck out."""
    style = QTextCharFormat()
    style.setFontStrikeOut(look == "deleted")
    style.setUnderlineStyle(LINES[look])
    style.setUnderlineColor(QColor(COLOURS[look][is_dark(palette)]))
    return style


def found(palette: QPalette) -> QTextCharFormat:
    """The format of a word that a search found."""
    style = QTextCharFormat()
    style.setBackground(mark_ground(palette))
    return style


def current(palette: QPalette) -> QTextCharFormat:
    """The format of the word that is outlined on the scan."""
    style = QTextCharFormat()
    style.setBackground(palette.color(QPalette.ColorRole.Highlight))
    style.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
    return style

"""The kinds of marks, and what they have in common."""

from __future__ import annotations

from typing import Final, Literal

MarkKind = Literal[
    "highlight",
    "underline",
    "strikeout",
    "squiggly",
    "box",
    "rect",
    "ellipse",
    "note",
    "text",
    "ink",
    "line",
    "arrow",
    "polyline",
    "polygon",
    "stamp",
    "instruction",
]

OVER_TEXT: Final = frozenset({"highlight", "underline", "strikeout", "squiggly"})
"""Lie on words, one rectangle a line."""
DRAWN: Final = frozenset({"ink", "line", "arrow", "polyline", "polygon"})
"""Made of strokes; their one rectangle is the strokes' bounds."""
WRITTEN: Final = frozenset({"text", "stamp", "instruction"})
"""Show words of their own inside their rectangle."""

YELLOW: Final = "#ffd54a"
BLUE: Final = "#1565c0"
RED: Final = "#c62828"

FIRST_COLOURS: Final = {
    "underline": RED,
    "strikeout": RED,
    "squiggly": RED,
    "rect": RED,
    "ellipse": RED,
    "ink": BLUE,
    "line": RED,
    "arrow": RED,
    "stamp": RED,
    "instruction": RED,
}
"""What a new mark looks like where the clerk chose no colour; the others are yellow."""

LINE_WIDTH: Final = 1.6
"""Points; of drawn lines and frames whose style names no `width`."""
TEXT_SIZE: Final = 11.0
"""Points; of letters whose style names no `size`."""


def first_colour(kind: str) -> str:
    """The colour of a new mark of a kind."""
    return FIRST_COLOURS.get(kind, YELLOW)

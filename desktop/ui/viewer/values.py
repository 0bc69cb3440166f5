"""What the viewer is given and what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from db.records import Box, PageRecord
from desktop.services.rendering import AS_IT_IS, Adjust


@dataclass(frozen=True, slots=True)
class ViewedDocument:
    """A document to show: its stored file, only read, and the pages the archive knows of it.

    `hidden` names by 0-based page the annotations of the file that are not to be drawn;
    `adjust` is how its images are made easier to read.
    """

    document_id: int
    path: Path
    media_type: str
    pages: tuple[PageRecord, ...]
    hidden: Mapping[int, frozenset[str]] = field(default_factory=dict)
    adjust: Adjust = AS_IT_IS


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of one page, chosen with the mouse.

    `page` is 0-based; `rects` are in points of the upright page, one for each line of words, or
    the one rectangle drawn; `quote` is the text in them; `words` the first and the last word,
    0-based, inclusive, None for a rectangle. `strokes` are the lines drawn with a pen, `pressure`
    how hard it was pressed at each point of each line, 0 to 1; empty where nothing tells.
    """

    page: int
    rects: tuple[Box, ...]
    quote: str = ""
    words: tuple[int, int] | None = None
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    pressure: tuple[tuple[float, ...], ...] = ()


class Tool(Enum):
    """What dragging over a page does; but for selecting and reading, the kind of mark it makes."""

    SELECT = "select"
    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    STRIKEOUT = "strikeout"
    BOX = "box"
    RECT = "rect"
    ELLIPSE = "ellipse"
    NOTE = "note"
    TEXT = "text"
    INK = "ink"
    LINE = "line"
    ARROW = "arrow"
    STAMP = "stamp"
    INSTRUCTION = "instruction"
    READ = "read"


FRAMING = frozenset((Tool.BOX, Tool.RECT, Tool.ELLIPSE, Tool.TEXT, Tool.INSTRUCTION, Tool.READ))
"""Draw a rectangle, also where there are words."""
PENS = frozenset((Tool.INK, Tool.LINE, Tool.ARROW))
"""Draw lines."""
PLACED = {
    Tool.NOTE: (18.0, 18.0),
    Tool.STAMP: (170.0, 56.0),
    Tool.TEXT: (190.0, 44.0),
    Tool.INSTRUCTION: (230.0, 84.0),
}
"""Put down by a click, with this width and height in points."""

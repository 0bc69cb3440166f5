"""What a printed side shows, as planned and before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal

from db.records import Box
from desktop.services.composing.paper import Size
from desktop.services.marks.colours import Shade
from desktop.services.marks.geometry import Stroke

GREY: Final[Shade] = (0.45, 0.45, 0.45)
INK: Final[Shade] = (0.10, 0.10, 0.10)
RED: Final[Shade] = (0.70, 0.10, 0.10)


@dataclass(frozen=True, slots=True)
class Piece:
    """Typeset text that goes into a room; one story's pieces follow each other over sides."""

    story: Any
    room: Box


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the composer's own over the page; `width` in points.

    A dotted one cannot be taken for a mark.
    """

    points: Stroke
    shade: Shade
    width: float = 0.6
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A number in a circle that leads from a mark to its note; its middle."""

    x: float
    y: float
    number: int


@dataclass(frozen=True, slots=True)
class Word:
    """One line of text at its baseline; `x` is its left end, middle or right end."""

    text: str
    x: float
    y: float
    size: float
    align: Literal["left", "middle", "right"] = "left"
    bold: bool = False
    shade: Shade = GREY


@dataclass(slots=True)
class Side:
    """One side: the page it shows (0-based, of the document) and where, and what is added."""

    size: Size
    page: int | None = None
    room: Box | None = None
    pieces: list[Piece] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    discs: list[Disc] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

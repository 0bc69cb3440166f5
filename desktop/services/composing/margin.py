"""Notes beside the page, with lines that lead to them from their marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from db.records import Box
from desktop.services.composing.anchors import leader_start, place_discs
from desktop.services.composing.column import how_many, settle
from desktop.services.composing.note_texts import Note, in_margin
from desktop.services.composing.paper import REACH, Size
from desktop.services.composing.sides import Line, Piece, Side
from desktop.services.composing.typesetting import Typesetter, height_of
from desktop.services.marks.colours import legible

EDGE: Final = REACH
"""Points page and column keep from the paper's edges."""
GUTTER: Final = 16.0
"""Points between page and column, where the lines slant."""
BAR: Final = 5.0
"""Points between a note's coloured bar and its words."""
GAP: Final = 5.0
SIZES: Final = (8.5, 7.5, 6.8)
"""Of the letters: the largest with which all notes fit."""
CROWDED: Final = 12
"""From so many notes on, marks have their numbers beside them too."""
LONGEST: Final = 0.7
"""Share of the column a single note may take; a longer one is continued elsewhere."""


def column_width(paper: Size) -> float:
    """Points of the column on a paper."""
    return min(max(paper.width * 0.25, 100.0), 210.0)


@dataclass(frozen=True, slots=True)
class _Set:
    """Notes that were set, with their heights."""

    notes: tuple[Note, ...]
    stories: tuple[Any, ...]
    heights: tuple[float, ...]


def write_margin(
    side: Side, notes: Sequence[Note], column: Box, page: Size, setter: Typesetter
) -> list[Note]:
    """Put notes into a column of a side that has its page; what is left for another sheet.

    `page` is the size in points of the page the side shows.
    """
    room = side.room
    if room is None or column.x1 - column.x0 < 60:
        return list(notes)
    fitting = _fit(notes, column, setter)
    tops = settle(
        [_start(note, page, room)[1] - 4 for note in fitting.notes],
        fitting.heights,
        column.y0,
        column.y1,
        GAP,
    )
    for note, story, height, top in zip(
        fitting.notes, fitting.stories, fitting.heights, tops, strict=True
    ):
        _write(side, note, story, Box(column.x0, top, column.x1, top + height), page)
    left = [note for note in notes if note not in fitting.notes]
    numbered = notes if len(notes) >= CROWDED else left
    side.discs += place_discs([(n.number, n.mark) for n in numbered], page, room, room)
    return left


def _start(note: Note, page: Size, room: Box) -> tuple[float, float]:
    return leader_start(note.mark, page, room)


def _fit(notes: Sequence[Note], column: Box, setter: Typesetter) -> _Set:
    """As many as fit, in letters as large as they allow."""
    height = column.y1 - column.y0
    for size in SIZES:
        made = _set(notes, column, size, setter)
        if sum(made.heights) + GAP * (len(made.heights) - 1) <= height:
            return made
    ordered = [at for at, tall in enumerate(made.heights) if tall <= height * LONGEST]
    some = ordered[: how_many([made.heights[at] for at in ordered], height, GAP)]
    return _Set(
        tuple(made.notes[at] for at in some),
        tuple(made.stories[at] for at in some),
        tuple(made.heights[at] for at in some),
    )


def _set(notes: Sequence[Note], column: Box, size: float, setter: Typesetter) -> _Set:
    width = column.x1 - column.x0 - BAR
    stories = tuple(setter.story(in_margin(note), size) for note in notes)
    return _Set(tuple(notes), stories, tuple(height_of(story, width) for story in stories))


def _write(side: Side, note: Note, story: Any, box: Box, page: Size) -> None:
    room = side.room
    if room is None:
        return
    shade = legible(note.mark.colour)
    x, y = _start(note, page, room)
    side.lines.append(Line(((box.x0, box.y0 + 1), (box.x0, box.y1 - 1)), shade, 1.6))
    bend = max(room.x1 + 2, x)
    side.lines.append(Line(((x, y), (bend, y)), shade, 0.75, dotted=True))
    side.lines.append(Line(((bend, y), (box.x0, box.y0 + 6)), shade, 0.55))
    side.pieces.append(Piece(story, Box(box.x0 + BAR, box.y0, box.x1, box.y1 + 1)))

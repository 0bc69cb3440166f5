"""Rows of text that go on from side to side: lists of notes, head sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from db.records import Box
from desktop.services.composing.sides import Piece
from desktop.services.composing.typesetting import height_of, place

LEAST = 40.0
"""Points under which a long text is not begun at a side's foot."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a row: its left edge and width in points from the row's own left edge."""

    story: Any
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Texts side by side, the last of which may be long; `before` is the space over it.

    `keep` keeps it on one side with the row that follows, as a heading is.
    """

    cells: tuple[Cell, ...]
    before: float = 6.0
    keep: bool = False

    def height(self) -> float:
        """Points of its highest cell."""
        return max(height_of(cell.story, cell.width) for cell in self.cells)


def paginate(rows: Sequence[Row], rooms: Iterator[Box]) -> list[list[Piece]]:
    """The pieces on each side, for rooms that are taken as needed; none for no rows."""
    flow = _Flow(rooms)
    heights = [row.height() for row in rows]
    for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
        follows = rows[at + 1].before + heights[at + 1] if row.keep and at + 1 < len(rows) else 0
        flow.add(row, height, min(follows, LEAST * 2))
    return flow.sides


class _Flow:
    """The side that is being filled."""

    def __init__(self, rooms: Iterator[Box]) -> None:
        self._rooms = rooms
        self._room = Box(0, 0, 0, 0)
        self._y = 0.0
        self.sides: list[list[Piece]] = []

    def add(self, row: Row, height: float, follows: float) -> None:
        left = self._room.y1 - self._y - row.before
        tall = height > self._full()
        if not self.sides or (left < height + follows and not (tall and left >= LEAST)):
            self._turn()
        elif self.sides[-1]:
            self._y += row.before
        for cell in row.cells[:-1]:
            self._put(cell, height)
        self._spread(row.cells[-1], height)

    def _full(self) -> float:
        return self._room.y1 - self._room.y0

    def _turn(self) -> None:
        self._room = next(self._rooms)
        self._y = self._room.y0
        self.sides.append([])

    def _put(self, cell: Cell, height: float) -> None:
        self.sides[-1].append(Piece(cell.story, self._place(cell, height)))

    def _place(self, cell: Cell, height: float) -> Box:
        x = self._room.x0 + cell.left
        return Box(x, self._y, x + cell.width, min(self._y + height + 1, self._room.y1 + 1))

    def _spread(self, cell: Cell, height: float) -> None:
        """Put the last cell, over as many sides as it takes."""
        if self._y + height <= self._room.y1 + 0.5:
            self._put(cell, height)
            self._y += height
            return
        more = True
        while more:
            room = self._place(cell, self._full())
            more, foot = place(cell.story, room)
            cell.story.draw(None)  # only drawing leads on to what comes next
            self.sides[-1].append(Piece(cell.story, room))
            self._y = foot
            if more:
                self._turn()
        cell.story.reset()

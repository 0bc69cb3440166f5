"""Tables that give tasks, found in the lines of pages: their columns, and their rows of cells.

Readers put the cells of a table out one after the other, row by row; where the columns are is told
by the heads. Only what stands within one column belongs to a table, so running text ends it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Final

from ocr.charging.heads import Role, role_of, tells_of_tasks
from ocr.directive.lines import TextLine, around, lines_of, pieces
from ocr.values import Box, PageReading, Word

_BAND: Final = 26.0  # points: heads of several lines are no higher
_LEAST_HEADS: Final = 3
_CROSSING: Final = 4.0  # points
_MOST_HEAD_LINES: Final = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the words of its cells by what their columns hold, and its 0-based page."""

    page: int
    cells: dict[Role, list[Word]] = field(default_factory=dict)

    def text(self, role: Role) -> str:
        """What a cell says, on one line."""
        return " ".join(word.text for word in self.cells.get(role, ()))

    @property
    def words(self) -> list[Word]:
        """The words of all cells."""
        return [word for cell in self.cells.values() for word in cell]

    @property
    def box(self) -> Box:
        """The box around the row, in points."""
        return around(self.words)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Columns from left to right: what they hold, and where one ends and the next begins."""

    roles: tuple[Role, ...]
    bounds: tuple[float, ...]

    def place(self, box: Box) -> int | None:
        """The number of the column that holds a box; None when it crosses from one to the next."""
        if any(box.x0 < bound - _CROSSING and box.x1 > bound + _CROSSING for bound in self.bounds):
            return None
        middle = (box.x0 + box.x1) / 2
        return sum(bound < middle for bound in self.bounds)


def task_rows(pages: Sequence[PageReading]) -> Iterator[Row]:
    """The rows of all tables that give tasks, in their order; annexes are looked at, too.

    Args:
        pages: all pages of the document.
    """
    columns: _Columns | None = None
    for index, page in enumerate(pages):
        lines = [piece for line in lines_of(page, index) for piece in pieces(line)]
        at = 0
        while at < len(lines):
            heads, after = _heads_at(lines, at)
            if heads:
                columns = _columns(heads, lines[after:])
                at = after
            elif columns is None:
                at += 1
            if columns is not None:
                rows, at, ended = _rows(lines, at, columns)
                yield from rows
                columns = None if ended else columns


def _heads_at(lines: Sequence[TextLine], at: int) -> tuple[list[tuple[Box, str]], int]:
    """The heads of a table that begin with a line, as boxes and texts, and the line after them."""
    if role_of(lines[at].text) == "other":
        return [], at
    band = [lines[at]]
    for line in lines[at + 1 : at + _MOST_HEAD_LINES]:
        back = line.box.x1 < band[-1].box.x0  # to the left: the first row begins
        if back or abs(line.level - lines[at].level) > _BAND:
            break
        band.append(line)
    heads = _head_cells(band)
    if len(heads) < _LEAST_HEADS or not tells_of_tasks({text: role_of(text) for _, text in heads}):
        return [], at
    return heads, at + len(band)


def _head_cells(band: Sequence[TextLine]) -> list[tuple[Box, str]]:
    """The lines of a table's head joined to cells: those that stand above each other."""
    cells: list[list[TextLine]] = []
    for line in sorted(band, key=lambda line: line.box.x0):
        above = cells[-1][-1].box if cells else None
        if above is not None and min(above.x1, line.box.x1) - max(above.x0, line.box.x0) > 0:
            cells[-1].append(line)
        else:
            cells.append([line])
    joined = (sorted(cell, key=lambda line: line.level) for cell in cells)
    return [
        (around(word for line in cell for word in line.words), " ".join(part.text for part in cell))
        for cell in joined
    ]


def _columns(heads: Sequence[tuple[Box, str]], below: Sequence[TextLine]) -> _Columns:
    """Between two heads the columns part where the fewest lines below are crossed."""
    boxes = [box for box, _ in heads]
    rows = [line.box for line in takewhile(lambda line: _spans(line.box, boxes) < 2, below)]
    bounds = [_parting(left.x1, right.x0, rows) for left, right in pairwise(boxes)]
    return _Columns(tuple(role_of(text) for _, text in heads), tuple(bounds))


def _spans(box: Box, heads: Sequence[Box]) -> int:
    """How many heads a line stands below."""
    return sum(box.x0 < (head.x0 + head.x1) / 2 < box.x1 for head in heads)


def _parting(left: float, right: float, rows: Sequence[Box]) -> float:
    """The middle of the widest strip between two heads that the fewest lines cross."""
    steps = [left + step * (right - left) / 40 for step in range(41)]
    crossed = [sum(row.x0 <= x <= row.x1 for row in rows) for x in steps]
    best, begin = (0, 0), None
    for place, count in enumerate([*crossed, max(crossed) + 1]):
        if count == min(crossed):
            begin = place if begin is None else begin
        elif begin is not None:
            best = max(best, (begin, place - 1), key=lambda strip: strip[1] - strip[0])
            begin = None
    return (steps[best[0]] + steps[best[1]]) / 2


def _rows(lines: Sequence[TextLine], at: int, columns: _Columns) -> tuple[list[Row], int, bool]:
    """Rows from a line on; the line after them, and whether the table ended there.

    A row begins where the reading goes back to the left.
    """
    rows: list[Row] = []
    last = len(columns.roles)
    while at < len(lines):
        place = columns.place(lines[at].box)
        if place is None or (at and _heads_at(lines, at)[0]):
            return rows, at, place is None
        if place < last or not rows:
            rows.append(Row(lines[at].page))
        rows[-1].cells.setdefault(columns.roles[place], []).extend(lines[at].words)
        last, at = place, at + 1
    return rows, at, False

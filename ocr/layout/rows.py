"""Rows of a page: lines that stand at the same height, wherever the engine put them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from ocr.layout.lines import Line, around
from ocr.values import Box, EngineWord

_SAME_ROW = 0.5  # of a line's height between the middles


@dataclass(frozen=True, slots=True)
class Row:
    """All words at one height, from left to right."""

    words: tuple[EngineWord, ...]

    @property
    def line(self) -> Line:
        """The row as one line."""
        return Line(self.words)

    @property
    def box(self) -> Box:
        """The box around the row."""
        return around(word.box for word in self.words)

    def beside(self, x: float) -> tuple[tuple[EngineWord, ...], tuple[EngineWord, ...]]:
        """The words whose middle is left of `x`, and the others."""
        left = tuple(word for word in self.words if (word.box.x0 + word.box.x1) / 2 < x)
        return left, self.words[len(left) :]


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Gather lines into rows, from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and _level(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(lines) for lines in rows]


def _level(row: Sequence[Line], line: Line) -> bool:
    """Whether a line stands at a row's height and does not cover what is there."""
    last = row[-1]
    near = abs(line.middle - last.middle) < _SAME_ROW * median((line.height, last.height))
    return near and not any(_overlap(line.box, other.box) for other in row)


def _overlap(one: Box, other: Box) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > 0


def _row(lines: Sequence[Line]) -> Row:
    words = (word for line in lines for word in line.words)
    return Row(tuple(sorted(words, key=lambda word: (word.box.x0 + word.box.x1) / 2)))

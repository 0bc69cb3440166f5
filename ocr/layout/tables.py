"""Tables: cells found by their printed rules, read row by row and cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.layout.lines import Line
from ocr.layout.order import reading_order
from ocr.layout.rows import rows_of
from ocr.page_image import Pixels
from ocr.values import Box, EngineWord

_SMALL_DPI = 100.0  # enough to see rules
_RULE = 170  # hairlines are pale
_ACROSS, _DOWN = 0.8, 0.22  # inches: shorter strokes are letters, not rules
_LEAST_CELLS = 4
_LEAST_SIDE = 0.12  # inches: no cell for text is smaller
_SAME_ROW = 0.1  # inches between the tops of cells in one row

Mask = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table in reading order, in pixels of the page's image."""

    box: Box
    cells: tuple[Box, ...]


def find_tables(image: Pixels, dpi: float) -> tuple[Table, ...]:
    """The ruled tables of a page, from top to bottom.

    Args:
        image: straight, dark on light.
        dpi: its resolution.
    """
    shrink = min(1.0, _SMALL_DPI / dpi)
    size = (max(1, round(image.shape[1] * shrink)), max(1, round(image.shape[0] * shrink)))
    # The darkest of each small square, so that hairlines are not averaged away.
    step = max(1, round(1 / shrink))
    dark = cv2.resize(cv2.erode(image, np.ones((step, step), np.uint8)), size)
    rules = _rules((dark < _RULE).astype(np.uint8), dpi * shrink)
    count, _, stats, _ = cv2.connectedComponentsWithStats(rules, connectivity=8)
    frames = sorted((tuple(int(v) for v in stats[n, :4]) for n in range(1, count)), key=_top)
    tables = (_table(rules, frame, dpi * shrink, shrink) for frame in frames)
    return tuple(table for table in tables if table is not None)


def ordered(found: Sequence[Line], height: float, tables: Sequence[Table]) -> list[Line]:
    """Lines in the order they are read, those of tables cell by cell.

    Args:
        found: lines in any order, boxes in pixels.
        height: of the page in pixels.
        tables: of the page.
    """
    taken = {id(word) for table in tables for line in found for word in _within(line, table.box)}
    rest = (_without(line, taken) for line in found)
    lines = reading_order([line for line in rest if line.words], height)
    for table in tables:
        above = [place for place, line in enumerate(lines) if line.middle < table.box.y0]
        place = above[-1] + 1 if above else 0
        lines[place:place] = _cell_by_cell(found, table)
    return lines


def _top(frame: tuple[int, ...]) -> int:
    return frame[1]


def _rules(ink: Mask, dpi: float) -> Mask:
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, round(_ACROSS * dpi)), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((round(_DOWN * dpi), 1), np.uint8))
    both = cv2.bitwise_or(across, down)
    return np.asarray(cv2.dilate(both, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _table(rules: Mask, frame: tuple[int, ...], dpi: float, shrink: float) -> Table | None:
    """The table inside a frame of connected rules, if they enclose enough cells."""
    left, top, wide, tall = frame
    if min(wide, tall) < 2 * _LEAST_SIDE * dpi:
        return None
    blank = (rules[top : top + tall, left : left + wide] == 0).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(blank, connectivity=4)
    boxes = [_enclosed(stats[n], frame) for n in range(1, count)]
    cells = [box for box in boxes if box is not None and _is_cell(box, dpi)]
    if len(cells) < _LEAST_CELLS:
        return None
    whole = Box(left / shrink, top / shrink, (left + wide) / shrink, (top + tall) / shrink)
    rows = _by_rows(cells, _SAME_ROW * dpi)
    return Table(whole, tuple(Box(*(side / shrink for side in cell)) for cell in rows))


def _enclosed(stat: NDArray[np.int32], frame: tuple[int, ...]) -> Box | None:
    """The box of a blank inside a frame; None where it reaches the frame's edge: it is open."""
    left, top, wide, tall = (int(value) for value in stat[:4])
    if left == 0 or top == 0 or left + wide == frame[2] or top + tall == frame[3]:
        return None
    x, y = frame[0] + left, frame[1] + top
    return Box(x, y, x + wide, y + tall)


def _is_cell(box: Box, dpi: float) -> bool:
    return min(box.x1 - box.x0, box.y1 - box.y0) >= _LEAST_SIDE * dpi


def _by_rows(cells: Sequence[Box], near: float) -> list[Box]:
    rows: list[list[Box]] = []
    for cell in sorted(cells, key=lambda cell: cell.y0):
        if rows and cell.y0 - rows[-1][0].y0 < near:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [cell for row in rows for cell in sorted(row, key=lambda cell: cell.x0)]


def _cell_by_cell(found: Sequence[Line], table: Table) -> Iterator[Line]:
    taken: set[int] = set()
    for cell in table.cells:
        parts = (Line(_within(line, cell)) for line in found)
        lines = [row.line for row in rows_of(part for part in parts if part.words)]
        taken.update(id(word) for line in lines for word in line.words)
        yield from lines
    left = [Line(_within(line, table.box)) for line in found]
    yield from (line for line in (_without(each, taken) for each in left) if line.words)


def _within(line: Line, box: Box) -> tuple[EngineWord, ...]:
    return tuple(word for word in line.words if is_on(word.box, box))


def _without(line: Line, taken: set[int]) -> Line:
    return Line(tuple(word for word in line.words if id(word) not in taken))


def is_on(box: Box, other: Box) -> bool:
    """Whether the middle of a box lies in another one."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return other.x0 <= x <= other.x1 and other.y0 <= y <= other.y1

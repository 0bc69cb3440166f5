"""Several pages on one side of a sheet: which, in what order and where; pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db.records import Box
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.paper import REACH, SIZES, Size, placed, scale_into

Sheet = tuple[int | None, ...]
"""The sides on one side of a sheet by number, None for an empty place."""
GRIDS: Final = {2: ((2, 1), (1, 2)), 4: ((2, 2),), 6: ((2, 3), (3, 2)), 9: ((3, 3),)}
"""Columns and rows a number of pages may stand in."""
GAP: Final = 8.0
"""Points kept free around each page."""


def sheets(count: int, choices: PrintChoices) -> list[Sheet]:
    """What lies on each side of the paper, for `count` sides, in printing order."""
    if choices.booklet:
        return booklet(count)
    if choices.per_sheet == 1:
        return [(at,) for at in range(count)]
    starts = range(0, count, choices.per_sheet)
    return [
        tuple(at if at < count else None for at in range(start, start + choices.per_sheet))
        for start in starts
    ]


def booklet(count: int) -> list[Sheet]:
    """Two on a side: the sheets printed on both sides, laid together and folded make a booklet."""
    total = -(-count // 4) * 4
    order = [
        pair
        for leaf in range(0, total // 2, 2)
        for pair in ((total - 1 - leaf, leaf), (leaf + 1, total - 2 - leaf))
    ]
    return [tuple(at if at < count else None for at in pair) for pair in order]


def sheet_size(choices: PrintChoices, first: Size) -> tuple[Size, tuple[int, int]]:
    """The paper of a sheet, and its columns and rows: as large as `first` can be printed."""
    upright = SIZES.get(choices.paper, first)
    upright = upright if upright.height >= upright.width else upright.across
    papers = {"portrait": (upright,), "landscape": (upright.across,)}
    if choices.booklet:
        return upright.across, (2, 1)
    tries = [
        (paper, grid)
        for paper in papers.get(choices.orientation, (upright, upright.across))
        for grid in GRIDS[choices.per_sheet]
    ]
    return max(tries, key=lambda one: scale_into(first, cell(one[0], one[1], 0)))


def cell(paper: Size, grid: tuple[int, int], at: int) -> Box:
    """The room of one place on a sheet, row by row from the upper left."""
    columns, rows = grid
    edge = REACH - GAP
    width, height = (paper.width - 2 * edge) / columns, (paper.height - 2 * edge) / rows
    x, y = edge + (at % columns) * width, edge + (at // columns) * height
    return Box(x + GAP, y + GAP, x + width - GAP, y + height - GAP)


def places(sides: Sequence[Size | None], paper: Size, grid: tuple[int, int]) -> list[Box | None]:
    """Where each side lies on its sheet."""
    rooms = [cell(paper, grid, at) for at in range(len(sides))]
    return [
        placed(side, room, scale_into(side, room)) if side else None
        for side, room in zip(sides, rooms, strict=True)
    ]

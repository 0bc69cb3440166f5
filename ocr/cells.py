"""Cells of ruled tables, read each by itself.

The engine takes what stands in cells beside one another for one line, although cells set in the
middle of their row share no baseline: it cuts letters and reads "sử nội vụ" for "Sở Nội vụ". So
the cells are read once more, below one another on a sheet of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ocr.engine.protocol import Mode, OcrEngine
from ocr.layout.tables import find_tables, is_on
from ocr.overlooked import crop
from ocr.page_image import Pixels
from ocr.values import Box, EngineWord

_MOST_OF_PAGE = 0.3  # a larger cell is a frame around text of any layout
_RULE = 0.012  # inches: what a rule reaches into its cell
_GAP = 0.12  # inches of paper between cells on their sheet
_LEAST_INK = 12  # dark pixels; fewer are specks
_TALLEST = 14_000  # pixels of a sheet, well below what the engine refuses
_FIRST_BLOCK = 10_000  # numbers of blocks that the engine never comes to


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell, and the row of the sheet on which it begins."""

    cell: Box
    top: int


def read_with_cells(
    image: Pixels, engine: OcrEngine, *, dpi: float, timeout_s: float, mode: Mode = "page"
) -> tuple[EngineWord, ...]:
    """Read an image as `OcrEngine.read` does, the cells of its tables each by itself.

    Args:
        image: a straightened page, dark on light.
        engine: reads the page, then all its cells in one go.
        dpi: resolution of the image.
        timeout_s: seconds after which to give up on one reading.
        mode: for what stands outside cells.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    words = engine.read(image, dpi=dpi, timeout_s=timeout_s, mode=mode)
    cells = list(_cells(image, dpi))
    if not cells:
        return words
    kept = [word for word in words if not any(is_on(word.box, cell) for cell in cells)]
    gap = round(_GAP * dpi)
    for number, placed in enumerate(_sheets(cells, gap)):
        sheet = _drawn(image, placed, gap)
        read = engine.read(sheet, dpi=dpi, timeout_s=timeout_s, mode="block")
        kept += _moved_back(read, placed, gap, _FIRST_BLOCK * (number + 1))
    return tuple(kept)


def unframed(image: Pixels, dpi: float) -> Pixels:
    """The image without the rules of its tables, pieces of which look like letters.

    Args:
        image: a straightened page, dark on light.
        dpi: its resolution.
    """
    tables = find_tables(image, dpi)
    if not tables:
        return image
    clear = image.copy()
    for table in tables:
        crop(clear, table.box)[:] = 255
        for cell in (_inside(cell, dpi) for cell in table.cells):
            crop(clear, cell)[:] = crop(image, cell)
    return clear


def _cells(image: Pixels, dpi: float) -> Iterator[Box]:
    """The insides of cells that hold ink."""
    for table in find_tables(image, dpi):
        for cell in (_inside(cell, dpi) for cell in table.cells):
            part = crop(image, cell)
            small = part.size < _MOST_OF_PAGE * image.size
            if small and np.count_nonzero(part < 128) >= _LEAST_INK:
                yield cell


def _inside(cell: Box, dpi: float) -> Box:
    inset = round(_RULE * dpi)
    x0, y0, x1, y1 = map(round, cell)
    return Box(x0 + inset, y0 + inset, x1 - inset, y1 - inset)


def _sheets(cells: Sequence[Box], gap: int) -> Iterator[list[_Placed]]:
    """The cells below one another, on as many sheets as they need."""
    sheet: list[_Placed] = []
    top = gap
    for cell in cells:
        tall = round(cell.y1 - cell.y0)
        if sheet and top + tall + gap > _TALLEST:
            yield sheet
            sheet, top = [], gap
        sheet.append(_Placed(cell, top))
        top += tall + gap
    yield sheet


def _drawn(image: Pixels, placed: Sequence[_Placed], gap: int) -> Pixels:
    parts = [crop(image, each.cell) for each in placed]
    width = max(part.shape[1] for part in parts) + 2 * gap
    sheet = np.full((placed[-1].top + len(parts[-1]) + gap, width), 255, np.uint8)
    for part, each in zip(parts, placed, strict=True):
        sheet[each.top : each.top + len(part), gap : gap + part.shape[1]] = part
    return sheet


def _moved_back(
    read: Sequence[EngineWord], placed: Sequence[_Placed], gap: int, block: int
) -> Iterator[EngineWord]:
    """The words of a sheet where they stand on the page, those of a cell in a block of its own."""
    tops = [each.top for each in placed]
    for word in read:
        middle = (word.box.y0 + word.box.y1) / 2
        number = max(0, int(np.searchsorted(tops, middle, side="right")) - 1)
        cell = placed[number].cell
        right, down = cell.x0 - gap, cell.y0 - tops[number]
        x0, y0, x1, y1 = word.box
        box = Box(x0 + right, y0 + down, x1 + right, y1 + down)
        yield replace(word, box=box, block=block + number)

"""A table on A4 pages laid across; runs in a worker process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pymupdf

from db.records import PageSize
from desktop.services.composing.task import Composed
from desktop.services.registers.sheet import Align, Sheet
from desktop.services.registers.wrapping import (
    BOLD,
    PLAIN,
    SIZE,
    font_called,
    width_of,
    wrap,
)

_PAGE: Final = pymupdf.Rect(0, 0, 842, 595)
_ROOM: Final = pymupdf.Rect(50, 42, 804, 553)
_LEADING: Final = 12.0
_PAD: Final = 3.0
_LINE: Final = 0.6
_WIDEST: Final = 62.0
"""Points a word is kept whole for; so many columns of them fit a page."""
_GREY: Final = (0.93, 0.93, 0.93)


def _column_widths(sheet: Sheet) -> list[float]:
    """Points of each column: by their shares, but wide enough for dates and numbers as a whole."""
    needs = [_need(sheet, at) for at in range(len(sheet.columns))]
    spare, narrow = _ROOM.width, set[int]()
    while True:
        whole = sum(one.share for at, one in enumerate(sheet.columns) if at not in narrow)
        widths = [
            needs[at] if at in narrow else one.share / whole * spare
            for at, one in enumerate(sheet.columns)
        ]
        short = {at for at, width in enumerate(widths) if width < needs[at] - 0.01}
        if not short:
            return widths
        narrow |= short
        spare = _ROOM.width - sum(needs[at] for at in narrow)


def _need(sheet: Sheet, at: int) -> float:
    """Points of a column's longest word, as far as a table can spare them."""
    heading = (width_of(word, BOLD, SIZE) for word in sheet.columns[at].heading.split())
    cells = (width_of(word, PLAIN, SIZE) for row in sheet.rows for word in str(row[at]).split())
    return min(max((*heading, *cells), default=0.0), _WIDEST) + 2 * _PAD + 0.1


@dataclass(frozen=True, slots=True)
class _Row:
    """Wrapped cells of one row, and how they look."""

    cells: tuple[tuple[str, ...], ...]
    font: str = PLAIN
    filled: bool = False

    @property
    def lines(self) -> int:
        return max(len(cell) for cell in self.cells)

    @property
    def height(self) -> float:
        return self.lines * _LEADING + 2 * _PAD

    def cut(self, lines: int) -> tuple[_Row, _Row]:
        """The first lines of every cell, and the others."""
        first = tuple(cell[:lines] for cell in self.cells)
        rest = tuple(cell[lines:] for cell in self.cells)
        return _Row(first, self.font, self.filled), _Row(rest, self.font, self.filled)


class _Paper:
    """Puts rows on pages, a new page with the headings wherever one is full."""

    def __init__(self, document: Any, sheet: Sheet) -> None:
        self._document = document
        self._sheet = sheet
        self._widths = _column_widths(sheet)
        self._head = self._row([column.heading for column in sheet.columns], BOLD)
        self._begin()
        self._write_title()
        self._put(self._head)

    def add(self, cells: Sequence[object]) -> None:
        """Put one row under those that stand there."""
        row = self._row([str(cell) for cell in cells], PLAIN)
        while self._y + row.height > _ROOM.y1:
            lines = int((_ROOM.y1 - self._y - 2 * _PAD) / _LEADING)
            if lines >= 1 and self._is_too_tall(row):
                first, row = row.cut(lines)
                self._put(first)
            self._end()
            self._begin()
            self._put(self._head)
        self._put(row)

    def finish(self) -> None:
        """End the last page and number all."""
        self._end()
        count = self._document.page_count
        for number, page in enumerate(self._document, 1):
            writer = pymupdf.TextWriter(page.rect)
            text = f"{number}/{count}"
            x = (_PAGE.width - width_of(text, PLAIN, 8)) / 2
            writer.append((x, _PAGE.y1 - 24), text, font=font_called(PLAIN), fontsize=8)
            writer.write_text(page)

    def _is_too_tall(self, row: _Row) -> bool:
        return bool(row.height + self._head.height > _ROOM.height)

    def _row(self, cells: Sequence[str], font: str) -> _Row:
        room = [width - 2 * _PAD for width in self._widths]
        wrapped = (tuple(wrap(c, font, r)) for c, r in zip(cells, room, strict=True))
        return _Row(tuple(wrapped), font, font == BOLD)

    def _begin(self) -> None:
        self._page = self._document.new_page(width=_PAGE.width, height=_PAGE.height)
        self._writer = pymupdf.TextWriter(self._page.rect)
        self._shape = self._page.new_shape()
        self._y = _ROOM.y0

    def _end(self) -> None:
        self._shape.commit()
        self._writer.write_text(self._page)

    def _write_title(self) -> None:
        self._centre(self._sheet.title, BOLD, 13)
        for note in self._sheet.notes:
            self._centre(note, PLAIN, SIZE)
        self._y += 6

    def _centre(self, text: str, font: str, size: float) -> None:
        for line in wrap(text, font, _ROOM.width * SIZE / size):
            x = _ROOM.x0 + (_ROOM.width - width_of(line, font, size)) / 2
            self._y += size * 1.35
            self._writer.append((x, self._y), line, font=font_called(font), fontsize=size)

    def _put(self, row: _Row) -> None:
        x = _ROOM.x0
        for width, cell, column in zip(self._widths, row.cells, self._sheet.columns, strict=True):
            self._shape.draw_rect(pymupdf.Rect(x, self._y, x + width, self._y + row.height))
            self._write_cell(cell, row.font, x, width, "center" if row.filled else column.align)
            x += width
        self._shape.finish(width=_LINE, color=(0, 0, 0), fill=_GREY if row.filled else None)
        self._y += row.height

    def _write_cell(
        self, lines: Sequence[str], font: str, x: float, width: float, align: Align
    ) -> None:
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        for number, line in enumerate(lines):
            if line:
                spare = width - 2 * _PAD - width_of(line, font, SIZE)
                place = x + _PAD + spare * share, self._y + _PAD + _LEADING * (number + 0.78)
                self._writer.append(place, line, font=font_called(font), fontsize=SIZE)


def typeset(sheet: Sheet, target: Path) -> Composed:
    """Write a table as PDF. Worker processes only; raises OSError."""
    with pymupdf.open() as document:
        paper = _Paper(document, sheet)
        for row in sheet.rows:
            paper.add(row)
        paper.finish()
        document.subset_fonts()
        document.set_metadata({"title": sheet.title})
        sizes = tuple(PageSize(page.rect.width, page.rect.height) for page in document)
        document.save(target, garbage=3, deflate=True)
    return Composed(target, sizes)

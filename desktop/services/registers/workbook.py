"""A table as an Excel workbook: text stays text, whatever it looks like."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from desktop.services.registers.sheet import Cell, Sheet

_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MOST_LETTERS: Final = 32_767
"""Excel's limit for one cell."""
_WIDTH: Final = 130.0
"""Of all columns together, in letters; about an A4 page across."""
_WIDEST: Final = 16.0
"""Letters a word is kept whole for."""
_A4: Final = 9
_MARGINS: Final = {"left": 0.5, "right": 0.4, "top": 0.5, "bottom": 0.6}
_TABOO: Final = re.compile(r"[\[\]:*?/\\']")


def write_workbook(sheet: Sheet, target: Path) -> None:
    """Write one worksheet, ready to be printed across on A4. Raises OSError."""
    import xlsxwriter  # a tenth of a second that only exports need
    from xlsxwriter.exceptions import FileCreateError

    book = xlsxwriter.Workbook(str(target), _OPTIONS)
    page = book.add_worksheet(_TABOO.sub(" ", sheet.title)[:31].strip() or None)
    _Filling(book, page, sheet).fill()
    try:
        book.close()
    except FileCreateError as error:
        if error.args and isinstance(error.args[0], OSError):
            raise error.args[0] from error
        raise OSError(str(error)) from error


class _Filling:
    """Fills a worksheet from top to bottom."""

    def __init__(self, book: Any, page: Any, sheet: Sheet) -> None:
        self._page = page
        self._sheet = sheet
        letters = {"font_name": "Times New Roman", "font_size": 12}
        boxed = {**letters, "border": 1, "text_wrap": True, "valign": "top"}
        self._title = book.add_format(
            {**letters, "font_size": 14, "bold": True, "align": "center_across"}
        )
        self._note = book.add_format({**letters, "italic": True, "align": "center_across"})
        self._head = book.add_format({**boxed, "bold": True, "align": "center"})
        self._cells = {
            align: book.add_format({**boxed, "align": align})
            for align in ("left", "center", "right")
        }

    def fill(self) -> None:
        """Write all of it."""
        first = self._write_head()
        for at, row in enumerate(self._sheet.rows, first + 1):
            for column, cell in enumerate(row):
                self._write(at, column, cell)
        self._set_up(first)

    def _write_head(self) -> int:
        """Title, notes and headings; returns the row of the headings."""
        last = len(self._sheet.columns) - 1
        lines = [(self._sheet.title, self._title)]
        lines += [(note, self._note) for note in self._sheet.notes]
        for at, (text, look) in enumerate(lines):
            self._page.write_string(at, 0, text[:_MOST_LETTERS], look)
            for column in range(1, last + 1):
                self._page.write_blank(at, column, None, look)
        head = len(lines) + 1
        for column, one in enumerate(self._sheet.columns):
            self._page.write_string(head, column, one.heading, self._head)
        return head

    def _write(self, row: int, column: int, cell: Cell) -> None:
        look = self._cells[self._sheet.columns[column].align]
        if isinstance(cell, int):
            self._page.write_number(row, column, cell, look)
        else:
            self._page.write_string(row, column, cell[:_MOST_LETTERS], look)

    def _need(self, at: int) -> float:
        """Letters of a column's longest word, dates and numbers not being broken."""
        cells = (str(row[at]) for row in self._sheet.rows)
        words = (
            word for text in (self._sheet.columns[at].heading, *cells) for word in text.split()
        )
        return min(max(map(len, words), default=0) + 1.5, _WIDEST)

    def _set_up(self, head: int) -> None:
        whole = sum(column.share for column in self._sheet.columns)
        for at, column in enumerate(self._sheet.columns):
            width = max(_WIDTH * column.share / whole, self._need(at))
            self._page.set_column(at, at, width)
        self._page.freeze_panes(head + 1, 0)
        self._page.repeat_rows(head)
        self._page.set_landscape()
        self._page.set_paper(_A4)
        self._page.set_margins(**_MARGINS)
        self._page.fit_to_pages(1, 0)
        self._page.set_footer("&C&P/&N")

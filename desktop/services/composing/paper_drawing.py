"""Planned sides drawn into the document itself, whose pages they show; worker processes only.

The pages become forms of their own document, so that pictures are neither copied nor read.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, Final

import pymupdf

from db.records import Annotation, Box, PageSize
from desktop.services.composing.bring import open_pages
from desktop.services.composing.compose import write_marks
from desktop.services.composing.drawing import draw_sides, hairline
from desktop.services.composing.earlier import drop_earlier
from desktop.services.composing.forms import Matrix, as_form, paint_form, take_colour_out
from desktop.services.composing.hiding import drop_hidden
from desktop.services.composing.imposing import Sheet, places, sheet_size
from desktop.services.composing.paper import SIZES, Size
from desktop.services.composing.progress import tell
from desktop.services.composing.sides import Side
from desktop.services.composing.task import PrintTask
from desktop.services.marks.page_space import PageSpace

TELL_S: Final = 0.1
_DEAD: Final = (
    "AcroForm",
    "OpenAction",
    "AA",
    "Names",
    "Outlines",
    "StructTreeRoot",
    "Perms",
    "Dests",
)
"""Entries of a PDF's catalogue that speak of the pages as they were."""


class Drawing:
    """Draws the sides that some sheets need, and keeps only those."""

    def __init__(
        self, task: PrintTask, marks: Sequence[Annotation], sides: list[Side], kept: list[Sheet]
    ) -> None:
        self._task = task
        self._marks = marks
        self._sides = sides
        self._kept = kept
        self._wanted = sorted({at for sheet in kept for at in sheet if at is not None})
        self._steps = 0
        self._tell_next = 0.0

    def save(self) -> tuple[PageSize, ...]:
        """Write the copy; the sizes of its pages."""
        indexes = list(dict.fromkeys(page for at in self._wanted if (page := self._page(at)) >= 0))
        with open_pages(
            self._task.original, self._task.media_type, self._task.pages, set(indexes)
        ) as document:
            self._mark(document)
            spaces = self._choose(document, indexes)
            first = self._lay(document, indexes, spaces)
            if self._task.choices.booklet or self._task.choices.per_sheet > 1:
                first = self._impose(document, first)
            document.select(range(first, document.page_count))
            return self._finish(document)

    def _page(self, at: int) -> int:
        page = self._sides[at].page
        return -1 if page is None else page

    def _mark(self, document: Any) -> None:
        """Draw the chosen marks on the pages, and take the others off."""
        drop_earlier(document, self._marks)
        drop_hidden(document, self._task.annotations, self._marks)
        wanted = {self._page(at) for at in self._wanted}
        shown = [mark for mark in self._marks if mark.page in wanted]
        write_marks(document, shown, self._task.pages, windows=False)

    def _choose(self, document: Any, indexes: Sequence[int]) -> dict[int, PageSpace]:
        """Leave only the wanted pages, annotations made part of them; their frames."""
        records = {page.index: page for page in self._task.pages}
        if not indexes:  # a PDF must have a page
            document.select([0])
            return {}
        document.select(indexes)
        document.bake(annots=True, widgets=True)
        return {
            index: PageSpace(document, at, records[index].width, records[index].height)
            for at, index in enumerate(indexes)
        }

    def _lay(self, document: Any, indexes: Sequence[int], spaces: dict[int, PageSpace]) -> int:
        """Put the sides after the pages; the number of the first."""
        first = int(document.page_count)
        with draw_sides(self._sides, frozenset(self._wanted), self._tell) as added:
            document.insert_pdf(added, links=False, annots=False)
        forms = {index: as_form(document, at) for at, index in enumerate(indexes)}
        for place, at in enumerate(self._wanted, first):
            side = self._sides[at]
            if side.page is not None and side.room is not None:
                matrix = _onto(spaces[side.page], self._size(side.page), side)
                paint_form(document, place, forms[side.page], matrix, side.room)
            self._grey(document, place)
            self._tell()
        return first

    def _grey(self, document: Any, at: int) -> None:
        if self._task.choices.shades == "grey":
            take_colour_out(document, at)

    def _size(self, index: int) -> Size:
        record = next(page for page in self._task.pages if page.index == index)
        return Size(record.width, record.height)

    def _impose(self, document: Any, first: int) -> int:
        """Put sides on sheets after them; the number of the first sheet."""
        begin = int(document.page_count)
        forms = {at: as_form(document, first + n) for n, at in enumerate(self._wanted)}
        for number, sheet in enumerate(self._kept, begin):
            sizes = [None if at is None else self._sides[at].size for at in sheet]
            known = next((size for size in sizes if size), SIZES["A4"])
            paper, grid = sheet_size(self._task.choices, known)
            page = document.new_page(width=paper.width, height=paper.height)
            for at, room in zip(sheet, places(sizes, paper, grid), strict=True):
                if at is None or room is None:
                    continue
                if not self._task.choices.booklet:
                    hairline(page, room)
                matrix = _shrink(self._sides[at].size, room, paper)
                paint_form(document, number, forms[at], matrix, room)
        return begin

    def _finish(self, document: Any) -> tuple[PageSize, ...]:
        catalogue = document.pdf_catalog()
        for key in _DEAD:
            document.xref_set_key(catalogue, key, "null")
        document.set_metadata({"title": self._task.title})
        sizes = tuple(PageSize(page.rect.width, page.rect.height) for page in document)
        document.save(
            self._task.target, garbage=1, deflate=True, encryption=pymupdf.PDF_ENCRYPT_NONE
        )
        return sizes

    def _tell(self) -> None:
        self._steps += 1
        now = time.monotonic()
        if self._task.progress is not None and now >= self._tell_next:
            self._tell_next = now + TELL_S
            tell(self._task.progress, self._steps // 2, len(self._wanted))


def _onto(space: PageSpace, page: Size, side: Side) -> Matrix:
    """From a page's own units to those of the side it lies on."""
    room = side.room or side.size.box
    across, down = (room.x1 - room.x0) / page.width, (room.y1 - room.y0) / page.height
    origin, right, up = (space.from_pdf(at) for at in ((0, 0), (1, 0), (0, 1)))
    return (
        across * (right[0] - origin[0]),
        -down * (right[1] - origin[1]),
        across * (up[0] - origin[0]),
        -down * (up[1] - origin[1]),
        room.x0 + across * origin[0],
        side.size.height - room.y0 - down * origin[1],
    )


def _shrink(side: Size, room: Box, paper: Size) -> Matrix:
    scale = (room.x1 - room.x0) / side.width
    return scale, 0, 0, scale, room.x0, paper.height - room.y1

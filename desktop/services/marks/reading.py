"""Reading the annotations a PDF came with; worker processes only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from db.records import Annotation, PageRecord
from desktop.services.marks.foreign import foreign_style, foreign_uuid, source_of
from desktop.services.marks.geometry import bounds
from desktop.services.marks.kinds import OVER_TEXT
from desktop.services.marks.objects import entries_of
from desktop.services.marks.page_space import PageSpace
from desktop.services.marks.standard import Found, is_mark, mark_of
from desktop.services.marks.task import MarksTask
from ocr.mupdf import MuPdfError
from ocr.pdf_file import opened

MOST = 20_000
"""Marks of one file that are taken in; a file with more is not somebody's marking."""
_QUOTE_PAGES = 200
"""Pages whose own text is looked at for the words under highlights."""


def read_marks(task: MarksTask) -> tuple[Annotation, ...]:
    """The marks of a PDF, page by page, each told apart as foreign.

    Raises:
        UnreadableFile: when the file cannot be opened. A page or an annotation that is damaged
            costs only itself.
    """
    with opened(task.path) as document:
        found: list[Annotation] = []
        for page in task.pages:
            found += _page_marks(document, page, task)
            if len(found) >= MOST:
                break
        return tuple(found[:MOST])


def _page_marks(document: Any, page: PageRecord, task: MarksTask) -> list[Annotation]:
    try:
        entries = entries_of(document, page.index)
        if not any(is_mark(entry) for entry in entries):
            return []
        if page.turn:
            shown = document[page.index]
            shown.set_rotation((shown.rotation + page.turn) % 360)
        space = PageSpace(document, page.index, page.width, page.height)
        marks = list(_marks(entries, space, page, task))
        return [_quoted(document, mark, space) for mark in marks]
    except (*MuPdfError, IndexError, ZeroDivisionError):
        return []


def _marks(
    entries: list[Any], space: PageSpace, page: PageRecord, task: MarksTask
) -> Iterator[Annotation]:
    for at, entry in enumerate(entries):
        if not is_mark(entry):
            continue
        found = Found(entry, space, task.document_id, page.index, task.now)
        mark = mark_of(found)
        if mark is not None and _is_somewhere(mark):
            source = source_of(entry, at)
            yield replace(
                mark,
                uuid=foreign_uuid(task.document_uuid, page.index, source, at),
                style=foreign_style(mark.style, source),
            )


def _is_somewhere(mark: Annotation) -> bool:
    box = bounds(mark)
    return box is not None and all(abs(edge) < 1e6 for edge in box)


def _quoted(document: Any, mark: Annotation, space: PageSpace) -> Annotation:
    """The mark with the words of the file's own text under it, where it has none yet."""
    if mark.quote or mark.kind not in OVER_TEXT or mark.page >= _QUOTE_PAGES:
        return mark
    page = document[mark.page]
    texts = (page.get_textbox([edge * space.scale for edge in rect]) for rect in mark.rects)
    return replace(mark, quote=" ".join(" ".join(text.split()) for text in texts).strip())

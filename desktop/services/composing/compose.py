"""Composing one annotated copy; runs in a worker process."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pymupdf

from db.records import Annotation, PageRecord, PageSize
from desktop.services.composing.bring import open_pages
from desktop.services.composing.earlier import drop_earlier
from desktop.services.composing.lettering import letter_forms
from desktop.services.composing.marks import MarkWriter
from desktop.services.composing.numbers import draw_number
from desktop.services.composing.summary import summary_pages
from desktop.services.composing.task import Composed, ComposeTask
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.page_space import PageSpace
from desktop.services.marks.wording import is_noted


def _in_order(marks: Sequence[Annotation]) -> list[Annotation]:
    """By page, then from top to bottom, then from left to right."""
    return sorted(marks, key=lambda mark: (mark.page, mark.rects[0].y0, mark.rects[0].x0))


def _spaces(
    document: pymupdf.Document, marks: Sequence[Annotation], pages: Sequence[PageRecord]
) -> dict[int, PageSpace]:
    """The frames of the pages that have marks."""
    marked = {mark.page for mark in marks}
    return {
        page.index: PageSpace(document, page.index, page.width, page.height)
        for page in pages
        if page.index in marked
    }


def write_marks(
    document: pymupdf.Document,
    marks: Sequence[Annotation],
    pages: Sequence[PageRecord],
    *,
    windows: bool = True,
) -> None:
    """Write our own marks on a document; those of the file itself are on its pages already.

    Without `windows` notes have none that a reader could open, as paper has no use for them.
    """
    own = [mark for mark in marks if not is_foreign(mark)]
    spaces = _spaces(document, own, pages)
    letters = letter_forms(document, own)
    by_page: dict[int, list[Annotation]] = defaultdict(list)
    for mark in own:
        by_page[mark.page].append(mark)
    for index, on_page in by_page.items():
        writer = MarkWriter(document, index, spaces[index], letters, windows=windows)
        for mark in on_page:
            writer.write(mark)


def _append_summary(
    document: pymupdf.Document,
    noted: Sequence[Annotation],
    spaces: Mapping[int, PageSpace],
    task: ComposeTask,
) -> None:
    sizes = {page.index: (page.width, page.height) for page in task.pages}
    for number, mark in enumerate(noted, 1):
        draw_number(document, spaces[mark.page], mark, sizes[mark.page], number)
    with summary_pages(noted, task.title, task.words) as pages:
        document.insert_pdf(pages)


def compose(task: ComposeTask) -> Composed:
    """Make the annotated copy and write it to the task's target.

    Worker processes only. Raises OSError when the target cannot be written.
    """
    marks = _in_order([mark for mark in task.annotations if mark.rects])
    with open_pages(task.original, task.media_type, task.pages) as document:
        spaces = _spaces(document, marks, task.pages)
        if task.options.marks:
            drop_earlier(document, marks)
            write_marks(document, marks, task.pages)
        noted = [mark for mark in marks if is_noted(mark)]
        if task.options.marks and task.options.notes == "summary" and noted:
            _append_summary(document, noted, spaces, task)
        if task.options.flat:
            document.bake(annots=True, widgets=False)
        sizes = tuple(PageSize(page.rect.width, page.rect.height) for page in document)
        document.save(task.target, garbage=1, deflate=True, encryption=pymupdf.PDF_ENCRYPT_NONE)
    return Composed(task.target, sizes)


def join(parts: Sequence[Path], target: Path, *, leaves: bool = False) -> Composed:
    """Write several PDFs one after the other as one; with `leaves` each on a leaf of its own.

    Worker processes only.
    """
    with pymupdf.open() as whole:
        for part in parts:
            if leaves and whole.page_count % 2:
                last = whole[-1].rect
                whole.new_page(width=last.width, height=last.height)
            with pymupdf.open(part) as document:
                whole.insert_pdf(document)
        sizes = tuple(PageSize(page.rect.width, page.rect.height) for page in whole)
        whole.save(target, garbage=3, deflate=True)
    return Composed(target, sizes)

"""The frames of a document's pages without their pictures; worker processes only."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path

from db.records import PageRecord
from desktop.services.marks.page_space import PageSpace
from ocr.kinds import PDF
from ocr.mupdf import mupdf
from ocr.pdf_file import opened


@contextmanager
def page_spaces(
    path: Path, media_type: str, pages: tuple[PageRecord, ...], wanted: Set[int]
) -> Iterator[dict[int, PageSpace]]:
    """By 0-based page its frames, as they are in an annotated copy of the document.

    A picture's pages become those of a PDF of the size the archive knows.
    """
    chosen = [page for page in pages if page.index in wanted]
    with opened(path) if media_type == PDF else mupdf.open() as document:
        if media_type != PDF:
            for page in pages:
                across = page.turn in (90, 270)
                size = (page.height, page.width) if across else (page.width, page.height)
                document.new_page(width=size[0], height=size[1])
        for page in chosen:
            if page.turn:
                shown = document[page.index]
                shown.set_rotation((shown.rotation + page.turn) % 360)
        yield {
            page.index: PageSpace(document, page.index, page.width, page.height) for page in chosen
        }

"""The words of the reading laid invisibly over the scan, so that any reader can find them."""

from __future__ import annotations

from collections.abc import Sequence

import pymupdf

from db.records import PageSize, PageWord
from desktop.services.composing.bring import open_pages
from desktop.services.composing.task import Composed, SearchableTask

FONT = "notos"
INVISIBLE = 3
"""Text rendering mode of ISO 32000-1, 9.3.6: neither fill nor stroke."""


def _lay(page: pymupdf.Page, words: Sequence[PageWord], font: pymupdf.Font) -> None:
    """Each word at its box, stretched to the box's width; `words` in points of the upright page."""
    page.insert_font(fontname=FONT, fontbuffer=font.buffer)
    shape = page.new_shape()  # all words in one stream
    for word in words:
        width = font.text_length(word.text, 1)
        if width <= 0 or word.box.x1 <= word.box.x0:
            continue
        size = max(1.0, word.box.y1 - word.box.y0)
        foot = pymupdf.Point(word.box.x0, word.box.y1 - size * 0.2)
        stretch = (word.box.x1 - word.box.x0) / (width * size)
        place = foot * page.derotation_matrix
        # With a blank of its own a word stays apart, however near the next one stands.
        shape.insert_text(
            place,
            f"{word.text} " if word.after else word.text,
            fontname=FONT,
            fontsize=size,
            render_mode=INVISIBLE,
            rotate=page.rotation,
            morph=(place, pymupdf.Matrix(stretch, 1)),
        )
    shape.commit()


def compose_searchable(task: SearchableTask) -> Composed:
    """Write the original with an invisible text layer to the task's target. Workers only."""
    font = pymupdf.Font(FONT)
    with open_pages(task.original, task.media_type, task.pages) as document:
        for index, words in task.words.items():
            _lay(document[index], words, font)
        document.subset_fonts()
        sizes = tuple(PageSize(page.rect.width, page.rect.height) for page in document)
        document.save(
            task.target,
            garbage=3,
            deflate=True,
            use_objstms=1,
            encryption=pymupdf.PDF_ENCRYPT_NONE,
        )
    return Composed(task.target, sizes)

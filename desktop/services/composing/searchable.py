"""The words of the reading laid invisibly over the scan, so that any reader can find them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pymupdf

from db.records import PageSize, PageWord
from desktop.services.composing.bring import open_pages
from desktop.services.composing.forms import name_resource
from desktop.services.composing.glyphless import add_glyphless, coded, widths_of, writable
from desktop.services.composing.task import Composed, SearchableTask
from desktop.services.marks.page_space import PageSpace

FONT: Final = "VkWords"
INVISIBLE: Final = 3
"""Text rendering mode of ISO 32000-1, 9.3.6: neither fill nor stroke."""
FOOT: Final = 0.2
"""How far above the lower edge of its box a word's baseline is, as part of the height."""


def compose_searchable(task: SearchableTask) -> Composed:
    """Write the original with an invisible text layer to the task's target. Workers only."""
    with open_pages(task.original, task.media_type, task.pages) as document:
        _lay_all(document, task)
        sizes = tuple(PageSize(page.rect.width, page.rect.height) for page in document)
        document.save(
            task.target,
            garbage=3,
            deflate=True,
            use_objstms=1,
            encryption=pymupdf.PDF_ENCRYPT_NONE,
        )
    return Composed(task.target, sizes)


def _lay_all(document: Any, task: SearchableTask) -> None:
    sizes = {page.index: (page.width, page.height) for page in task.pages}
    widths = widths_of(writable(word.text) for words in task.words.values() for word in words)
    font = add_glyphless(document, widths) if any(task.words.values()) else 0
    for index, words in task.words.items():
        if not words:
            continue
        space = PageSpace(document, index, *sizes[index])
        page = document[index]
        page.wrap_contents()  # whatever it does to the frame of reference ends with it
        name_resource(document, index, "Font", FONT, font)
        pymupdf.TOOLS._insert_contents(page, _layer(words, space, widths), 1)


def _layer(words: Sequence[PageWord], space: PageSpace, widths: Mapping[str, float]) -> bytes:
    """All words of a page as one content stream."""
    shown = (_show(word, space, widths) for word in words)
    return f"q BT /{FONT} 1 Tf {INVISIBLE} Tr\n{''.join(shown)}ET Q\n".encode("ascii")


def _show(word: PageWord, space: PageSpace, widths: Mapping[str, float]) -> str:
    """A word at its box, stretched to the box's width."""
    box, text = word.box, writable(word.text)
    width = sum(widths[letter] for letter in text)
    if width <= 0 or box.x1 <= box.x0:
        return ""
    size = max(1.0, box.y1 - box.y0)
    place = box.x0, box.y1 - size * FOOT
    x, y = space.to_pdf(place)
    right = space.to_pdf((place[0] + (box.x1 - box.x0) / width, place[1]))
    up = space.to_pdf((place[0], place[1] - size))
    matrix = (right[0] - x, right[1] - y, up[0] - x, up[1] - y, x, y)
    numbers = " ".join(f"{part:.2f}".rstrip("0").rstrip(".") for part in matrix)
    # With a blank of its own a word stays apart, however near the next one stands.
    return f"{numbers} Tm<{coded(f'{text} ' if word.after else text)}>Tj\n"

"""Keeping marks anchored to the words they lie on when a page's words are others.

Where a mark lies is its coordinates; which words that are follows from them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from db.codec import load_rects
from db.records import Box, PageWord
from db.tables import annotation


def anchor(conn: Connection, document_id: int, page: int, words: Sequence[PageWord]) -> None:
    """Anchor the marks of a 0-based page anew that lie on words. Call it in a writing transaction.

    A mark that no word lies under any more keeps its place and its quote, and is on none.
    """
    on_words = annotation.c.first_word.is_not(None)
    here = (annotation.c.document_id == document_id) & (annotation.c.page == page) & on_words
    columns = (annotation.c.id, annotation.c.rects, annotation.c.first_word, annotation.c.last_word)
    for row in conn.execute(select(*columns).where(here)).all():
        first, last = span_under(load_rects(row.rects), words)
        if (first, last) != (row.first_word, row.last_word):
            values = {"first_word": first, "last_word": last}
            conn.execute(update(annotation).where(annotation.c.id == row.id).values(values))


def span_under(
    rects: Sequence[Box], words: Sequence[PageWord]
) -> tuple[int, int] | tuple[None, None]:
    """The first and the last word whose middle lies in one of the boxes."""
    under = [at for at, word in enumerate(words) if any(_in(word.box, rect) for rect in rects)]
    return (under[0], under[-1]) if under else (None, None)


def _in(word: Box, rect: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return rect.x0 <= x <= rect.x1 and rect.y0 <= y <= rect.y1

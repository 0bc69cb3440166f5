"""Pages: their size and state, their words, and storing what reading one gave.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Connection, Row, Select, select, type_coerce, update
from sqlalchemy.dialects.sqlite import insert

from db import words as packed
from db.ids import utc_text
from db.records import ChangeSet, PageContent, PageRecord, PageResult, PageWord
from db.repositories.anchoring import anchor
from db.repositories.corrections import keep_corrections, place_of
from db.repositories.state import refresh_states
from db.repositories.turning import follow_turn
from db.search.index import index_page
from db.tables import document, job, page, page_text


def of_document(conn: Connection, document_id: int) -> tuple[PageRecord, ...]:
    """The pages of a document in order."""
    query = _records().where(page.c.document_id == document_id).order_by(page.c.position)
    return tuple(PageRecord(*row) for row in conn.execute(query))


def get(conn: Connection, page_id: int) -> PageRecord:
    """One page.

    Raises:
        sqlalchemy.exc.NoResultFound: when there is none with this id.
    """
    return PageRecord(*conn.execute(_records().where(page.c.id == page_id)).one())


def content(conn: Connection, page_id: int) -> PageContent | None:
    """The words and text of a page; None as long as it has not been read.

    Raises:
        ValueError: when the stored words are damaged.
    """
    row = _stored(conn, page_id)
    if row is None:
        return None
    raw = row.text if row.raw_text is None else row.raw_text
    return PageContent(page_id, row.text, raw, packed.unpack(row.words))


def save_result(conn: Connection, page_id: int, result: PageResult, now: datetime) -> ChangeSet:
    """Store what reading a page gave: words, text, index row, end of its job, document's state.

    Words the clerk corrected earlier stay corrected. Call it inside one writing transaction: all
    of it is stored or nothing.

    Raises:
        sqlalchemy.exc.NoResultFound: when there is no such page.
        ValueError: when the words cannot be packed (see `db.words.pack`).
    """
    at = utc_text(now)
    before = get(conn, page_id)
    document_id = before.document_id
    follow_turn(conn, before, result.turn)
    words = packed.clean(_with_corrections(conn, page_id, result.words))
    _save_page(conn, page_id, result, at)
    _save_text(conn, page_id, words, at)
    anchor(conn, document_id, before.index, words)
    index_page(conn, page_id, packed.text_of(words))
    conn.execute(
        update(job).where(job.c.page_id == page_id).values(state="done", error=None, finished_at=at)
    )
    conn.execute(update(document).where(document.c.id == document_id).values(modified_at=at))
    refresh_states(conn, (document_id,))
    return ChangeSet(documents=frozenset((document_id,)), pages=frozenset((page_id,)))


def correct_word(
    conn: Connection, page_id: int, at: int, word: PageWord, now: datetime
) -> ChangeSet:
    """Put a word in the place of the page's word number `at` (0-based); search follows.

    Where the page was read again meanwhile and another word has that number now, the one that
    stands in the word's box is meant.

    Raises:
        IndexError: when the page has no such word.
    """
    shown = get(conn, page_id)
    row = _stored(conn, page_id)
    words = list(packed.unpack(row.words)) if row is not None else []
    words[place_of(word.box, words, at)] = word
    _save_text(conn, page_id, packed.clean(words), utc_text(now))
    index_page(conn, page_id, packed.text_of(words))
    return ChangeSet(documents=frozenset((shown.document_id,)), pages=frozenset((page_id,)))


def _records() -> Select[Any]:
    """Columns in the order of `PageRecord`."""
    return select(
        page.c.id,
        page.c.document_id,
        page.c.position,
        page.c.width,
        page.c.height,
        page.c.turn,
        job.c.state,
        job.c.error,
        page.c.source,
        page.c.confidence,
        page.c.needs_rescan,
        page.c.reader,
        type_coerce(page.c.hand_turned, Boolean),
    ).join(job, job.c.page_id == page.c.id)


def _stored(conn: Connection, page_id: int) -> Row[*tuple[Any, ...]] | None:
    columns = (page_text.c.text, page_text.c.raw_text, page_text.c.words)
    return conn.execute(select(*columns).where(page_text.c.page_id == page_id)).one_or_none()


def _with_corrections(
    conn: Connection, page_id: int, new: Sequence[PageWord]
) -> Sequence[PageWord]:
    row = _stored(conn, page_id)
    return new if row is None else keep_corrections(packed.unpack(row.words), new)


def _save_page(conn: Connection, page_id: int, result: PageResult, at: str) -> None:
    values = {
        "width": result.width,
        "height": result.height,
        "turn": result.turn,
        "source": result.source,
        "confidence": result.confidence,
        "needs_rescan": result.needs_rescan,
        "reader": result.reader,
        "modified_at": at,
    }
    conn.execute(update(page).where(page.c.id == page_id).values(values))


def _save_text(conn: Connection, page_id: int, words: Sequence[PageWord], at: str) -> None:
    text, raw = packed.text_of(words), packed.raw_text_of(words)
    values = {
        "text": text,
        "raw_text": None if raw == text else raw,
        "words": packed.pack(words),
        "modified_at": at,
    }
    statement = insert(page_text).values(page_id=page_id, **values)
    conn.execute(statement.on_conflict_do_update(index_elements=["page_id"], set_=values))

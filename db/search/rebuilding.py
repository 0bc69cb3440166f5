"""Making the indexes anew, in small transactions that may be days apart.

How far it is stands in the archive itself, so an interrupted rebuild goes on where it was. What
is stored meanwhile is indexed by those who store it; doing it twice does no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from db.search.index import add_pages, index_documents, remove_page
from db.search.tokens import keys_of
from db.tables import document, meta, page_text
from ocr.vntext import KEY_VERSION

_VERSION: Final = "key_version"
_TARGET: Final = "rebuild_version"
_LAST_PAGE: Final = "rebuilt_page"
_LAST_DOCUMENT: Final = "rebuilt_document"
_AT_ONCE: Final = 50


class Rebuilt(NamedTuple):
    """How much of a rebuild is done, in pages and documents together."""

    done: int
    total: int


def outdated(conn: Connection) -> bool:
    """Whether the indexes were made with other keys, or a rebuild was interrupted."""
    return _get(conn, _VERSION) != str(KEY_VERSION)


def begin_rebuild(conn: Connection) -> None:
    """Empty the indexes and note that they are to be made anew; in a writing transaction."""
    conn.exec_driver_sql("INSERT INTO page_index (page_index) VALUES ('delete-all')")
    conn.exec_driver_sql("INSERT INTO document_index (document_index) VALUES ('delete-all')")
    conn.exec_driver_sql("DELETE FROM search_term")
    # Until the end the version is none at all, so that whoever looks sees an unfinished index.
    _set(conn, _VERSION, "")
    _set(conn, _TARGET, KEY_VERSION)
    _set(conn, _LAST_PAGE, 0)
    _set(conn, _LAST_DOCUMENT, 0)


def rebuild_some(conn: Connection, at_once: int = _AT_ONCE) -> Rebuilt | None:
    """Do the next piece of a rebuild, beginning it when need be; in a writing transaction.

    Args:
        conn: for writing.
        at_once: the most pages or documents to do.

    Returns:
        How far it is; None when the indexes are as they should be.
    """
    if not outdated(conn):
        return None
    if _get(conn, _TARGET) != str(KEY_VERSION):
        begin_rebuild(conn)
    if not _next_pages(conn, at_once) and not _next_documents(conn, at_once):
        _finish(conn)
        return None
    return _progress(conn)


def rebuild(conn: Connection, progress: Callable[[int], None] = lambda _: None) -> None:
    """Make every index anew in one transaction; nothing of the clerk's is touched.

    Args:
        conn: in a writing transaction, which holds all of it.
        progress: told the number of pages and documents done now and then.
    """
    begin_rebuild(conn)
    while state := rebuild_some(conn):
        progress(state.done)


def _next_pages(conn: Connection, at_once: int) -> bool:
    last = int(_get(conn, _LAST_PAGE) or 0)
    query = select(page_text.c.page_id, page_text.c.text).where(page_text.c.page_id > last)
    rows = conn.execute(query.order_by(page_text.c.page_id).limit(at_once)).all()
    if rows:
        for row in rows:
            remove_page(conn, row.page_id)
        add_pages(conn, [(row.page_id, keys_of(row.text)) for row in rows])
        _set(conn, _LAST_PAGE, rows[-1].page_id)
    return bool(rows)


def _next_documents(conn: Connection, at_once: int) -> bool:
    last = int(_get(conn, _LAST_DOCUMENT) or 0)
    query = select(document.c.id).where(document.c.id > last).order_by(document.c.id)
    ids: Sequence[int] = conn.scalars(query.limit(at_once)).all()
    index_documents(conn, ids)
    if ids:
        _set(conn, _LAST_DOCUMENT, ids[-1])
    return bool(ids)


def _finish(conn: Connection) -> None:
    _set(conn, _VERSION, KEY_VERSION)
    conn.execute(delete(meta).where(meta.c.key.in_((_TARGET, _LAST_PAGE, _LAST_DOCUMENT))))


def _progress(conn: Connection) -> Rebuilt:
    """By ids, which is near enough and needs no counting of a million rows."""
    last_page = conn.scalar(select(func.max(page_text.c.page_id))) or 0
    last_document = conn.scalar(select(func.max(document.c.id))) or 0
    done = int(_get(conn, _LAST_PAGE) or 0) + int(_get(conn, _LAST_DOCUMENT) or 0)
    return Rebuilt(done, last_page + last_document)


def _get(conn: Connection, key: str) -> str | None:
    return conn.scalar(select(meta.c.value).where(meta.c.key == key))


def _set(conn: Connection, key: str, value: int | str) -> None:
    statement = insert(meta).values(key=key, value=str(value))
    conn.execute(
        statement.on_conflict_do_update(index_elements=["key"], set_={"value": str(value)})
    )

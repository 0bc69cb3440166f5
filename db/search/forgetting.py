"""Leaving no trace in the indexes of what was removed for good.

A row taken out of an index only gets a tombstone; its words stay in the file until segments are
merged. Any thread may call, with a connection from `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, delete, select

from db.repositories.idset import among
from db.search.index import document_columns, document_texts
from db.search.tokens import keys_of
from db.tables import page, page_text, search_term

_INDEXES: Final = ("page_index", "document_index")
_PIECE: Final = 500
"""Pages of the file merged at a time: some tens of milliseconds."""


def words_of(conn: Connection, document_ids: Collection[int]) -> frozenset[str]:
    """All words that the indexes have of documents."""
    texts = (
        select(page_text.c.text)
        .join(page, page.c.id == page_text.c.page_id)
        .where(among(page.c.document_id, document_ids))
    )
    found = {key for text in conn.scalars(texts) for key in keys_of(text)}
    for text in document_texts(conn, list(document_ids)).values():
        found.update(document_columns(text)["words"])
    return frozenset(found)


def forget_words(conn: Connection, words: Collection[str]) -> None:
    """Offer words no more while typing that stand in no document any longer."""
    for word in words:
        if not any(_stands(conn, index, word) for index in _INDEXES):
            conn.execute(delete(search_term).where(search_term.c.term == word))


def merge_some(conn: Connection) -> bool:
    """Merge a piece of what the indexes still hold of removed rows; whether any was left."""
    return sum(_merge(conn, index) for index in _INDEXES) > 0


def _merge(conn: Connection, index: str) -> bool:
    before = conn.exec_driver_sql("SELECT total_changes()").scalar_one()
    conn.exec_driver_sql(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', -{_PIECE})")  # noqa: S608
    after = conn.exec_driver_sql("SELECT total_changes()").scalar_one()
    return int(after) - int(before) >= 2  # FTS5's own sign that there was something to merge


def _stands(conn: Connection, index: str, word: str) -> bool:
    query = f"SELECT 1 FROM {index}_word WHERE term = ? LIMIT 1"  # noqa: S608 - ours
    return conn.exec_driver_sql(query, (word,)).first() is not None

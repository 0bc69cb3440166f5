"""Taking documents out of the archive for good.

Any thread may call, with a connection from `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select

from db.records import ChangeSet
from db.repositories.idset import among
from db.search.forgetting import forget_words, words_of
from db.search.index import remove_document, remove_page
from db.tables import document, leaving, page, sidecar_due


def remove(conn: Connection, document_ids: Collection[int]) -> ChangeSet:
    """Remove the rows of documents and what finds them; their files are noted as leaving.

    The files go only after the transaction, by `db.leaving.sweep`: a document without its
    original must never be.
    """
    names = conn.scalars(select(document.c.sha256).where(among(document.c.id, document_ids))).all()
    words = words_of(conn, document_ids)
    remove_rows(conn, document_ids)
    forget_words(conn, words)
    if names:
        conn.execute(insert(leaving).prefix_with("OR IGNORE"), [{"sha256": n} for n in names])
    return ChangeSet(documents=frozenset(document_ids))


def remove_rows(conn: Connection, document_ids: Collection[int]) -> None:
    """Remove the rows of documents only, as where they are made anew."""
    for page_id in conn.scalars(select(page.c.id).where(among(page.c.document_id, document_ids))):
        remove_page(conn, page_id)
    for document_id in document_ids:
        remove_document(conn, document_id)
    conn.execute(delete(document).where(among(document.c.id, document_ids)))
    conn.execute(delete(sidecar_due).where(among(sidecar_due.c.document_id, document_ids)))

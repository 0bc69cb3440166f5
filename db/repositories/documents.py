"""Documents: registering, reading one, the list, the trash.

Every function takes a connection from `Database.reading` or `Database.writing` and may be called
on any thread; writes say what they touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from db.codec import dump_warnings, load_warnings
from db.ids import NewId, utc_text
from db.records import ChangeSet, DocumentRecord, NewDocument
from db.repositories.facets import facets
from db.repositories.idset import among
from db.repositories.listing import ids, rows
from db.repositories.state import refresh_states
from db.repositories.summary import UNKNOWN_LAST
from db.search.index import index_document
from db.tables import document, job, page
from ocr.vntext import collate_key, nfc

__all__ = [
    "by_sha256",
    "count_since",
    "facets",
    "get",
    "ids",
    "refresh_state",
    "register",
    "rows",
    "set_confirmed",
    "set_trashed",
]


def register(conn: Connection, new: NewDocument, *, uuid_of: NewId, now: datetime) -> int:
    """Add a document whose bytes lie in the store, its pages waiting to be read.

    Returns:
        The new document's id.

    Raises:
        sqlalchemy.exc.IntegrityError: when its bytes are registered already.
    """
    at = utc_text(now)
    document_id = _add_document(conn, new, uuid_of(), at)
    page_ids = [_add_page(conn, document_id, at, number, new) for number in range(len(new.pages))]
    jobs = [
        {"page_id": page_id, "state": "pending", "attempts": 0, "priority": 0, "created_at": at}
        for page_id in page_ids
    ]
    if jobs:
        conn.execute(insert(job), jobs)
    index_document(conn, document_id)
    return document_id


def by_sha256(conn: Connection, sha256: str) -> int | None:
    """The document with these bytes, in the trash or not."""
    return conn.scalar(select(document.c.id).where(document.c.sha256 == sha256))


def count_since(conn: Connection, moment: datetime) -> int:
    """How many documents came in after a moment."""
    query = select(func.count()).where(document.c.imported_at > utc_text(moment))
    return conn.scalar(query) or 0


def get(conn: Connection, document_id: int) -> DocumentRecord:
    """One document.

    Raises:
        sqlalchemy.exc.NoResultFound: when there is none with this id.
    """
    query = select(document).where(document.c.id == document_id)
    return _record(conn.execute(query).mappings().one())


def set_trashed(conn: Connection, document_ids: Iterable[int], at: datetime | None) -> ChangeSet:
    """Put documents in the trash at a time, or take them out of it (None)."""
    chosen = frozenset(document_ids)
    moment = None if at is None else utc_text(at)
    conn.execute(update(document).where(among(document.c.id, chosen)).values(trashed_at=moment))
    return ChangeSet(documents=chosen)


def set_confirmed(conn: Connection, document_ids: Iterable[int], at: datetime | None) -> ChangeSet:
    """Note that the clerk went over documents at a time, or not after all (None)."""
    chosen = frozenset(document_ids)
    moment = None if at is None else utc_text(at)
    conn.execute(update(document).where(among(document.c.id, chosen)).values(confirmed_at=moment))
    refresh_states(conn, chosen)
    return ChangeSet(documents=chosen)


def refresh_state(conn: Connection, document_id: int) -> ChangeSet:
    """Bring a document's state in step with its pages."""
    refresh_states(conn, (document_id,))
    return ChangeSet(documents=frozenset((document_id,)))


def _add_document(conn: Connection, new: NewDocument, uuid: str, at: str) -> int:
    name = nfc(new.original_name)
    values = {
        "uuid": uuid,
        "sha256": new.sha256,
        "original_name": name,
        "media_type": new.media_type,
        "byte_size": new.byte_size,
        "page_count": len(new.pages),
        "warnings": dump_warnings(new.warnings),
        "imported_at": at,
        "modified_at": at,
        "state": "waiting",
        "pages_read": 0,
        "number_sort": UNKNOWN_LAST,
        "issuer_sort": UNKNOWN_LAST,
        "title": name,
        "title_sort": collate_key(name),
    }
    return _inserted(conn.execute(insert(document).values(values)).inserted_primary_key)


def _add_page(conn: Connection, document_id: int, at: str, number: int, new: NewDocument) -> int:
    size = new.pages[number]
    values = {
        "document_id": document_id,
        "position": number,
        "width": size.width,
        "height": size.height,
        "turn": 0,
        "modified_at": at,
    }
    return _inserted(conn.execute(insert(page).values(values)).inserted_primary_key)


def _inserted(key: Sequence[Any] | None) -> int:
    if key is None:
        raise RuntimeError("an insert gave no key")
    return int(key[0])


def _record(row: RowMapping) -> DocumentRecord:
    return DocumentRecord(
        id=row["id"],
        uuid=row["uuid"],
        sha256=row["sha256"],
        original_name=row["original_name"],
        media_type=row["media_type"],
        byte_size=row["byte_size"],
        page_count=row["page_count"],
        state=row["state"],
        warnings=load_warnings(row["warnings"]),
        imported_at=row["imported_at"],
        modified_at=row["modified_at"],
        trashed_at=row["trashed_at"],
    )

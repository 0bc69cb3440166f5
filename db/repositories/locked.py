"""Documents whose file asks for a password: what is known of them before and after it was given.

Until then one page stands for all. Any thread may call, inside a transaction of
`Database.writing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, insert, select, update

from db.ids import utc_text
from db.records import ChangeSet, PageSize
from db.repositories import queue
from db.repositories.state import refresh_states
from db.tables import document, job, page

PASSWORD: Final = "file.password"  # noqa: S105 - the code of a reason, no password
"""Why such pages are not read, and the warning that such documents keep."""


def lock(conn: Connection, document_id: int, now: datetime) -> ChangeSet:
    """Note that no page of a document can be read before its password is given."""
    pages = conn.scalars(select(page.c.id).where(page.c.document_id == document_id)).all()
    change = ChangeSet()
    for page_id in pages:
        change |= queue.fail(conn, page_id, PASSWORD, now)
    return change


def open_up(
    conn: Connection, document_id: int, sizes: Sequence[PageSize], now: datetime
) -> ChangeSet:
    """Give a document the pages its file turned out to have; those that waited for this are read.

    Pages that were read before stay as they are.
    """
    at, known = utc_text(now), _count(conn, document_id)
    for position, size in enumerate(sizes):
        if position < known:
            _resize(conn, document_id, position, size, at)
        else:
            _add(conn, document_id, position, size, at)
    values = {"page_count": max(known, len(sizes)), "modified_at": at}
    conn.execute(update(document).where(document.c.id == document_id).values(values))
    change = queue.requeue_pages(conn, _waiting(conn, document_id))
    refresh_states(conn, (document_id,))
    return change | ChangeSet(documents=frozenset((document_id,)))


def _count(conn: Connection, document_id: int) -> int:
    query = select(func.count()).select_from(page).where(page.c.document_id == document_id)
    return conn.scalar(query) or 0


def _waiting(conn: Connection, document_id: int) -> Sequence[int]:
    query = (
        select(page.c.id)
        .join(job, job.c.page_id == page.c.id)
        .where(page.c.document_id == document_id)
        .where(job.c.state == "failed", job.c.error == PASSWORD)
    )
    return conn.scalars(query).all()


def _resize(conn: Connection, document_id: int, position: int, size: PageSize, at: str) -> None:
    unread = (
        (page.c.document_id == document_id)
        & (page.c.position == position)
        & page.c.reader.is_(None)
    )
    values = {"width": size.width, "height": size.height, "modified_at": at}
    conn.execute(update(page).where(unread).values(values))


def _add(conn: Connection, document_id: int, position: int, size: PageSize, at: str) -> None:
    values = {"document_id": document_id, "position": position, "turn": 0, "modified_at": at}
    values |= {"width": size.width, "height": size.height}
    page_id = conn.execute(insert(page).values(values).returning(page.c.id)).scalar_one()
    waiting = {"state": "pending", "attempts": 0, "priority": 0, "created_at": at}
    conn.execute(insert(job).values(page_id=page_id, **waiting))

"""The queue of pages to be read; the database is the queue, so that no crash loses it.

A page is pending, running, done or failed. Any thread may call, inside a transaction of
`Database.writing` (`counts` also of `reading`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, literal_column, select, update

from db.ids import utc_text
from db.records import ChangeSet, PageJob, QueueCount
from db.repositories.idset import among
from db.repositories.state import refresh_states
from db.tables import document, job, page

_NOT_DONE = job.c.state != literal_column("'done'")
"""In the words of the index `job_to_do`: without them SQLite looks at every page there is."""


def claim(conn: Connection, limit: int, now: datetime) -> list[PageJob]:
    """Take up to `limit` waiting pages to be read: the most urgent, then the longest waiting.

    Pages of documents in the trash wait until these are taken out again.
    """
    jobs = _waiting(conn, limit)
    conn.execute(
        update(job)
        .where(among(job.c.page_id, [taken.page_id for taken in jobs]))
        .values(state="running", attempts=job.c.attempts + 1, started_at=utc_text(now))
    )
    return jobs


def fail(conn: Connection, page_id: int, code: str, now: datetime) -> ChangeSet:
    """Note that a page could not be read, with the code of why."""
    return _move(
        conn, job.c.page_id == page_id, state="failed", error=code, finished_at=utc_text(now)
    )


def release(conn: Connection, page_ids: Iterable[int]) -> ChangeSet:
    """Let pages that were taken wait again, unread; others stay as they are."""
    taken = among(job.c.page_id, page_ids) & (job.c.state == "running")
    return _move(conn, taken, state="pending", started_at=None)


def reset_running(conn: Connection) -> ChangeSet:
    """Let every page that was being read wait again, as after a crash."""
    running = _NOT_DONE & (job.c.state == "running")
    return _move(conn, running, state="pending", started_at=None)


def retry_failed(conn: Connection) -> ChangeSet:
    """Let every page that could not be read wait for another try."""
    failed = _NOT_DONE & (job.c.state == "failed")
    return _move(conn, failed, state="pending", error=None, attempts=0)


def requeue(conn: Connection, document_ids: Iterable[int]) -> ChangeSet:
    """Let every page of these documents be read anew; until then they keep their text."""
    pages = select(page.c.id).where(among(page.c.document_id, document_ids))
    return _move(conn, job.c.page_id.in_(pages), state="pending", error=None, attempts=0)


def requeue_pages(conn: Connection, page_ids: Iterable[int]) -> ChangeSet:
    """Let single pages be read anew; until then they keep their text."""
    return _move(conn, among(job.c.page_id, page_ids), state="pending", error=None, attempts=0)


def requeue_outdated(conn: Connection, reader: str, model: str = "") -> ChangeSet:
    """Let every page be read anew that another version of the reader, or another model, read.

    `reader` is what the names of today's readers begin with, `model` what they end with where
    letters were recognised; "" for any.
    """
    outdated = select(page.c.id).where(_outdated(reader, model))
    return _move(conn, job.c.page_id.in_(outdated), state="pending", error=None, attempts=0)


def outdated_count(conn: Connection, reader: str, model: str = "") -> int:
    """How many pages `requeue_outdated` would let be read; looks at every page."""
    query = select(func.count()).select_from(page).where(_outdated(reader, model))
    return int(conn.scalar(query) or 0)


def _outdated(reader: str, model: str) -> ColumnElement[bool]:
    read, other = page.c.reader.is_not(None), ~page.c.reader.startswith(reader)
    if not model:
        return read & other
    recognised = page.c.reader.contains("tesseract")
    return read & (other | (recognised & ~page.c.reader.endswith(f"; {model}")))


def counts(conn: Connection) -> QueueCount:
    """How many pages stand in each state, those of documents in the trash included.

    Done pages are not counted one by one: they are what remains.
    """
    query = select(job.c.state, func.count()).where(_NOT_DONE).group_by(job.c.state)
    by_state = {state: int(count) for state, count in conn.execute(query)}
    total = conn.scalar(select(func.count()).select_from(page)) or 0
    return QueueCount(
        pending=by_state.get("pending", 0),
        running=by_state.get("running", 0),
        done=total - sum(by_state.values()),
        failed=by_state.get("failed", 0),
    )


def _waiting(conn: Connection, limit: int) -> list[PageJob]:
    query = (
        select(
            job.c.page_id,
            page.c.document_id,
            page.c.position,
            document.c.sha256,
            document.c.media_type,
            document.c.original_name,
            job.c.attempts + 1,
            case((page.c.hand_turned == 1, page.c.turn)),
        )
        .join(page, page.c.id == job.c.page_id)
        .join(document, document.c.id == page.c.document_id)
        .where(_NOT_DONE, job.c.state == "pending", document.c.trashed_at.is_(None))
        .order_by(job.c.priority.desc(), job.c.page_id)
        .limit(limit)
    )
    return [PageJob(*row) for row in conn.execute(query)]


def _move(conn: Connection, which: ColumnElement[bool], **values: Any) -> ChangeSet:
    """Give jobs new values and their documents the state that follows."""
    statement = update(job).where(which).values(values).returning(job.c.page_id)
    pages = frozenset(conn.scalars(statement))
    owners = select(page.c.document_id).where(among(page.c.id, pages)).distinct()
    documents = frozenset(conn.scalars(owners))
    refresh_states(conn, documents)
    return ChangeSet(documents=documents, pages=pages)

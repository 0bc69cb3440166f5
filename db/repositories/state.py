"""The state a document shows, made from the states of its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, Subquery, Update, bindparam, case, func, select, update

from db.codec import dump
from db.tables import document, job, page


def refresh_states(conn: Connection, document_ids: Iterable[int]) -> None:
    """Bring `state` and `pages_read` of documents in step with their pages.

    waiting: nothing read yet; reading: something left to read; locked: its file asks for a
    password; failed: a page could not be read; done: the clerk confirmed it; rescan: a page
    should be scanned again; unconfirmed: all read.
    """
    conn.execute(_REFRESH, {"ids": dump(list(document_ids))})


def _refresh() -> Update:
    counts = _counts()
    state = case(
        ((counts.c.to_do > 0) & (counts.c.read + counts.c.failed == 0), "waiting"),
        (counts.c.to_do > 0, "reading"),
        (counts.c.locked > 0, "locked"),
        (counts.c.failed > 0, "failed"),
        (document.c.confirmed_at.is_not(None), "done"),
        (counts.c.rescan > 0, "rescan"),
        else_="unconfirmed",
    )
    return (
        update(document)
        .where(document.c.id == counts.c.document_id)
        .values(state=state, pages_read=counts.c.read)
    )


def _counts() -> Subquery:
    """How the pages of the documents stand."""
    each = func.json_each(bindparam("ids")).table_valued("value")
    to_do = func.sum(case((job.c.state.in_(("pending", "running")), 1), else_=0))
    read = func.sum(case((job.c.state == "done", 1), else_=0))
    failed = func.sum(case((job.c.state == "failed", 1), else_=0))
    locked = func.sum(
        case(((job.c.state == "failed") & (job.c.error == "file.password"), 1), else_=0)
    )
    return (
        select(
            page.c.document_id,
            to_do.label("to_do"),
            read.label("read"),
            failed.label("failed"),
            locked.label("locked"),
            func.count(page.c.needs_rescan).label("rescan"),
        )
        .join(job, job.c.page_id == page.c.id)
        .where(page.c.document_id.in_(select(each.c.value)))
        .group_by(page.c.document_id)
        .subquery()
    )


# Built once: it runs with every page read.
_REFRESH: Final = _refresh()

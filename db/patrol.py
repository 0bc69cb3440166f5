"""Reading a few originals a day, so that every one is looked at within a month of use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, select

from db.archive import Archive
from db.errors import ArchiveProblem
from db.repositories.facts import fact, set_fact
from db.tables import document
from db.verify import Finding

DAYS: Final = 30
_LAST: Final = "patrol.last"
_DAY: Final = "patrol.day"


def patrol(archive: Archive, now: datetime, stopped: Callable[[], bool]) -> list[Finding]:
    """Look at today's share of the originals, unless that was done; go on where it was left.

    Args:
        archive: open for writing.
        now: the present time, aware.
        stopped: asked before each original; what was looked at by then is remembered.

    Returns:
        Originals that are missing, altered or unreadable.
    """
    today = now.date().isoformat()
    with archive.database.reading() as conn:
        if fact(conn, _DAY) == today:
            return []
        share = _share(conn)
    findings: list[Finding] = []
    last = ""
    for sha256, document_id in share:
        if stopped():
            _remember(archive, last, None)
            return findings
        findings += _look(archive, sha256, document_id)
        last = sha256
    _remember(archive, last, today)
    return findings


def _share(conn: Connection) -> list[tuple[str, int]]:
    """The next originals in the order of their checksums; after the last come the first."""
    total = conn.scalar(select(func.count()).select_from(document)) or 0
    query = select(document.c.sha256, document.c.id).order_by(document.c.sha256)
    count, last = -(-total // DAYS), fact(conn, _LAST) or ""
    rows = conn.execute(query.where(document.c.sha256 > last).limit(count)).all()
    if len(rows) < count:
        rows = [*rows, *conn.execute(query.limit(count - len(rows))).all()]
    return [(row.sha256, row.id) for row in rows]


def _look(archive: Archive, sha256: str, document_id: int) -> list[Finding]:
    values = {"sha256": sha256, "document": str(document_id)}
    try:
        whole = archive.store.verify(sha256)
    except ArchiveProblem as problem:
        return [Finding(problem.code, values)]
    except OSError as error:
        return [Finding("store.unreadable", {**values, "reason": error.strerror or "?"})]
    return [] if whole else [Finding("store.altered", values)]


def _remember(archive: Archive, last: str, day: str | None) -> None:
    with archive.database.writing() as conn:
        if last:
            set_fact(conn, _LAST, last)
        if day is not None:
            set_fact(conn, _DAY, day)

"""What a check of the archive found, with the documents it concerns called by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from db.archive import Archive
from db.errors import ArchiveProblem
from db.repositories import documents
from db.tables import page
from db.verify import Finding


def named(archive: Archive, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, each with the `name` of its document among its values where it is known.

    Any thread that may wait. A database too damaged to tell names takes none of the findings away.
    """
    try:
        with archive.database.reading() as conn:
            names = _names(conn, {number for one in findings if (number := _document(conn, one))})
            return [_with_name(one, names.get(_document(conn, one) or 0)) for one in findings]
    except (ArchiveProblem, DatabaseError):
        return list(findings)


def _document(conn: Connection, finding: Finding) -> int | None:
    """The id of the document that a finding or its page is about."""
    if "page" in finding.values:
        of_page = select(page.c.document_id).where(page.c.id == int(finding.values["page"]))
        return conn.scalar(of_page)
    return int(finding.values.get("document", 0)) or None


def _names(conn: Connection, ids: Iterable[int]) -> Mapping[int, str]:
    rows = documents.rows(conn, sorted(ids))
    return {row.id: f"{row.number}: {row.title}" if row.number else row.title for row in rows}


def _with_name(finding: Finding, name: str | None) -> Finding:
    return finding if name is None else replace(finding, values={**finding.values, "name": name})

"""Between the rows of a document and the content of its sidecar.

Rows stand in a sidecar with the names of their columns, so that a column of a later revision
needs no more than a default; ids, which are local to one database, are left out.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Table, select

from db.migrations import HEAD
from db.repositories.facts import ARCHIVE, CREATED_AT, MARK_BOOK, fact, taught
from db.tables import (
    annotation,
    assignment,
    citation,
    document,
    document_dossier,
    document_tag,
    dossier,
    field,
    page,
    page_text,
    saved_search,
    tag,
)

Content = dict[str, Any]

PARTS: Final = {
    "fields": field,
    "citations": citation,
    "assignments": assignment,
    "annotations": annotation,
}
_LOCAL: Final = frozenset({"id", "document_id", "page_id", "target_id", "parent_id", "tag_id"})
# Made from pages, fields and names.
_OF_DOCUMENT: Final = frozenset(
    {
        *("state", "pages_read", "number", "number_sort", "kind", "issuer", "issuer_sort"),
        *("issued_on", "title", "title_sort"),
    }
)
_OF_TAG: Final = frozenset({"name_key", "name_sort"})


def describe(conn: Connection, document_id: int) -> Content:
    """All that the database holds of a document."""
    row = conn.execute(select(document).where(document.c.id == document_id)).mappings().one()
    parts = {
        name: [_kept(found) for found in _of(conn, table, document_id)]
        for name, table in PARTS.items()
    }
    return {
        "revision": HEAD,
        "document": _kept(row, _OF_DOCUMENT),
        "pages": [_page(found) for found in _pages(conn, document_id)],
        "tags": _tags(conn, document_id),
        "dossiers": _dossiers(conn, document_id),
        **parts,
    }


def describe_archive(conn: Connection) -> Content:
    """The archive's identity and its tree of tags."""
    rows = conn.execute(select(tag).order_by(tag.c.id)).mappings().all()
    uuids = {row["id"]: row["uuid"] for row in rows}
    return {
        "revision": HEAD,
        "archive": fact(conn, ARCHIVE),
        "created_at": fact(conn, CREATED_AT),
        "marks": fact(conn, MARK_BOOK),
        "taught": taught(conn),
        "tags": [{**_kept(row, _OF_TAG), "parent": uuids.get(row["parent_id"])} for row in rows],
        "dossiers": _all_of(conn, dossier),
        "searches": _all_of(conn, saved_search),
    }


def _of(conn: Connection, table: Table, document_id: int) -> Sequence[RowMapping]:
    query = select(table).where(table.c.document_id == document_id).order_by(table.c.id)
    return conn.execute(query).mappings().all()


def _all_of(conn: Connection, table: Table) -> list[Content]:
    return [_kept(row) for row in conn.execute(select(table).order_by(table.c.id)).mappings()]


def _dossiers(conn: Connection, document_id: int) -> list[Content]:
    # Code and title too, should the archive's sidecar be lost.
    names = (dossier.c.uuid, dossier.c.code, dossier.c.title)
    query = (
        select(*names, document_dossier.c.position, document_dossier.c.created_at)
        .join(document_dossier, document_dossier.c.dossier_id == dossier.c.id)
        .where(document_dossier.c.document_id == document_id)
        .order_by(dossier.c.id)
    )
    return [dict(row) for row in conn.execute(query).mappings()]


def _kept(row: RowMapping, derived: frozenset[str] = frozenset()) -> Content:
    return {str(name): row[name] for name in row if name not in _LOCAL | derived}


def _pages(conn: Connection, document_id: int) -> Sequence[RowMapping]:
    texts = (page_text.c.text, page_text.c.raw_text, page_text.c.words)
    query = (
        select(page, *texts, page_text.c.modified_at.label("read_at"))
        .outerjoin(page_text, page_text.c.page_id == page.c.id)
        .where(page.c.document_id == document_id)
        .order_by(page.c.position)
    )
    return conn.execute(query).mappings().all()


def _page(row: RowMapping) -> Content:
    words = row["words"]
    return {
        **_kept(row),
        "words": None if words is None else base64.b64encode(words).decode("ascii"),
    }


def _tags(conn: Connection, document_id: int) -> list[Content]:
    query = (
        select(tag.c.uuid, tag.c.name, document_tag.c.created_at)
        .join(document_tag, document_tag.c.tag_id == tag.c.id)
        .where(document_tag.c.document_id == document_id)
        .order_by(tag.c.id)
    )
    return [dict(row) for row in conn.execute(query).mappings()]

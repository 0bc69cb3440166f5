"""Documents, their pages and texts, and the queue of reading."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BLOB, INTEGER, REAL, TEXT, Column, Index
from sqlalchemy import text as sql

from db.tables.columns import (
    document_id,
    key_of,
    maybe_text,
    number,
    real,
    row_id,
    table,
    text,
    uuid,
)

document: Final = table(
    "document",
    row_id(),
    uuid(),
    Column("sha256", TEXT, nullable=False, unique=True),
    text("original_name"),
    text("media_type"),
    number("byte_size"),
    number("page_count"),
    text("warnings"),
    text("imported_at"),
    text("modified_at"),
    maybe_text("trashed_at"),
    maybe_text("confirmed_at"),
    # From here on what lists show, kept in step with pages and fields in their transactions.
    text("state"),
    number("pages_read"),
    maybe_text("number"),
    text("number_sort"),
    maybe_text("kind"),
    maybe_text("issuer"),
    text("issuer_sort"),
    maybe_text("issued_on"),
    text("title"),
    text("title_sort"),
    Index("document_by_import", "trashed_at", "imported_at", "id"),
    Index("document_by_issue", "trashed_at", "issued_on", "id"),
    Index("document_by_number", "trashed_at", "number_sort", "id"),
    Index("document_by_title", "trashed_at", "title_sort", "id"),
    Index("document_by_issuer", "trashed_at", "issuer_sort", "id"),
    Index("document_by_state", "trashed_at", "state", "id"),
    Index("document_facets", "trashed_at", "kind", "issuer", "issued_on", "state", "id"),
    sqlite_autoincrement=True,
)

page: Final = table(
    "page",
    row_id(),
    document_id(),
    number("position"),
    real("width"),
    real("height"),
    number("turn"),
    maybe_text("source"),
    Column("confidence", REAL),
    maybe_text("needs_rescan"),
    maybe_text("reader"),
    text("modified_at"),
    Column("hand_turned", INTEGER, nullable=False, server_default=sql("0")),
    Index("page_of_document", "document_id", "position", unique=True),
    sqlite_autoincrement=True,
)

page_text: Final = table(
    "page_text",
    key_of("page"),
    text("text"),
    # Empty where it is the same as the text.
    maybe_text("raw_text"),
    Column("words", BLOB, nullable=False),
    text("modified_at"),
)

job: Final = table(
    "job",
    key_of("page"),
    text("state"),
    number("attempts"),
    maybe_text("error"),
    number("priority"),
    text("created_at"),
    maybe_text("started_at"),
    maybe_text("finished_at"),
    Index(
        "job_to_do",
        "state",
        sql("priority DESC"),
        "page_id",
        sqlite_where=sql("state <> 'done'"),
    ),
)

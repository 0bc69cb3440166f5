"""Marks on pages."""

from __future__ import annotations

from typing import Final

from sqlalchemy import TEXT, Column, Index
from sqlalchemy import text as sql

from db.tables.columns import document_id, maybe_number, number, row_id, table, text, times, uuid

annotation: Final = table(
    "annotation",
    row_id(),
    uuid(),
    document_id(),
    number("page"),
    text("kind"),
    text("colour"),
    text("author"),
    text("rects"),
    text("body"),
    text("quote"),
    text("strokes"),
    maybe_number("first_word"),
    maybe_number("last_word"),
    text("style"),
    *times(),
    Column("tags", TEXT, nullable=False, server_default=sql("'[]'")),
    # Without tone marks, what it says and lies on; for the list of all marks.
    Column("said", TEXT, nullable=False, server_default=sql("''")),
    Index("annotation_of_document", "document_id", "page"),
    Index("annotation_by_change", "modified_at"),
    Index("annotation_by_kind", "kind", "modified_at"),
    sqlite_autoincrement=True,
)

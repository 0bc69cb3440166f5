"""What papers say: of themselves, of other papers, and of who is to do what."""

from __future__ import annotations

from typing import Final

from sqlalchemy import INTEGER, TEXT, Column, ForeignKey, Index
from sqlalchemy import text as sql

from db.tables.columns import (
    document_id,
    maybe_number,
    maybe_text,
    number,
    real,
    row_id,
    table,
    text,
    times,
    uuid,
)

field: Final = table(
    "field",
    row_id(),
    uuid(),
    document_id(),
    text("name"),
    text("value"),
    maybe_text("raw"),
    maybe_number("page"),
    maybe_text("box"),
    real("confidence"),
    text("origin"),
    number("confirmed"),
    *times(),
    Index("field_of_document", "document_id", "name", unique=True),
    sqlite_autoincrement=True,
)

citation: Final = table(
    "citation",
    row_id(),
    uuid(),
    document_id(),
    maybe_text("kind"),
    maybe_text("number"),
    maybe_text("date"),
    maybe_text("body"),
    text("quote"),
    number("page"),
    maybe_text("box"),
    text("relation"),
    Column("target_id", INTEGER, ForeignKey("document.id", ondelete="SET NULL")),
    text("origin"),
    *times(),
    Index("citation_of_document", "document_id", "page"),
    Index("citation_of_target", "target_id"),
    Index("citation_by_number", "number"),
    sqlite_autoincrement=True,
)

assignment: Final = table(
    "assignment",
    row_id(),
    uuid(),
    document_id(),
    text("who"),
    text("what"),
    maybe_text("due"),
    maybe_text("due_text"),
    maybe_text("report_to"),
    number("recurring"),
    text("quote"),
    number("page"),
    maybe_text("box"),
    text("state"),
    *times(),
    Column("note", TEXT, nullable=False, server_default=sql("''")),
    Index("assignment_of_document", "document_id", "page"),
    Index("assignment_by_due", "state", "due"),
    sqlite_autoincrement=True,
)

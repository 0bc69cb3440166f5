"""How an office orders its papers: tags, dossiers, searches it keeps."""

from __future__ import annotations

from typing import Final

from sqlalchemy import INTEGER, TEXT, Column, ForeignKey, Index
from sqlalchemy import text as sql

from db.tables.columns import key_of, maybe_number, maybe_text, row_id, table, text, times, uuid

tag: Final = table(
    "tag",
    row_id(),
    uuid(),
    Column("parent_id", INTEGER, ForeignKey("tag.id", ondelete="CASCADE")),
    text("name"),
    text("name_key"),
    text("name_sort"),
    text("colour"),
    *times(),
    Index("tag_among_siblings", sql("coalesce(parent_id, 0)"), "name_key", unique=True),
    Index("tag_of_parent", "parent_id"),
    sqlite_autoincrement=True,
)

document_tag: Final = table(
    "document_tag",
    key_of("document"),
    key_of("tag"),
    text("created_at"),
    Index("document_of_tag", "tag_id", "document_id"),
    rowid=False,
)

dossier: Final = table(
    "dossier",
    row_id(),
    uuid(),
    text("code"),
    Column("code_key", TEXT, nullable=False, unique=True),
    text("code_sort"),
    text("title"),
    maybe_text("begins_on"),
    maybe_text("ends_on"),
    text("retention"),
    *times(),
    sqlite_autoincrement=True,
)

document_dossier: Final = table(
    "document_dossier",
    key_of("document"),
    key_of("dossier"),
    # Its place in the contents where a person gave it one; the others follow by day of issue.
    maybe_number("position"),
    text("created_at"),
    Index("document_of_dossier", "dossier_id", "document_id"),
    rowid=False,
)

saved_search: Final = table(
    "saved_search",
    row_id(),
    uuid(),
    text("name"),
    Column("name_key", TEXT, nullable=False, unique=True),
    text("name_sort"),
    text("query"),
    # The filter beside the words, as JSON.
    text("choice"),
    *times(),
    sqlite_autoincrement=True,
)

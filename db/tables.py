"""The tables as the newest schema has them, for building queries.

Migrations make the tables; a test holds the two together. Text is UTF-8 in NFC, times are
`utc_text`, JSON columns hold what `db.codec` packs. The two full-text indexes, `page_index`
(rowid is the page's id) and `document_index` (rowid is the document's id), are spoken to in SQL
by `db.search` alone.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BLOB, INTEGER, REAL, TEXT, Column, ForeignKey, Index, MetaData, Table
from sqlalchemy import text as sql

metadata: Final = MetaData()


def _key(name: str) -> Column[Any]:
    return Column(name, INTEGER, primary_key=True, nullable=False)


def _uuid() -> Column[Any]:
    return Column("uuid", TEXT, nullable=False, unique=True)


def _text(name: str) -> Column[Any]:
    return Column(name, TEXT, nullable=False)


def _maybe_text(name: str) -> Column[Any]:
    return Column(name, TEXT)


def _number(name: str) -> Column[Any]:
    return Column(name, INTEGER, nullable=False)


def _maybe_number(name: str) -> Column[Any]:
    return Column(name, INTEGER)


def _real(name: str) -> Column[Any]:
    return Column(name, REAL, nullable=False)


def _document_id() -> Column[Any]:
    target = ForeignKey("document.id", ondelete="CASCADE")
    return Column("document_id", INTEGER, target, nullable=False)


def _page_id() -> Column[Any]:
    target = ForeignKey("page.id", ondelete="CASCADE")
    return Column("page_id", INTEGER, target, primary_key=True, nullable=False)


def _times() -> tuple[Column[Any], Column[Any]]:
    return _text("created_at"), _text("modified_at")


def _table(name: str, *items: Column[Any] | Index, rowid: bool = True, **options: Any) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_with_rowid=rowid, **options)


meta: Final = _table(
    "meta", Column("key", TEXT, primary_key=True, nullable=False), _text("value"), rowid=False
)

document: Final = _table(
    "document",
    _key("id"),
    _uuid(),
    Column("sha256", TEXT, nullable=False, unique=True),
    _text("original_name"),
    _text("media_type"),
    _number("byte_size"),
    _number("page_count"),
    _text("warnings"),
    _text("imported_at"),
    _text("modified_at"),
    _maybe_text("trashed_at"),
    _maybe_text("confirmed_at"),
    # From here on what lists show, kept in step with pages and fields in their transactions.
    _text("state"),
    _number("pages_read"),
    _maybe_text("number"),
    _text("number_sort"),
    _maybe_text("kind"),
    _maybe_text("issuer"),
    _text("issuer_sort"),
    _maybe_text("issued_on"),
    _text("title"),
    _text("title_sort"),
    Index("document_by_import", "trashed_at", "imported_at", "id"),
    Index("document_by_issue", "trashed_at", "issued_on", "id"),
    Index("document_by_number", "trashed_at", "number_sort", "id"),
    Index("document_by_title", "trashed_at", "title_sort", "id"),
    Index("document_by_issuer", "trashed_at", "issuer_sort", "id"),
    Index("document_by_state", "trashed_at", "state", "id"),
    Index("document_facets", "trashed_at", "kind", "issuer", "issued_on", "state", "id"),
    sqlite_autoincrement=True,
)

page: Final = _table(
    "page",
    _key("id"),
    _document_id(),
    _number("position"),
    _real("width"),
    _real("height"),
    _number("turn"),
    _maybe_text("source"),
    Column("confidence", REAL),
    _maybe_text("needs_rescan"),
    _maybe_text("reader"),
    _text("modified_at"),
    Column("hand_turned", INTEGER, nullable=False, server_default=sql("0")),
    Index("page_of_document", "document_id", "position", unique=True),
    sqlite_autoincrement=True,
)

page_text: Final = _table(
    "page_text",
    _page_id(),
    _text("text"),
    # Empty where it is the same as the text.
    _maybe_text("raw_text"),
    Column("words", BLOB, nullable=False),
    _text("modified_at"),
)

job: Final = _table(
    "job",
    _page_id(),
    _text("state"),
    _number("attempts"),
    _maybe_text("error"),
    _number("priority"),
    _text("created_at"),
    _maybe_text("started_at"),
    _maybe_text("finished_at"),
    Index(
        "job_to_do",
        "state",
        sql("priority DESC"),
        "page_id",
        sqlite_where=sql("state <> 'done'"),
    ),
)

field: Final = _table(
    "field",
    _key("id"),
    _uuid(),
    _document_id(),
    _text("name"),
    _text("value"),
    _maybe_text("raw"),
    _maybe_number("page"),
    _maybe_text("box"),
    _real("confidence"),
    _text("origin"),
    _number("confirmed"),
    *_times(),
    Index("field_of_document", "document_id", "name", unique=True),
    sqlite_autoincrement=True,
)

citation: Final = _table(
    "citation",
    _key("id"),
    _uuid(),
    _document_id(),
    _maybe_text("kind"),
    _maybe_text("number"),
    _maybe_text("date"),
    _maybe_text("body"),
    _text("quote"),
    _number("page"),
    _maybe_text("box"),
    _text("relation"),
    Column("target_id", INTEGER, ForeignKey("document.id", ondelete="SET NULL")),
    _text("origin"),
    *_times(),
    Index("citation_of_document", "document_id", "page"),
    Index("citation_of_target", "target_id"),
    Index("citation_by_number", "number"),
    sqlite_autoincrement=True,
)

assignment: Final = _table(
    "assignment",
    _key("id"),
    _uuid(),
    _document_id(),
    _text("who"),
    _text("what"),
    _maybe_text("due"),
    _maybe_text("due_text"),
    _maybe_text("report_to"),
    _number("recurring"),
    _text("quote"),
    _number("page"),
    _maybe_text("box"),
    _text("state"),
    *_times(),
    Column("note", TEXT, nullable=False, server_default=sql("''")),
    Index("assignment_of_document", "document_id", "page"),
    Index("assignment_by_due", "state", "due"),
    sqlite_autoincrement=True,
)

tag: Final = _table(
    "tag",
    _key("id"),
    _uuid(),
    Column("parent_id", INTEGER, ForeignKey("tag.id", ondelete="CASCADE")),
    _text("name"),
    _text("name_key"),
    _text("name_sort"),
    _text("colour"),
    *_times(),
    Index("tag_among_siblings", sql("coalesce(parent_id, 0)"), "name_key", unique=True),
    Index("tag_of_parent", "parent_id"),
    sqlite_autoincrement=True,
)

document_tag: Final = _table(
    "document_tag",
    Column(
        "document_id",
        INTEGER,
        ForeignKey("document.id", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
    ),
    Column(
        "tag_id",
        INTEGER,
        ForeignKey("tag.id", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
    ),
    _text("created_at"),
    Index("document_of_tag", "tag_id", "document_id"),
    rowid=False,
)

annotation: Final = _table(
    "annotation",
    _key("id"),
    _uuid(),
    _document_id(),
    _number("page"),
    _text("kind"),
    _text("colour"),
    _text("author"),
    _text("rects"),
    _text("body"),
    _text("quote"),
    _text("strokes"),
    _maybe_number("first_word"),
    _maybe_number("last_word"),
    _text("style"),
    *_times(),
    Column("tags", TEXT, nullable=False, server_default=sql("'[]'")),
    # Without tone marks, what it says and lies on; for the list of all marks.
    Column("said", TEXT, nullable=False, server_default=sql("''")),
    Index("annotation_of_document", "document_id", "page"),
    Index("annotation_by_change", "modified_at"),
    Index("annotation_by_kind", "kind", "modified_at"),
    sqlite_autoincrement=True,
)

event: Final = _table(
    "event",
    _key("id"),
    _text("at"),
    _text("actor"),
    _text("action"),
    # No reference: the log outlives what it speaks of.
    _maybe_number("document_id"),
    _text("detail"),
    _maybe_text("seal"),
    Index("event_of_document", "document_id"),
    sqlite_autoincrement=True,
)

# Documents whose sidecar is older than they are, noted by triggers; 0 stands for the tags.
sidecar_due: Final = _table("sidecar_due", _key("document_id"), _number("changes"))

search_term: Final = _table(
    "search_term",
    Column("fold", TEXT, primary_key=True, nullable=False),
    Column("term", TEXT, primary_key=True, nullable=False),
    rowid=False,
)

# Originals whose document was removed for good and whose files are still there.
leaving: Final = _table("leaving", Column("sha256", TEXT, primary_key=True, nullable=False))

dossier: Final = _table(
    "dossier",
    _key("id"),
    _uuid(),
    _text("code"),
    Column("code_key", TEXT, nullable=False, unique=True),
    _text("code_sort"),
    _text("title"),
    _maybe_text("begins_on"),
    _maybe_text("ends_on"),
    _text("retention"),
    *_times(),
    sqlite_autoincrement=True,
)

document_dossier: Final = _table(
    "document_dossier",
    Column(
        "document_id",
        INTEGER,
        ForeignKey("document.id", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
    ),
    Column(
        "dossier_id",
        INTEGER,
        ForeignKey("dossier.id", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
    ),
    # Its place in the contents where a person gave it one; the others follow by day of issue.
    _maybe_number("position"),
    _text("created_at"),
    Index("document_of_dossier", "dossier_id", "document_id"),
    rowid=False,
)

saved_search: Final = _table(
    "saved_search",
    _key("id"),
    _uuid(),
    _text("name"),
    Column("name_key", TEXT, nullable=False, unique=True),
    _text("name_sort"),
    _text("query"),
    # The filter beside the words, as JSON.
    _text("choice"),
    *_times(),
    sqlite_autoincrement=True,
)

# Made of `document` and kept by triggers; what is not known is "".
facet_count: Final = _table(
    "facet_count",
    Column("trashed", INTEGER, primary_key=True, nullable=False),
    Column("kind", TEXT, primary_key=True, nullable=False),
    Column("issuer", TEXT, primary_key=True, nullable=False),
    Column("year", TEXT, primary_key=True, nullable=False),
    Column("state", TEXT, primary_key=True, nullable=False),
    _number("amount"),
    rowid=False,
)

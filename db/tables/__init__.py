"""The tables as the newest schema has them, for building queries.

Migrations make the tables; a test holds the two together. Text is UTF-8 in NFC, times are
`utc_text`, JSON columns hold what `db.codec` packs. The two full-text indexes, `page_index`
(rowid is the page's id) and `document_index` (rowid is the document's id), are spoken to in SQL
by `db.search` alone.
"""

from __future__ import annotations

from db.tables.caretaking import event, leaving, meta, sidecar_due
from db.tables.columns import metadata
from db.tables.finding import document_facet, facet_count, search_term
from db.tables.knowledge import assignment, citation, field
from db.tables.marks import annotation
from db.tables.ordering import document_dossier, document_tag, dossier, saved_search, tag
from db.tables.papers import document, job, page, page_text

__all__ = [
    "annotation",
    "assignment",
    "citation",
    "document",
    "document_dossier",
    "document_facet",
    "document_tag",
    "dossier",
    "event",
    "facet_count",
    "field",
    "job",
    "leaving",
    "meta",
    "metadata",
    "page",
    "page_text",
    "saved_search",
    "search_term",
    "sidecar_due",
    "tag",
]

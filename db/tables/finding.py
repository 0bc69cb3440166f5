"""What is kept beside the two full-text indexes so that finding and counting are quick."""

from __future__ import annotations

from typing import Final

from sqlalchemy import INTEGER, Column, Index

from db.tables.columns import key_text, number, row_id, table, text

_VALUES: Final = ("trashed", "kind", "issuer", "year", "state")

search_term: Final = table(
    "search_term",
    key_text("fold"),
    key_text("term"),
    rowid=False,
)

# Made of `document` and kept by triggers; what is not known is "".
facet_count: Final = table(
    "facet_count",
    row_id(),
    number("trashed"),
    text("kind"),
    text("issuer"),
    text("year"),
    text("state"),
    number("amount"),
    Index("facet_count_of_values", *_VALUES, unique=True),
)

# The row of `facet_count` that a document is counted in; kept by the same triggers.
document_facet: Final = table(
    "document_facet",
    Column("document_id", INTEGER, primary_key=True, nullable=False),
    number("facet_id"),
    Index("document_of_facet", "facet_id", "document_id"),
)

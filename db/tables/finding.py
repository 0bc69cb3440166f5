"""What is kept beside the two full-text indexes so that finding and counting are quick."""

from __future__ import annotations

from typing import Final

from sqlalchemy import INTEGER, Column

from db.tables.columns import key_text, number, table

search_term: Final = table(
    "search_term",
    key_text("fold"),
    key_text("term"),
    rowid=False,
)

# Made of `document` and kept by triggers; what is not known is "".
facet_count: Final = table(
    "facet_count",
    Column("trashed", INTEGER, primary_key=True, nullable=False),
    key_text("kind"),
    key_text("issuer"),
    key_text("year"),
    key_text("state"),
    number("amount"),
    rowid=False,
)

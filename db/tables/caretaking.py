"""The archive's own affairs: facts, the log of events, what is still to be done."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Index

from db.tables.columns import key_text, maybe_number, maybe_text, number, row_id, table, text

meta: Final = table("meta", key_text("key"), text("value"), rowid=False)

event: Final = table(
    "event",
    row_id(),
    text("at"),
    text("actor"),
    text("action"),
    # No reference: the log outlives what it speaks of.
    maybe_number("document_id"),
    text("detail"),
    maybe_text("seal"),
    Index("event_of_document", "document_id"),
    sqlite_autoincrement=True,
)

# Documents whose sidecar is older than they are, noted by triggers; 0 stands for the tags.
sidecar_due: Final = table("sidecar_due", row_id("document_id"), number("changes"))

# Originals whose document was removed for good and whose files are still there.
leaving: Final = table("leaving", key_text("sha256"))

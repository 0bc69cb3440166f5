"""Which pages could not be read, and why."""

from __future__ import annotations

from dataclasses import dataclass

from db.finding import Filter, Sort
from desktop.services.library import Library

MOST_DOCUMENTS = 200
FAILED = Filter(states=frozenset({"failed", "locked"}))


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that was not read: its document, its 0-based index and the reason's code."""

    document_id: int
    name: str
    page: int
    code: str


def failures(library: Library) -> list[Failure]:
    """The failed pages of at most 200 documents; a few reads of the database."""
    ids = library.document_ids(FAILED, Sort())[:MOST_DOCUMENTS]
    names = {row.id: row.title for row in library.rows(ids)}
    return [
        Failure(page.document_id, names.get(page.document_id, ""), page.index, page.error or "bug")
        for document_id in ids
        for page in library.pages(document_id)
        if page.state == "failed"
    ]

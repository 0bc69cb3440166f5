"""All that is known of a document from its pages: what it says of itself, cites and asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ocr.charging import Assignment, Row, find_assignments, find_tabled, task_rows
from ocr.citing import Citation, find_citations
from ocr.directive import find_fields
from ocr.directive.checks import cross_checked
from ocr.flow import body_of
from ocr.values import Finding, PageReading
from ocr.vocabulary import AddedWord, with_words

_SURE = 0.8  # of a cited day that speaks against the document's own


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Fields, citations and assignments of one document, each with its place."""

    fields: tuple[Finding, ...]
    citations: tuple[Citation, ...]
    assignments: tuple[Assignment, ...]


def know(pages: Sequence[PageReading], added: tuple[AddedWord, ...] = ()) -> Knowledge:
    """Work out all that can be known of a document.

    Pure and fast, without images; any thread may call it.

    Args:
        pages: all pages of the document in order.
        added: words of the office's own.
    """
    with with_words(added):
        return _know(pages)


def _know(pages: Sequence[PageReading]) -> Knowledge:
    body = body_of(pages)
    citations = find_citations(body)
    cited_days = [c.date for c in citations if c.date is not None and c.confidence >= _SURE]
    fields = cross_checked(find_fields(pages), cited_days)
    subject = next((field for field in fields if field.name == "subject"), None)
    issued = _issued(fields)
    rows = tuple(task_rows(pages))
    running = body_of(_without(pages, rows)) if rows else body
    tasks = (*find_assignments(running, issued, subject), *find_tabled(rows, issued))
    return Knowledge(fields, citations, tuple(sorted(tasks, key=_place)))


def _without(pages: Sequence[PageReading], rows: Sequence[Row]) -> list[PageReading]:
    """The pages without the words of tables, which are no sentences."""
    taken = {id(word) for row in rows for word in row.words}
    return [
        replace(page, words=tuple(word for word in page.words if id(word) not in taken))
        for page in pages
    ]


def _place(task: Assignment) -> tuple[int, float]:
    return task.page, task.box.y0 if task.box else 0.0


def _issued(fields: Sequence[Finding]) -> date | None:
    value = next((str(field.value) for field in fields if field.name == "issued_on"), "")
    return date.fromisoformat(value) if value else None

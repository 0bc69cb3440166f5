"""One page's result into the archive, and what is known of its document once all are read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from db.archive import Archive
from db.ids import NewId
from db.records import ChangeSet, PageJob
from db.repositories import assignments, citations, documents, fields, linking, pages, queue
from desktop.services.convert import (
    assignment_records,
    citation_records,
    field_records,
    page_reading,
    page_result,
)
from desktop.services.teaching.own import words_of
from desktop.services.teaching.ruling import apply_to_new
from ocr.values import PageReading


class PageSaver:
    """Writes results; each call is one transaction. Any thread."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def save(self, job: PageJob, reading: PageReading) -> ChangeSet:
        """Store a page that was read; with a document's last page also what is known of it."""
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            change = pages.save_result(conn, job.page_id, page_result(reading), now)
            return change | self._know(conn, job.document_id, now)

    def fail(self, job: PageJob, code: str) -> ChangeSet:
        """Store that a page could not be read, and why."""
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            change = queue.fail(conn, job.page_id, code, now)
            return change | self._know(conn, job.document_id, now)

    def _know(self, conn: Connection, document_id: int, now: datetime) -> ChangeSet:
        return know_when_complete(conn, document_id, now, self._archive.new_id)


def know_when_complete(
    conn: Connection, document_id: int, now: datetime, new_id: NewId
) -> ChangeSet:
    """Work out anew what is known of a document, unless pages of it still wait to be read.

    What a person said stays.

    Args:
        conn: of a writing transaction.
        document_id: of the document.
        now: when it is, for what is written.
        new_id: makes the uuids of what is found.
    """
    stored = pages.of_document(conn, document_id)
    if any(page.state in ("pending", "running") for page in stored):
        return ChangeSet()
    first_time = not fields.of_document(conn, document_id)
    from ocr.knowing import know  # all that is known of directives: not before one was read

    readings = [page_reading(page, pages.content(conn, page.id)) for page in stored]
    known = know(readings, words_of(conn))
    cited = citation_records(known.citations, document_id, new_id)
    tasks = assignment_records(known.assignments, document_id, new_id)
    change = fields.replace_read(conn, document_id, field_records(known.fields), now)
    change |= citations.replace_suggested(conn, document_id, cited, now)
    change |= assignments.replace_suggested(conn, document_id, tasks, now)
    change |= linking.link(conn, document_id, now)
    documents.refresh_state(conn, document_id)
    if first_time:  # later the clerk may have taken a tag away again
        change |= apply_to_new(conn, document_id, now, new_id)
    return change

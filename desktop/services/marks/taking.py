"""Taking the marks that files came with into the archive, once for each document."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future

from db.archive import Archive
from db.ids import utc_text
from db.records import Annotation, ChangeSet, PageRecord
from db.repositories import annotations as stored
from db.repositories import documents, events, pages
from desktop.services.jobs import MARKS_TIMEOUT_S, marks_job
from desktop.services.marks.task import MarksTask
from desktop.services.notify import Notifier
from desktop.services.pool import Pool
from desktop.services.problems import problem_of

log = logging.getLogger(__name__)

ACTION = "marks.taken"
"""The event that says a document's file was looked through."""


class ForeignMarks:
    """Reads files' own annotations in a worker and keeps them as foreign marks.

    Any thread that may wait. A file is looked through once; one that cannot be is not tried
    again. Marks taken before are never touched, for they may have been turned with their page.
    """

    def __init__(
        self, archive: Archive, pool: Pool, changed: Notifier[ChangeSet], actor: str
    ) -> None:
        self._archive = archive
        self._pool = pool
        self._changed = changed
        self._actor = actor

    def pending(self) -> tuple[int, ...]:
        """The documents whose files were not looked through yet."""
        with self._archive.database.reading() as conn:
            return stored.documents_unlooked(conn, ACTION)

    def take_pending(self, cancelled: threading.Event | None = None) -> int:
        """Look through all files that were not yet, until `cancelled`; how many were done."""
        done = 0
        for document_id in self.pending():
            if cancelled is not None and cancelled.is_set():
                break
            self.take(document_id)
            done += 1
        return done

    def take(self, document_id: int) -> None:
        """Look through one document's file; nothing is raised for a file that resists."""
        kept = False
        while not kept:  # again when a page was turned meanwhile
            task = self._task(document_id)
            if task is None:
                return
            future = self._pool.submit(marks_job, task, timeout_s=MARKS_TIMEOUT_S)
            try:
                kept = self._keep(task, *_outcome(future))
            except CancelledError:
                return  # the program ends; the next start goes on

    def _task(self, document_id: int) -> MarksTask | None:
        with self._archive.database.reading() as conn:
            record = documents.get(conn, document_id)
            if record.media_type != "application/pdf":
                return None
            return MarksTask(
                self._archive.store.readable(record.sha256),
                document_id,
                record.uuid,
                pages.of_document(conn, document_id),
                utc_text(self._archive.clock()),
            )

    def _keep(self, task: MarksTask, marks: tuple[Annotation, ...], problem: str) -> bool:
        """Store what was found; False when it was found on pages that lie otherwise now."""
        document_id = task.document_id
        with self._archive.database.writing() as conn:
            if _lie(pages.of_document(conn, document_id)) != _lie(task.pages):
                return False
            change = stored.add_missing(conn, marks)
            events.append(
                conn,
                actor=self._actor,
                action=ACTION,
                document_id=document_id,
                detail={"marks": len(marks), "problem": problem},
                now=self._archive.clock(),
            )
        if change:
            self._changed.tell(change)
        return True


def _lie(shown: Sequence[PageRecord]) -> list[tuple[float, float, int]]:
    return [(page.width, page.height, page.turn) for page in shown]


def _outcome(future: Future[tuple[Annotation, ...]]) -> tuple[tuple[Annotation, ...], str]:
    try:
        return future.result(), ""
    except CancelledError:
        raise
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            log.exception("a file's own marks were not read, by a bug")
        return (), problem.code if problem else type(error).__name__

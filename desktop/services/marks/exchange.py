"""Marks to and from XFDF files, which other readers put upon the same document."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import UUID

from db.archive import Archive
from db.ids import utc_text
from db.records import Annotation
from db.repositories import annotations as stored
from db.repositories import documents, events, pages
from desktop.services.changes import AnnotationChange, ManyChanges
from desktop.services.jobs import MARKS_TIMEOUT_S, xfdf_read_job, xfdf_write_job
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.task import XfdfTask
from desktop.services.pool import Pool
from desktop.services.problems import ServiceProblem
from ocr.errors import UnreadableFile

EXPORTED: Final = "export.xfdf"


class MarkExchange:
    """Writes and reads XFDF in a worker. Any thread that may wait."""

    def __init__(self, archive: Archive, pool: Pool, actor: str) -> None:
        self._archive = archive
        self._pool = pool
        self._actor = actor

    def save(self, document_id: int, target: Path) -> int:
        """Write a document's own marks to `target`, whole or not at all; how many there are.

        Those that its file came with are left out, as they are in that file already.

        Raises:
            sqlalchemy.exc.NoResultFound: when there is no such document.
            OSError: when the file cannot be written.
        """
        fresh = target.with_name(target.name + ".part")
        task = self._task(document_id, fresh)
        try:
            fresh.touch()  # a folder that cannot be written to is told before work begins
            self._pool.submit(xfdf_write_job, task, timeout_s=MARKS_TIMEOUT_S).result()
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        self._log(document_id, len(task.marks))
        return len(task.marks)

    def read(self, document_id: int, source: Path) -> ManyChanges | None:
        """What brings the marks of an XFDF file onto a document; None when nothing would change.

        A mark that the document has already is changed where the file has it otherwise.

        Raises:
            ServiceProblem: xfdf.unreadable when the file is no XFDF.
            OSError: when it cannot be read.
        """
        with tempfile.TemporaryDirectory() as room:
            copy = Path(room) / "marks.xfdf"  # the file may lie where only this process may read
            copy.write_bytes(source.read_bytes())
            task = self._task(document_id, copy)
            job = self._pool.submit(xfdf_read_job, task, timeout_s=MARKS_TIMEOUT_S)
            try:
                found = job.result()
            except UnreadableFile as error:
                raise ServiceProblem(error.code, **error.values) from error
        changes = self._changes({mark.uuid: mark for mark in task.marks}, found)
        return ManyChanges(tuple(changes), "annotation.import") if changes else None

    def _task(self, document_id: int, file: Path) -> XfdfTask:
        with self._archive.database.reading() as conn:
            record = documents.get(conn, document_id)
            marks = stored.of_document(conn, document_id)
            return XfdfTask(
                file=file,
                original=self._archive.store.readable(record.sha256),
                media_type=record.media_type,
                name=record.original_name,
                document_id=document_id,
                pages=pages.of_document(conn, document_id),
                now=utc_text(self._archive.clock()),
                marks=tuple(mark for mark in marks if not is_foreign(mark)),
            )

    def _changes(
        self, here: dict[str, Annotation], found: tuple[Annotation, ...]
    ) -> list[AnnotationChange]:
        changes = []
        for mark in {mark.uuid or str(n): mark for n, mark in enumerate(found)}.values():
            before = here.get(mark.uuid)
            after = mark if before else replace(mark, uuid=self._free_uuid(mark.uuid))
            if before is None or not _alike(before, after):
                changes.append(AnnotationChange(before, after))
        return changes

    def _free_uuid(self, name: str) -> str:
        """The mark's own name where it is a UUID that no other mark of the archive has."""
        try:
            uuid = str(UUID(name))
        except ValueError:
            return self._archive.new_id()
        with self._archive.database.reading() as conn:
            taken = stored.get(conn, uuid) is not None
        return self._archive.new_id() if taken else uuid

    def _log(self, document_id: int, marks: int) -> None:
        with self._archive.database.writing() as conn:
            events.append(
                conn,
                actor=self._actor,
                action=EXPORTED,
                document_id=document_id,
                detail={"marks": marks},
                now=self._archive.clock(),
            )


_SLACK: Final = 0.01
"""Points that rounding may move a mark by."""


def _alike(one: Annotation, other: Annotation) -> bool:
    """Whether two marks differ in nothing but the rounding of their places."""
    pairs = zip(_places(one), _places(other), strict=False)
    near = len(_places(one)) == len(_places(other)) and all(abs(a - b) < _SLACK for a, b in pairs)
    return near and replace(one, rects=(), strokes=()) == replace(other, rects=(), strokes=())


def _places(mark: Annotation) -> list[float]:
    numbers = [edge for rect in mark.rects for edge in rect]
    return numbers + [part for stroke in mark.strokes for point in stroke for part in point]

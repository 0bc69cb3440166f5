"""Bringing files into the archive: check, hash, keep, register. Sources are only ever read."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from db.archive import Archive
from db.errors import ArchiveProblem
from db.records import ChangeSet, NewDocument, PageSize, Warned
from db.repositories import documents, events, locked
from db.store import Received
from desktop.services.convert import warned_record
from desktop.services.jobs import INSPECT_TIMEOUT_S, inspect_file
from desktop.services.marks.taking import ForeignMarks
from desktop.services.notify import Notifier
from desktop.services.pool import Pool
from desktop.services.problems import Problem, problem_of
from desktop.services.sources import check_source, expand, shown_name, shown_path
from ocr.errors import UnreadableFile
from ocr.kinds import PDF, SUFFIXES
from ocr.sizes import DEFAULT_PAGE
from ocr.values import FileFacts
from ocr.values import Warned as Oddity

log = logging.getLogger(__name__)

_OF_CHECKSUM = 12  # letters that name a file whose own name nobody knows
Outcome = Literal["imported", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class ImportItem:
    """What became of one file; `document_id` is the new or the already stored document's."""

    path: str
    outcome: Outcome
    document_id: int | None = None
    warnings: tuple[Warned, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class IntakeProgress:
    """How far an import is: files done of all, and the name of the one in hand."""

    done: int
    total: int
    current_name: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Every file of one import with its outcome, in order; `cancelled` when files were left out."""

    items: tuple[ImportItem, ...]
    cancelled: bool = False

    def count(self, outcome: Outcome) -> int:
        """How many files ended so."""
        return sum(item.outcome == outcome for item in self.items)


class Intake:
    """The way in. What the report calls imported is on the disk for good.

    A file is copied into the archive's scratch folder while it is hashed, inspected there by a
    worker process, moved to its place among the originals, and only then registered; a crash
    before the registration leaves nothing but scratch, which the next start sweeps.
    """

    def __init__(
        self,
        archive: Archive,
        pool: Pool,
        changed: Notifier[ChangeSet],
        actor: str,
        marks: ForeignMarks,
    ) -> None:
        self._archive = archive
        self._pool = pool
        self._changed = changed
        self._actor = actor
        self._marks = marks

    def run(
        self,
        paths: Sequence[Path],
        progress: Callable[[IntakeProgress], None],
        cancelled: threading.Event,
    ) -> ImportReport:
        """Import files and folders one after the other; never raises for a single file.

        Call it on a thread that may wait. When the disk is full or the archive cannot be written,
        the rest fails at once with that reason.

        Args:
            paths: files, and folders to be looked through.
            progress: called on the same thread before each file and at the end.
            cancelled: set from any thread; what is in hand is finished, the rest is left out.
        """
        files = expand(paths)
        items: list[ImportItem] = []
        for number, path in enumerate(files):
            if cancelled.is_set():
                return ImportReport(tuple(items), cancelled=True)
            progress(IntakeProgress(number, len(files), shown_name(path)))
            items.append(self._import_one(path, cancelled))
        progress(IntakeProgress(len(files), len(files), ""))
        return ImportReport(tuple(items))

    def _import_one(self, path: Path, cancelled: threading.Event) -> ImportItem:
        try:
            item = self._take(path, cancelled)
        except Exception as error:
            problem = problem_of(error)
            if problem is None:
                log.exception("import failed by a bug")
                problem = Problem("bug", {"reason": type(error).__name__})
            return ImportItem(shown_path(path), "failed", problem=problem)
        self._take_marks(item)
        return item

    def _take_marks(self, item: ImportItem) -> None:
        """The marks the file came with; the document is in, whatever becomes of them."""
        if item.outcome == "imported" and item.document_id is not None:
            try:
                self._marks.take(item.document_id)
            except Exception:
                log.exception("the marks of an imported file were not taken")

    def _take(self, path: Path, cancelled: threading.Event) -> ImportItem:
        check_source(path)
        received = self._archive.store.receive(path, cancelled=cancelled)
        try:
            known = self._known(received.sha256)
            if known is not None:
                return ImportItem(shown_path(path), "duplicate", known)
            facts = self._inspect(received)
            self._archive.store.keep(received)
        finally:
            with suppress(OSError, ArchiveProblem):
                self._archive.store.discard(received)
        return self._register(path, received, facts)

    def _known(self, sha256: str) -> int | None:
        with self._archive.database.reading() as conn:
            return documents.by_sha256(conn, sha256)

    def _inspect(self, received: Received) -> FileFacts:
        job = self._pool.submit(inspect_file, received.scratch, timeout_s=INSPECT_TIMEOUT_S)
        try:
            return job.result()
        except UnreadableFile as error:
            if error.code != locked.PASSWORD:
                raise
            # Kept as it is: one page stands for all until the password is given.
            return FileFacts(PDF, (DEFAULT_PAGE,), (Oddity(locked.PASSWORD),))

    def _register(self, path: Path, received: Received, facts: FileFacts) -> ImportItem:
        warnings = tuple(warned_record(warned) for warned in facts.warnings)
        new = NewDocument(
            sha256=received.sha256,
            original_name=self._name_of(path, facts),
            media_type=facts.media_type,
            byte_size=received.byte_size,
            pages=tuple(PageSize(*size) for size in facts.pages),
            warnings=warnings,
        )
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            document_id = documents.register(conn, new, uuid_of=self._archive.new_id, now=now)
            if any(warned.code == locked.PASSWORD for warned in warnings):
                locked.lock(conn, document_id, now)
            events.append(
                conn,
                actor=self._actor,
                action="import",
                document_id=document_id,
                detail={"pages": len(new.pages), "bytes": new.byte_size},
                now=now,
            )
        self._changed.tell(ChangeSet(documents=frozenset({document_id})))
        return ImportItem(shown_path(path), "imported", document_id, warnings)

    def _name_of(self, path: Path, facts: FileFacts) -> str:
        """The file's name; the first of its checksum for an original whose name was lost."""
        if not self._archive.store.holds(path):
            return shown_name(path)
        return path.name[:_OF_CHECKSUM] + SUFFIXES[facts.media_type]

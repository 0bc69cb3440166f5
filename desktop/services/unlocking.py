"""Files that ask for a password: read after it was given, their originals left as they are."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from db.archive import Archive
from db.errors import problem_of_file
from db.records import ChangeSet, DocumentRecord, PageSize
from db.repositories import documents, events, locked
from desktop.services.jobs import COMPOSE_TIMEOUT_S, unlock_job
from desktop.services.marks.taking import ForeignMarks
from desktop.services.notify import Notifier
from desktop.services.pool import Pool
from desktop.services.problems import ServiceProblem
from ocr.values import FileFacts

_ROOM: Final = 3  # times the original's size
_SPARE: Final = 64 * 1024 * 1024  # bytes left to others who use that memory


class Unlocking:
    """Opens documents with their password, for as long as the program runs.

    The password goes to a worker process and is kept nowhere. That process leaves a copy without
    it in the first of some `places` that has room: in memory where the system allows, else on the
    disk. Only this user may enter them, and they go when the program closes (after a crash at the
    next start). Whoever reads pages is lent that copy; what is read from it stays in the archive
    like any other text.
    """

    def __init__(
        self,
        archive: Archive,
        pool: Pool,
        changed: Notifier[ChangeSet],
        marks: ForeignMarks,
        actor: str,
        places: Sequence[Path],
    ) -> None:
        self._archive = archive
        self._pool = pool
        self._changed = changed
        self._marks = marks
        self._actor = actor
        self._places = places

    def is_closed(self, document: DocumentRecord) -> bool:
        """Whether the pages of a document cannot be shown before its password is given."""
        if all(warned.code != locked.PASSWORD for warned in document.warnings):
            return False
        store = self._archive.store
        return store.has(document.sha256) and store.readable(document.sha256) == store.path(
            document.sha256
        )

    def unlock(self, document_id: int, password: str) -> None:
        """Open a document; its pages wait to be read, unless they were read before.

        Any thread that may wait. Raises UnreadableFile (`file.wrong_password` and others),
        ServiceProblem (`document.not_locked`) or ArchiveProblem.
        """
        with self._archive.database.reading() as conn:
            document = documents.get(conn, document_id)
        if all(warned.code != locked.PASSWORD for warned in document.warnings):
            raise ServiceProblem("document.not_locked")
        facts = self._copy(document.sha256, password)
        if self._archive.read_only:
            self._changed.tell(ChangeSet(documents=frozenset((document_id,))))
            return
        first = document.state == "locked"
        self._store(document_id, facts)
        if first:
            self._marks.take(document_id)

    def _copy(self, sha256: str, password: str) -> FileFacts:
        original = self._archive.store.path(sha256)
        copy = self._place_for(original) / f"{sha256}.pdf"
        job = self._pool.submit(unlock_job, original, password, copy, timeout_s=COMPOSE_TIMEOUT_S)
        facts = job.result()
        self._archive.store.lend(sha256, copy)
        return facts

    def _place_for(self, original: Path) -> Path:
        """The first place with room for a copy, which may be larger than the original."""
        try:
            need = _ROOM * original.stat().st_size + _SPARE
            roomy = (one for one in self._places if shutil.disk_usage(one).free > need)
            return next(roomy, self._places[-1])
        except OSError as error:
            raise problem_of_file(error) from error

    def _store(self, document_id: int, facts: FileFacts) -> None:
        now = self._archive.clock()
        sizes = [PageSize(*size) for size in facts.pages]
        with self._archive.database.writing() as conn:
            change = locked.open_up(conn, document_id, sizes, now)
            events.append(
                conn,
                actor=self._actor,
                action="unlock",
                document_id=document_id,
                detail={"pages": len(sizes)},
                now=now,
            )
        self._changed.tell(change)

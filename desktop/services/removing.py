"""Taking documents that lie in the trash out of the archive for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.archive import Archive
from db.finding import Filter, Sort
from db.leaving import sweep
from db.records import ChangeSet
from db.repositories import documents, events
from db.repositories.removing import remove
from desktop.services.notify import Notifier


@dataclass(frozen=True, slots=True)
class Loss:
    """What would be gone: the documents in the trash with what lists call them."""

    ids: tuple[int, ...]
    titles: tuple[str, ...]
    pages: int


class Removing:
    """Empties the trash. Any thread that may wait."""

    def __init__(self, archive: Archive, changed: Notifier[ChangeSet], actor: str) -> None:
        self._archive = archive
        self._changed = changed
        self._actor = actor

    def loss(self, chosen: Sequence[int] | None = None) -> Loss:
        """What emptying the trash would take, or removing those of `chosen` that lie in it."""
        with self._archive.database.reading() as conn:
            trashed = documents.ids(conn, Filter(trashed=True), Sort())
            ids = [one for one in trashed if chosen is None or one in set(chosen)]
            rows = documents.rows(conn, ids)
        titles = tuple(f"{row.number}: {row.title}" if row.number else row.title for row in rows)
        return Loss(tuple(row.id for row in rows), titles, sum(row.page_count for row in rows))

    def remove(self, loss: Loss) -> int:
        """Remove what `loss` names, for good: rows first, then files; how many documents.

        Earlier backups keep them. Documents taken out of the trash meanwhile stay.

        Raises:
            ArchiveProblem: archive.unwritable, disk.full.
        """
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            still = set(documents.ids(conn, Filter(trashed=True), Sort()))
            ids = [one for one in loss.ids if one in still]
            touched = remove(conn, ids)
            for one in ids:
                events.append(conn, self._actor, "remove", one, {}, now)
        sweep(self._archive)
        self._changed.tell(touched)
        return len(ids)

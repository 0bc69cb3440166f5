"""Telling the clerk at once that a document bears a mark of secrecy, and remembering that."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from db.archive import Archive
from db.repositories import events
from db.repositories.secrecy import TOLD, untold


@dataclass(frozen=True, slots=True)
class Secret:
    """A document with a mark of secrecy, as lists call it."""

    document_id: int
    title: str
    mark: str


def tell_secrets(archive: Archive, document_ids: Collection[int], actor: str) -> list[Secret]:
    """Of some documents those whose mark was not told before; they now count as told.

    The log keeps who was told when. Any thread that may wait.

    Raises:
        ArchiveProblem: archive.unwritable, disk.full.
    """
    with archive.database.reading() as conn:
        found = [Secret(*row) for row in untold(conn, document_ids)]
    if found:
        with archive.database.writing() as conn:
            for one in found:
                now = archive.clock()
                events.append(conn, actor, TOLD, one.document_id, {"mark": one.mark}, now)
    return found

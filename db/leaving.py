"""Removing the files of documents that were taken out of the archive for good."""

from __future__ import annotations

from typing import Final

from sqlalchemy import delete, select

from db.archive import Archive
from db.search.forgetting import merge_some
from db.sidecar_files import SidecarFiles
from db.tables import document, leaving

_MOST_PIECES: Final = 100_000


def sweep(archive: Archive) -> int:
    """Remove originals and sidecars that are noted as leaving; how many originals.

    An original that was imported again meanwhile stays. One thread at a time, any that may wait.

    Raises:
        ArchiveProblem: archive.unwritable; what was not removed stays noted.
    """
    with archive.database.reading() as conn:
        names = conn.scalars(select(leaving.c.sha256)).all()
    for name in names:
        with archive.database.writing() as conn:  # so that no import brings it back meanwhile
            if conn.scalar(select(document.c.id).where(document.c.sha256 == name)) is None:
                SidecarFiles(archive.folder).remove(name)
                archive.store.remove(name)
            conn.execute(delete(leaving).where(leaving.c.sha256 == name))
    if names:
        _merge_indexes(archive)
    return len(names)


def _merge_indexes(archive: Archive) -> None:
    """Leave no word of it in the indexes; in pieces, between which others may write."""
    for _ in range(_MOST_PIECES):
        with archive.database.writing() as conn:
            if not merge_some(conn):
                return

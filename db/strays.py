"""Originals that lie in the archive and that no document is about.

They are there after the database was made again without their sidecars, after an older backup
was brought back, and after a crash between keeping a file and registering it.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from db.archive import Archive
from db.stopping import Stopped, never
from db.tables import document, leaving


def strays(archive: Archive, stopped: Stopped = never) -> list[Path]:
    """Where they lie, in the order of their checksums; damaged ones are left to `db.verify`.

    Takes a second for a hundred thousand. Any thread that may wait, also beside an import.

    Args:
        archive: open.
        stopped: asked before each of them is read; the rest is then left for another time.
    """
    store = archive.store
    unknown = sorted(_unknown(archive, set(store.names())))
    whole = [name for name in unknown if not stopped() and store.verify(name)]
    # Looked at again: a file that is just being imported is kept a moment before its document.
    still = _unknown(archive, set(whole))
    return [store.path(name) for name in whole if name in still]


def _unknown(archive: Archive, names: set[str]) -> set[str]:
    if not names:
        return names
    with archive.database.reading() as conn:
        for column in (document.c.sha256, leaving.c.sha256):
            names = names.difference(conn.scalars(select(column)))
    return names

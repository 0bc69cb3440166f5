"""Bringing an archive of an older program up to date with all that this one derives.

A start does so in the background; who judges what is derived has it done before.
"""

from __future__ import annotations

from collections.abc import Callable

from db import derived
from db.archive import Archive
from db.migrations import HEAD
from db.migrations.runner import check_version
from db.search import rebuilding
from db.search.rebuilding import Rebuilt, rebuild_some


def behind(archive: Archive) -> bool:
    """Whether an archive, perhaps open for reading only, is as an older program left it.

    Raises:
        ArchiveProblem: when it cannot be read.
    """
    if check_version(archive.database) < HEAD:
        return True
    with archive.database.reading() as conn:
        return derived.outdated(conn) or rebuilding.outdated(conn)


def catch_up(archive: Archive, progress: Callable[[Rebuilt], None] = lambda _: None) -> None:
    """Derive again what older rules made, piece by piece; quick when nothing is due.

    What is too damaged for that stays as it is: `verify` names it. Any thread that may wait,
    beside others who do the same.

    Args:
        archive: open for writing, and so of this program's schema.
        progress: told how far the index is.

    Raises:
        ArchiveProblem: disk.full, archive.unwritable or archive.damaged.
    """
    more = behind(archive)
    while more:
        with archive.database.writing() as conn:
            more = derived.derive_some(conn)
    try:
        while state := _next_of_index(archive):
            progress(state)
    except ValueError:  # content that cannot be read
        return


def _next_of_index(archive: Archive) -> Rebuilt | None:
    with archive.database.reading() as conn:
        due = rebuilding.outdated(conn)
    if not due:
        return None
    with archive.database.writing() as conn:
        return rebuild_some(conn)

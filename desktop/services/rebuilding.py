"""Making a lost database again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.rebuilding import RebuildReport, rebuild


def rebuild_lost(
    folder: Path, owner: str, progress: Callable[[tuple[int, int]], None] = lambda _: None
) -> RebuildReport:
    """Make the database of an archive again from its originals and their sidecars.

    Originals without a sidecar stay where they are: the window takes them in when it opens
    (`db.strays`).

    Raises:
        ArchiveProblem: as `db.rebuilding.rebuild`.
    """
    return rebuild(folder, owner=owner, progress=lambda done, total: progress((done, total)))

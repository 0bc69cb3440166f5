"""Sidecars compared with what was written, and with the rows they describe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import NoResultFound

from db.archive import Archive
from db.cross_check import differs_from
from db.sidecar_files import DamagedSidecar, SidecarFiles
from db.structure import fresh
from db.tables import sidecar_due


def wrong_sidecars(
    archive: Archive, described: Mapping[str, int]
) -> Iterator[tuple[str, str, int]]:
    """Those that are not what was written, and rows that say something else than theirs.

    Those still to be written are in nobody's way.

    Args:
        archive: open, perhaps for reading only.
        described: the document of each original, 0 for the archive's own.

    Returns:
        For each a code (`sidecar.missing`, `sidecar.damaged`, `archive.differs`), the original's
        name and the document.
    """
    files = SidecarFiles(archive.folder)
    for name, document_id in described.items():
        code = _wrong(archive, files, name, document_id)
        if code == "archive.differs":  # unless it was written anew between the two looks
            code = _wrong(archive, files, name, document_id)
        if code is not None:
            yield code, name, document_id


def _wrong(archive: Archive, files: SidecarFiles, name: str, document_id: int) -> str | None:
    with fresh(archive) as conn:
        due = select(sidecar_due.c.document_id).where(sidecar_due.c.document_id == document_id)
        if conn.scalar(due) is not None:
            return None
        try:
            content = files.read(name)
            if content is None:
                return "sidecar.missing"
            return "archive.differs" if _differs(conn, document_id, content) else None
        except (DamagedSidecar, OSError):
            return "sidecar.damaged"
        except NoResultFound:
            return None  # it was removed meanwhile


def _differs(conn: Connection, document_id: int, content: Mapping[str, Any]) -> bool:
    try:
        return differs_from(conn, document_id, content)
    except ValueError:  # rows that cannot be read
        return True

"""Mending what `db.verify` found: what can be made anew, and originals that a backup has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import delete

from db.archive import Archive
from db.backing_up import fetch
from db.backup_place import BackupPlace
from db.catching_up import catch_up
from db.repositories import queue
from db.repositories.facet_counts import refill
from db.repositories.linking import link
from db.repositories.removing import remove_rows
from db.repositories.summary import refresh_summary
from db.repositories.tags import refresh_name
from db.search.rebuilding import rebuild
from db.sidecar_files import SidecarFiles
from db.sidecar_reading import put_back_tags, put_document
from db.sidecars import note_due
from db.tables import page_text
from db.verify import Finding

_FROM_BACKUP = frozenset({"store.missing", "store.altered", "store.unreadable"})


def heal(archive: Archive, findings: Iterable[Finding], place: Path | None) -> list[Finding]:
    """Mend what can be mended; the findings that are mended or will be by the next reading.

    Indexes are made anew, pages with damaged words wait to be read again, sidecars to be written
    again, rows that differ from their sidecar come from there, and originals from the backup.
    Any thread that may wait; nothing is ever deleted but what is derived.

    Args:
        archive: open for writing.
        findings: what `verify` gave.
        place: where the archive was backed up to, None when it never was.

    Raises:
        ArchiveProblem: disk.full or archive.unwritable.
    """
    # What is made from rows comes after them, the index last.
    found = sorted(findings, key=lambda one: one.code != "archive.differs")
    of_index = [one for one in found if one.code.startswith("index.")]
    others = [one for one in found if one not in of_index and _heals(archive, one, place)]
    if of_index and not _rebuilt(archive):
        return others
    return [*of_index, *others]


def _heals(archive: Archive, finding: Finding, place: Path | None) -> bool:
    try:
        return _heal_one(archive, finding, place)
    except ValueError:  # rows that cannot be read; a backup has them
        return False


def _rebuilt(archive: Archive) -> bool:
    try:
        with archive.database.writing() as conn:
            rebuild(conn)
    except ValueError:
        return False
    return True


def _heal_one(archive: Archive, finding: Finding, place: Path | None) -> bool:
    if finding.code == "text.damaged":
        _read_again(archive, finding.values)
    elif finding.code == "archive.differs":
        return _put_back(archive, finding.values)
    elif finding.code == "summary.differs":
        with archive.database.writing() as conn:
            refresh_summary(conn, int(finding.values["document"]))
    elif finding.code == "tag.differs":
        with archive.database.writing() as conn:
            refresh_name(conn, int(finding.values["tag"]))
    elif finding.code == "archive.outdated":
        catch_up(archive)
    elif finding.code == "counts.differ":
        with archive.database.writing() as conn:
            refill(conn)
    elif finding.code.startswith("sidecar."):
        with archive.database.writing() as conn:
            note_due(conn, int(finding.values["document"]))
    elif finding.code in _FROM_BACKUP:
        return place is not None and fetch(
            finding.values["sha256"], BackupPlace(place).store, archive.store
        )
    else:
        return False
    return True


def _put_back(archive: Archive, values: Mapping[str, str]) -> bool:
    """Make the rows of a document again as its sidecar has them, which a checksum vouches for."""
    document_id, now = int(values["document"]), archive.clock()
    content = SidecarFiles(archive.folder).read(values["sha256"])
    if content is None:
        return False
    with archive.database.writing() as conn:
        if document_id == 0:
            put_back_tags(conn, content, now)
        else:
            remove_rows(conn, (document_id,))
            put_document(conn, content, now, document_id)
            link(conn, document_id, now)
    return True


def _read_again(archive: Archive, values: Mapping[str, str]) -> None:
    page_id = int(values["page"])
    with archive.database.writing() as conn:
        conn.execute(delete(page_text).where(page_text.c.page_id == page_id))
        queue.requeue_pages(conn, (page_id,))

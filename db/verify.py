"""Looking for damage: in the database, in the indexes, in the originals.

Nothing is mended here. Indexes are made anew by `db.search.index.rebuild`; an original that was
altered must come from a backup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from db.archive import Archive
from db.cross_check import broken_seals, shape_differs, untrue_summaries
from db.derived import outdated
from db.errors import ArchiveProblem
from db.migrations import HEAD
from db.migrations.runner import check_version
from db.repositories.facet_counts import amounts_differ
from db.repositories.tags import untrue_names
from db.search.audit import differing_documents, differing_pages
from db.sidecar_check import wrong_sidecars
from db.sidecar_files import ARCHIVE
from db.store import OriginalStore, is_name
from db.structure import fresh
from db.tables import document, meta, page_text
from db.words import text_of, unpack
from ocr.vntext import KEY_VERSION

Step = Literal["database", "text", "index", "originals"]
Progress: TypeAlias = Callable[[Step, int, int], None]
"""Told the step, how much of it is done, and how much there is."""

_INDEXES: Final = ("page_index", "document_index")
_EVERY: Final = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, as a stable code with the names of what it concerns.

    Codes: `archive.damaged` (reason), `archive.outdated` (nothing is wrong, but what is derived
    waits to be derived by this program's rules), `archive.stray_rows` (table, count),
    `archive.differs` and `summary.differs` (document), `tag.differs` (tag), `counts.differ`,
    `events.altered` (event), `text.damaged` (page),
    `index.damaged` (reason), `index.outdated` (found, known), `index.page_differs` (page),
    `index.document_differs` (document), `store.missing` and `store.altered` (sha256, document),
    `store.unreadable` (sha256, document, reason), `store.unknown` (sha256),
    `sidecar.missing` and `sidecar.damaged` (sha256, document; "archive" and 0 for the archive's).
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


def verify(archive: Archive, progress: Progress = lambda *_: None) -> list[Finding]:
    """Look at everything and name what is wrong; takes as long as reading all originals.

    Any thread may call, the archive may be in use meanwhile, and may be open for reading only.

    Args:
        archive: open.
        progress: told how far each step is, on the calling thread.
    """
    findings: list[Finding] = []
    try:
        with fresh(archive) as conn:
            findings += _database(conn)
            if check_version(archive.database) < HEAD:
                return [*findings, Finding("archive.outdated")]
            if shape_differs(conn):
                return [*findings, Finding("archive.damaged", {"reason": "schema"})]
            findings += [Finding("events.altered", {"event": str(n)}) for n in broken_seals(conn)]
            findings += _derived(conn)
            findings += [Finding("counts.differ")] if amounts_differ(conn) else []
            progress("database", 1, 1)
            findings += _texts(conn, progress)
            findings += _index(conn)
            progress("index", 1, 1)
            originals = _registered(conn)
            strange = [name for name in originals if not is_name(name)]
            findings += [Finding("archive.damaged", {"reason": "sha256"}) for _ in strange]
    except (ArchiveProblem, DatabaseError) as error:
        # What is too damaged to be read through ends the look into the database.
        findings.append(Finding("archive.damaged", {"reason": _reason(error)}))
        return findings
    originals = {name: n for name, n in originals.items() if is_name(name)}
    findings += _originals(archive.store, originals, progress)
    for code, name, number in wrong_sidecars(archive, {ARCHIVE: 0, **originals}):
        findings.append(Finding(code, {"sha256": name, "document": str(number)}))
    return findings


def _database(conn: Connection) -> Iterator[Finding]:
    for (answer,) in conn.exec_driver_sql("PRAGMA integrity_check"):
        if answer != "ok":
            of_index = any(name in answer for name in _INDEXES)
            code = "index.damaged" if of_index else "archive.damaged"
            yield Finding(code, {"reason": str(answer)})
    strays: dict[str, int] = {}
    for table, *_ in conn.exec_driver_sql("PRAGMA foreign_key_check"):
        strays[table] = strays.get(table, 0) + 1
    for table, count in strays.items():
        yield Finding("archive.stray_rows", {"table": table, "count": str(count)})


def _derived(conn: Connection) -> Iterator[Finding]:
    """What lists and trees go by; by other rules nearly all of it would differ."""
    if outdated(conn):
        yield Finding("archive.outdated")
        return
    for document_id in untrue_summaries(conn):
        yield Finding("summary.differs", {"document": str(document_id)})
    for tag_id in untrue_names(conn):
        yield Finding("tag.differs", {"tag": str(tag_id)})


def _texts(conn: Connection, progress: Progress) -> Iterator[Finding]:
    """Pages whose words cannot be read or say something else than their text."""
    total = conn.scalar(select(func.count()).select_from(page_text)) or 0
    query = select(page_text.c.page_id, page_text.c.text, page_text.c.words)
    for done, row in enumerate(conn.execute(query).yield_per(_EVERY), start=1):
        if not _agree(row.text, row.words):
            yield Finding("text.damaged", {"page": str(row.page_id)})
        if done % _EVERY == 0 or done == total:
            progress("text", done, total)


def _agree(text: str, words: bytes) -> bool:
    try:
        return text_of(unpack(words)) == text
    except ValueError:
        return False


def _index(conn: Connection) -> Iterator[Finding]:
    found = conn.scalar(select(meta.c.value).where(meta.c.key == "key_version"))
    if found != str(KEY_VERSION):
        # Made with other keys, every row would differ.
        values = {"found": str(found), "known": str(KEY_VERSION)}
        yield Finding("index.outdated", values)
        return
    for page_id in differing_pages(conn):
        yield Finding("index.page_differs", {"page": str(page_id)})
    try:
        for document_id in differing_documents(conn):
            yield Finding("index.document_differs", {"document": str(document_id)})
    except ValueError:  # what should go into the index cannot be read; whose it is, sidecars tell
        yield Finding("index.damaged", {"reason": "content"})


def _registered(conn: Connection) -> dict[str, int]:
    rows = conn.execute(select(document.c.sha256, document.c.id).order_by(document.c.id))
    return {row.sha256: row.id for row in rows}


def _originals(
    store: OriginalStore, registered: Mapping[str, int], progress: Progress
) -> Iterator[Finding]:
    for done, (sha256, document_id) in enumerate(registered.items(), start=1):
        values = {"sha256": sha256, "document": str(document_id)}
        try:
            if not store.verify(sha256):
                yield Finding("store.altered", values)
        except ArchiveProblem as problem:
            yield Finding(problem.code, values)
        except OSError as error:
            yield Finding("store.unreadable", {**values, "reason": _reason(error)})
        progress("originals", done, len(registered))
    for sha256 in sorted(set(store.names()) - registered.keys()):
        yield Finding("store.unknown", {"sha256": sha256})


def _reason(error: Exception) -> str:
    if isinstance(error, ArchiveProblem):
        return error.values.get("reason", error.code)
    return str(error)

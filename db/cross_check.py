"""What lies in the archive twice, compared: its shape, its rows and its log of events.

SQLite notices damage to its own structure, not a letter that became another one. Whatever a
sidecar describes can be compared with it, what lists show can be worked out again, the log is
sealed. Any thread may call; nothing is changed.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from db.database import Database
from db.migrations.runner import migrate
from db.repositories.events import seal_of
from db.repositories.summary import summary
from db.sidecar_rows import describe, describe_archive
from db.tables import document, event

_NOT_COMPARED: Final = frozenset({"revision"})


def shape_differs(conn: Connection) -> bool:
    """Whether tables, indexes or triggers are not those that this program makes."""
    with (
        tempfile.TemporaryDirectory(prefix="vankien-") as folder,
        Database(Path(folder) / "model.sqlite") as model,
    ):
        migrate(model, Path(folder))
        with model.reading() as other:
            wanted = _shape(other)
    return _shape(conn) != wanted


def differs_from(conn: Connection, document_id: int, content: Mapping[str, Any]) -> bool:
    """Whether the rows of a document (0: of the archive) say something else than a sidecar.

    Columns that only one of them knows, as after a migration, are left alone.
    """
    rows = describe(conn, document_id) if document_id else describe_archive(conn)
    return not _agree(json.loads(json.dumps(rows)), content)


def untrue_summaries(conn: Connection) -> Iterator[int]:
    """The documents of which lists show something else than their fields say."""
    for row in conn.execute(select(document)).mappings().all():
        try:
            wanted = summary(conn, int(row["id"]))
        except ValueError:  # a field that cannot be read
            yield int(row["id"])
            continue
        if any(row[name] != value for name, value in wanted.items()):
            yield int(row["id"])


def broken_seals(conn: Connection) -> Iterator[int]:
    """The events that are not what was logged, or do not follow the one that was before them."""
    before = ""
    for row in conn.execute(select(event).order_by(event.c.id)):
        if row.seal is not None and row.seal != _seal(before, row):
            yield int(row.id)
        before = row.seal or ""


def _seal(before: str, row: Row[*tuple[Any, ...]]) -> str:
    return seal_of(before, (row.at, row.actor, row.action, row.document_id, row.detail))


def _shape(conn: Connection) -> set[tuple[str, str, str]]:
    query = "SELECT type, name, coalesce(sql, '') FROM sqlite_master"
    return {(str(kind), str(name), str(sql)) for kind, name, sql in conn.exec_driver_sql(query)}


def _agree(ours: object, theirs: object) -> bool:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        common = ours.keys() & theirs.keys() - _NOT_COMPARED
        return all(_agree(ours[name], theirs[name]) for name in common)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(_agree, ours, theirs))
    return ours == theirs

"""The schema that migrations make, and how an archive is brought to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.operations import Operations
from pysqlite3 import dbapi2
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from db.archive import Archive
from db.database import Database
from db.errors import ArchiveProblem
from db.migrations import HEAD, STEPS
from db.migrations.runner import APPLICATION_ID, check_version, migrate
from db.repositories import documents, pages
from db.search.find import search
from db.tables import metadata
from tests.db.filling import Filler

Shape = dict[str, Any]


@pytest.fixture
def empty(tmp_path: Path):
    database = Database(tmp_path / "archive.sqlite")
    yield database
    database.close()


def shape_of(query) -> Shape:
    """Tables, columns, keys and indexes as SQLite sees them, without the search tables."""
    shape: Shape = {}
    for _, name, kind, _, without_rowid, strict in query("PRAGMA main.table_list"):
        if kind == "table" and "_index" not in name and not name.startswith("sqlite_"):
            shape[name] = {
                "options": (without_rowid, strict),
                "columns": query(f"PRAGMA table_xinfo({name})"),
                "keys": sorted(row[2:] for row in query(f"PRAGMA foreign_key_list({name})")),
                "indexes": indexes_of(query, name),
            }
    return shape


def indexes_of(query, table: str) -> dict[str, Any]:
    found = {}
    for _, name, unique, origin, partial in query(f"PRAGMA index_list({table})"):
        columns = tuple(row[2:5] for row in query(f"PRAGMA index_xinfo({name})"))
        key = name if origin == "c" else columns
        found[key] = (unique, origin, partial, columns)
    return found


def test_the_newest_schema_is_what_queries_are_built_from(empty: Database) -> None:
    migrate(empty, empty.path.parent / "backups")
    engine = create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
    metadata.create_all(engine)
    with empty.reading() as conn, engine.connect() as other:
        made = shape_of(lambda sql: [tuple(row) for row in conn.exec_driver_sql(sql)])
        wanted = shape_of(lambda sql: [tuple(row) for row in other.exec_driver_sql(sql)])
    engine.dispose()
    assert made == wanted
    assert len(made) > 10


def test_partial_and_expression_indexes_say_the_same(empty: Database) -> None:
    migrate(empty, empty.path.parent / "backups")
    engine = create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
    metadata.create_all(engine)
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    with empty.reading() as conn, engine.connect() as other:
        made, wanted = (
            {name: " ".join(sql.split()) for name, sql in one.exec_driver_sql(query)}
            for one in (conn, other)
        )
    engine.dispose()
    assert made == wanted


def test_a_new_file_is_marked_as_ours(empty: Database) -> None:
    assert migrate(empty, empty.path.parent / "backups") == (0, HEAD)
    header = empty.path.parent / "archive.sqlite"
    empty.close()
    data = header.read_bytes()
    assert int.from_bytes(data[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(data[60:64], "big") == HEAD
    assert not (empty.path.parent / "backups").exists()


def test_migrating_twice_changes_nothing(empty: Database) -> None:
    migrate(empty, empty.path.parent / "backups")
    assert migrate(empty, empty.path.parent / "backups") == (HEAD, HEAD)


def add_a_column(op: Operations) -> None:
    op.execute("ALTER TABLE document ADD COLUMN dossier TEXT")


def fail_half_way(op: Operations) -> None:
    op.execute("ALTER TABLE document ADD COLUMN dossier TEXT")
    raise RuntimeError("half way")


def test_each_revision_keeps_the_data(archive: Archive, fill: Filler) -> None:
    document_id = fill.document("Tỉnh uỷ điều hành", number="596-KL/TU")
    folder = archive.folder / "backups"
    assert migrate(archive.database, folder, steps={**STEPS, HEAD + 1: add_a_column}) == (
        HEAD,
        HEAD + 1,
    )
    with archive.database.reading() as conn:
        assert documents.rows(conn, [document_id])[0].number == "596-KL/TU"
        assert pages.content(conn, 1).text == "Tỉnh uỷ điều hành"
        assert search(conn, "dieu hanh").total == 1


def test_a_checked_backup_comes_first_and_only_once(archive: Archive, fill: Filler) -> None:
    fill.document("một")
    folder = archive.folder / "backups"
    steps = {**STEPS, HEAD + 1: fail_half_way}
    with pytest.raises(RuntimeError):
        migrate(archive.database, folder, steps=steps)
    (backup,) = folder.iterdir()
    first = backup.read_bytes()
    fill.document("hai")
    with pytest.raises(RuntimeError):
        migrate(archive.database, folder, steps=steps)
    assert [path.read_bytes() for path in folder.iterdir()] == [first]
    raw = sqlite3.connect(backup)
    assert raw.execute("SELECT count(*) FROM document").fetchone() == (1,)
    raw.close()
    assert backup.stat().st_mode & 0o777 == 0o600


def test_a_step_that_fails_leaves_the_schema_before(archive: Archive) -> None:
    with pytest.raises(RuntimeError):
        migrate(archive.database, archive.folder / "b", steps={**STEPS, HEAD + 1: fail_half_way})
    with archive.database.reading() as conn:
        columns = [row[1] for row in conn.exec_driver_sql("PRAGMA table_info(document)")]
    assert "dossier" not in columns
    assert check_version(archive.database) == HEAD


def test_a_newer_archive_is_refused(archive: Archive) -> None:
    with archive.database.writing() as conn:
        conn.exec_driver_sql(f"PRAGMA user_version={HEAD + 3}")
    archive.close()
    for read_only in (False, True):
        with pytest.raises(ArchiveProblem) as caught:
            Archive.open(archive.folder, owner="clerk", read_only=read_only)
        assert caught.value.code == "archive.newer"
        assert caught.value.values == {"found": str(HEAD + 3), "known": str(HEAD)}


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    raw = sqlite3.connect(tmp_path / "archive.sqlite")
    raw.execute("CREATE TABLE theirs (a)")
    raw.commit()
    raw.close()
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(tmp_path, owner="clerk")
    assert caught.value.code == "archive.damaged"

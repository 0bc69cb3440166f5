"""The door to SQLite: durability settings, one writer, readers beside it."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from db.database import Database
from db.errors import ArchiveProblem, problem_of_file, problem_of_sqlite


@pytest.fixture
def database(tmp_path: Path):
    opened = Database(tmp_path / "x.sqlite")
    with opened.writing() as conn:
        conn.exec_driver_sql("CREATE TABLE t (a INTEGER)")
    yield opened
    opened.close()


def count(database: Database) -> int:
    with database.reading() as conn:
        return conn.exec_driver_sql("SELECT count(*) FROM t").scalar_one()


def pragma(conn: Connection, name: str) -> object:
    return conn.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_the_writer_is_durable_and_careful(database: Database) -> None:
    with database.writing() as conn:
        found = {
            name: pragma(conn, name)
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
        assert pragma(conn, "trusted_schema") == 0
        assert pragma(conn, "cell_size_check") == 1
        assert pragma(conn, "busy_timeout") == 5000
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(ArchiveProblem) as caught, database.reading() as conn:
        conn.exec_driver_sql("INSERT INTO t VALUES (1)")
    assert caught.value.code == "archive.unwritable"


def test_a_write_is_undone_when_anything_raises(database: Database) -> None:
    with pytest.raises(KeyError), database.writing() as conn:
        conn.exec_driver_sql("INSERT INTO t VALUES (1)")
        raise KeyError
    assert count(database) == 0


def test_a_reader_sees_one_state(database: Database) -> None:
    with database.reading() as conn:
        before = conn.exec_driver_sql("SELECT count(*) FROM t").scalar_one()
        with database.writing() as writer:
            writer.exec_driver_sql("INSERT INTO t VALUES (1)")
        assert conn.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == before
    assert count(database) == before + 1


def test_writers_of_many_threads_queue(database: Database) -> None:
    def add() -> None:
        for _ in range(20):
            with database.writing() as conn:
                (found,) = conn.exec_driver_sql("SELECT count(*) FROM t").one()
                conn.exec_driver_sql("INSERT INTO t VALUES (?)", (found,))

    threads = [threading.Thread(target=add) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as conn:
        values = [row[0] for row in conn.exec_driver_sql("SELECT a FROM t ORDER BY a")]
    assert values == list(range(120))


def test_a_write_within_a_write_is_a_mistake_that_shows(database: Database) -> None:
    with database.writing(), pytest.raises(RuntimeError), database.writing():
        pass


def test_mistakes_of_ours_are_not_translated(database: Database) -> None:
    with pytest.raises(OperationalError), database.reading() as conn:
        conn.exec_driver_sql("SELECT nothing FROM nowhere")


def test_closing_leaves_one_file(database: Database) -> None:
    with database.writing() as conn:
        conn.exec_driver_sql("INSERT INTO t VALUES (1)")
    database.close()
    database.close()
    assert [path.name for path in database.path.parent.iterdir()] == ["x.sqlite"]
    assert database.path.stat().st_mode & 0o777 == 0o600


def test_read_only_beside_a_writer(database: Database) -> None:
    beside = Database(database.path, read_only=True)
    with database.writing() as conn:
        conn.exec_driver_sql("INSERT INTO t VALUES (1)")
    assert count(beside) == 1
    with pytest.raises(ArchiveProblem), beside.writing():
        pass
    beside.close()


def test_read_only_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ArchiveProblem) as caught:
        Database(tmp_path / "none.sqlite", read_only=True)
    assert caught.value.code == "archive.missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"not a database, only text " * 40, b"SQLite format 3\0" * 99])
def test_what_is_no_database_is_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.sqlite").write_bytes(data)
    with pytest.raises(ArchiveProblem) as caught:
        Database(tmp_path / "x.sqlite")
    assert caught.value.code == "archive.damaged"


def test_odd_folder_names(tmp_path: Path) -> None:
    folder = tmp_path / "Lưu trữ #1 ?mode=ro %41"
    folder.mkdir()
    database = Database(folder / "x.sqlite")
    database.close()
    assert (folder / "x.sqlite").exists()


def test_a_backup_is_one_whole_file(database: Database) -> None:
    with database.writing() as conn:
        conn.exec_driver_sql("INSERT INTO t VALUES (7)")
    target = database.path.parent / "copy.sqlite"
    database.backup_to(target)
    raw = sqlite3.connect(target)
    assert raw.execute("SELECT a FROM t").fetchall() == [(7,)]
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    raw.close()


def test_a_backup_holds_one_state_however_much_is_written_meanwhile(database: Database) -> None:
    with database.writing() as conn:
        conn.exec_driver_sql("INSERT INTO t VALUES (zeroblob(20000000))")
    asked = []

    def write() -> bool:
        with database.writing() as conn:
            conn.exec_driver_sql("INSERT INTO t VALUES (8)")
        asked.append(1)
        return len(asked) > 100

    target = database.path.parent / "copy.sqlite"
    database.backup_to(target, write)
    assert 1 < len(asked) < 10
    raw = sqlite3.connect(target)
    assert raw.execute("SELECT count(*) FROM t").fetchone() == (1,)
    raw.close()


@pytest.mark.parametrize(
    ("number", "code"), [(28, "disk.full"), (13, "archive.unwritable"), (30, "archive.unwritable")]
)
def test_what_the_system_says_of_files(number: int, code: str) -> None:
    assert problem_of_file(OSError(number, "said")).code == code


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (13, "disk.full"),
        (11, "archive.damaged"),
        (26, "archive.damaged"),
        (8, "archive.unwritable"),
    ],
)
def test_what_sqlite_says(result: int, code: str) -> None:
    error = sqlite3.OperationalError("said")
    error.sqlite_errorcode = result | 1 << 8
    assert problem_of_sqlite(error).code == code
    assert problem_of_sqlite(ValueError()) is None

"""Originals that no document is about."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import insert

from db.archive import Archive
from db.strays import strays
from db.tables import leaving


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    with Archive.open(tmp_path / "archive", owner="clerk") as opened:
        yield opened


def put(archive: Archive, content: bytes, name: str | None = None) -> Path:
    sha256 = name or hashlib.sha256(content).hexdigest()
    path = archive.folder / "originals" / sha256[:2] / sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_whole_original_without_a_document_is_one(archive: Archive) -> None:
    assert strays(archive) == []
    path = put(archive, b"%PDF-1.4 lost")
    assert strays(archive) == [path]
    assert archive.store.holds(path)


def test_what_is_leaving_and_what_is_damaged_are_left_alone(archive: Archive) -> None:
    put(archive, b"altered", "0" * 64)
    path = put(archive, b"removed for good")
    with archive.database.writing() as conn:
        conn.execute(insert(leaving).values(sha256=path.name))
    assert strays(archive) == []

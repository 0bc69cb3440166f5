"""Originals: byte for byte, once, private, and nothing left over."""

from __future__ import annotations

import errno
import hashlib
import io
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.errors import ArchiveProblem, Cancelled
from db.store import OriginalStore

DATA = b"%PDF-1.7 directive" * 1000
NAME = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> OriginalStore:
    return OriginalStore(tmp_path)


def leftovers(folder: Path) -> list[Path]:
    scratch = folder / "scratch"
    return list(scratch.iterdir()) if scratch.exists() else []


def test_a_file_is_kept_under_its_hash(store: OriginalStore, tmp_path: Path) -> None:
    source = tmp_path / "Thông báo.pdf"
    source.write_bytes(DATA)
    received = store.receive(source)
    assert (received.sha256, received.byte_size) == (NAME, len(DATA))
    assert not store.has(NAME)
    kept = store.keep(received)
    assert kept == tmp_path / "originals" / NAME[:2] / NAME
    assert kept.read_bytes() == DATA == source.read_bytes()
    assert store.path(NAME) == kept
    assert store.has(NAME)
    assert store.verify(NAME)
    assert leftovers(tmp_path) == []


@given(st.binary(max_size=3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_bytes_come_back(store: OriginalStore, data: bytes) -> None:
    received = store.receive(io.BytesIO(data))
    store.keep(received)
    assert store.path(hashlib.sha256(data).hexdigest()).read_bytes() == data


def test_files_and_folders_are_private(store: OriginalStore, tmp_path: Path) -> None:
    kept = store.keep(store.receive(io.BytesIO(DATA)))
    assert kept.stat().st_mode & 0o777 == 0o600
    for folder in (kept.parent, kept.parent.parent, tmp_path / "scratch"):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_the_same_file_again_leaves_the_first(store: OriginalStore, tmp_path: Path) -> None:
    kept = store.keep(store.receive(io.BytesIO(DATA)))
    before = kept.stat().st_ino
    store.keep(store.receive(io.BytesIO(DATA)))
    assert kept.stat().st_ino == before
    assert leftovers(tmp_path) == []


def test_the_same_file_again_mends_a_damaged_one(store: OriginalStore) -> None:
    kept = store.keep(store.receive(io.BytesIO(DATA)))
    kept.write_bytes(b"rotten")
    assert not store.verify(NAME)
    store.keep(store.receive(io.BytesIO(DATA)))
    assert store.verify(NAME)


def test_discarded_files_leave_nothing(store: OriginalStore, tmp_path: Path) -> None:
    received = store.receive(io.BytesIO(DATA))
    store.discard(received)
    store.discard(received)
    assert leftovers(tmp_path) == []


def test_cancelling_leaves_nothing(store: OriginalStore, tmp_path: Path) -> None:
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(Cancelled):
        store.receive(io.BytesIO(DATA), cancelled=cancelled)
    assert leftovers(tmp_path) == []


def test_a_source_that_breaks_off_is_not_our_disk(store: OriginalStore, tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "unplugged")

    with pytest.raises(OSError, match="unplugged"):
        store.receive(Broken())
    with pytest.raises(FileNotFoundError):
        store.receive(tmp_path / "gone.pdf")
    assert leftovers(tmp_path) == []


def test_missing_originals_are_named(store: OriginalStore) -> None:
    for ask in (store.path, store.verify):
        with pytest.raises(ArchiveProblem) as caught:
            ask(NAME)
        assert caught.value.code == "store.missing"
        assert caught.value.values == {"sha256": NAME}


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "AB" * 32, "0" * 63, "0" * 64 + "/"])
def test_only_hashes_are_names(store: OriginalStore, name: str) -> None:
    with pytest.raises(ValueError, match="not the name"):
        store.path(name)


def test_sweeping_takes_leftovers_only(store: OriginalStore, tmp_path: Path) -> None:
    store.keep(store.receive(io.BytesIO(DATA)))
    store.receive(io.BytesIO(b"interrupted"))
    store.sweep()
    assert leftovers(tmp_path) == []
    assert list(store.names()) == [NAME]

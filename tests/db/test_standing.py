"""The archive's folder goes away while it is open: nothing is written in its stead."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.archive import Archive
from db.errors import ArchiveProblem
from db.sidecars import note_due, write_due


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(tmp_path / "disk" / "archive", owner="clerk") as opened:
        yield opened


def pull(archive: Archive) -> Path:
    """Take the folder away as a disk is pulled; where it went."""
    return archive.folder.rename(archive.folder.parent.parent / "pulled")


def source(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.4 original")
    return path


def test_it_is_here_gone_and_here_again(archive: Archive) -> None:
    assert archive.standing.look() == "here"
    pulled = pull(archive)
    assert archive.standing.look() == "gone"
    pulled.rename(archive.folder)
    assert archive.standing.look() == "here"


def test_another_disk_in_its_place_is_not_taken_for_it(archive: Archive) -> None:
    pull(archive)
    archive.folder.mkdir()
    (archive.folder / "archive.sqlite").write_bytes(b"another")
    assert archive.standing.look() == "other"


def test_nothing_is_received_or_kept_in_the_stead_of_a_folder_that_is_gone(
    archive: Archive, tmp_path: Path
) -> None:
    received = archive.store.receive(source(tmp_path))
    pulled = pull(archive)
    for act in (
        lambda: archive.store.keep(received),
        lambda: archive.store.receive(source(tmp_path)),
    ):
        with pytest.raises(ArchiveProblem) as told:
            act()
        assert told.value.code == "archive.gone"
        assert told.value.values == {"path": str(archive.folder)}
    assert not archive.folder.exists()
    pulled.rename(archive.folder)
    kept = archive.store.keep(received)
    assert kept.read_bytes() == b"%PDF-1.4 original"


def test_an_original_is_not_called_missing_while_all_is_gone(
    archive: Archive, tmp_path: Path
) -> None:
    received = archive.store.receive(source(tmp_path))
    archive.store.keep(received)
    pull(archive)
    with pytest.raises(ArchiveProblem) as told:
        archive.store.path(received.sha256)
    assert told.value.code == "archive.gone"


def test_no_sidecar_is_written_beside_nothing(archive: Archive) -> None:
    with archive.database.writing() as conn:
        note_due(conn, 0)
    pulled = pull(archive)
    with pytest.raises(ArchiveProblem) as told:
        write_due(archive)
    assert told.value.code == "archive.gone"
    assert not archive.folder.exists()
    pulled.rename(archive.folder)
    assert write_due(archive) == 1

"""An archive where nobody can write: it opens for reading, and says so otherwise."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.archive import Archive
from db.errors import ArchiveProblem
from db.repositories import pages
from db.search.find import search
from db.verify import verify
from tests.db.filling import Filler


@pytest.fixture
def disc(tmp_path: Path) -> Iterator[Path]:
    """A folder that is mounted for reading only from `burn` on."""
    folder = tmp_path / "disc"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "none", folder]
    if sys.platform != "linux" or subprocess.call(mount, stderr=subprocess.DEVNULL):
        pytest.skip("only root may mount a disc")
    yield folder
    subprocess.run(["umount", folder], check=True)


def burn(archive: Path, disc: Path) -> Path:
    shutil.copytree(archive, disc / "archive")
    subprocess.run(["mount", "-o", "remount,ro", disc], check=True)
    return disc / "archive"


def read(folder: Path) -> None:
    with Archive.open(folder, owner="clerk", read_only=True) as archive:
        with archive.database.reading() as conn:
            assert search(conn, "dieu hanh").total == 1
            assert pages.content(conn, 1).text == "điều hành"
        assert {finding.code for finding in verify(archive)} <= {"store.missing"}
        with pytest.raises(ArchiveProblem) as caught, archive.database.writing():
            pass
        assert caught.value.code == "archive.unwritable"


def test_a_closed_archive_on_a_disc(archive: Archive, fill: Filler, disc: Path) -> None:
    fill.document("điều hành")
    archive.close()
    read(burn(archive.folder, disc))


def test_an_archive_that_was_not_closed_on_a_disc(
    archive: Archive, fill: Filler, disc: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    fill.document("điều hành")
    burned = burn(archive.folder, disc)
    assert (burned / "archive.sqlite-wal").stat().st_size > 0
    read(burned)
    assert list(temporary.iterdir()) == []


def test_opening_for_writing_says_what_is_in_the_way(
    archive: Archive, fill: Filler, disc: Path
) -> None:
    fill.document("điều hành")
    archive.close()
    burned = burn(archive.folder, disc)
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(burned, owner="clerk")
    assert caught.value.code == "archive.unwritable"


def test_a_folder_that_went_away(archive: Archive, fill: Filler) -> None:
    """As a disk that was pulled out: reading and writing say so, closing is quiet."""
    fill.document("điều hành")
    archive.close()
    shutil.rmtree(archive.folder)
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(archive.folder, owner="clerk", read_only=True)
    assert caught.value.code == "archive.missing"

"""Backups: checked, incremental, unharmed by what interrupts one; and the way back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from db.archive import Archive
from db.backing_up import back_up, last_place
from db.backup_place import BackupPlace
from db.dailies import PUT_OFF_AT_MOST, dailies, is_due, make_daily
from db.errors import ArchiveProblem, Cancelled
from db.records import NewDocument, PageSize
from db.repositories import documents, pages
from db.restoring import choose, restore
from db.rotation import to_keep
from db.stamps import stamp_of
from db.verify import verify
from tests.db.filling import NOW, result_of


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "usb" / "vankien"


@pytest.fixture(autouse=True)
def disk(place: Path) -> None:
    place.parent.mkdir()


def add(archive: Archive, text: str) -> str:
    """A document with a real original; its checksum."""
    received = archive.store.receive(BytesIO(text.encode()))
    archive.store.keep(received)
    size = len(text.encode())
    new = NewDocument(received.sha256, "a.pdf", "application/pdf", size, (PageSize(595, 842),))
    with archive.database.writing() as conn:
        document_id = documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
        (page,) = pages.of_document(conn, document_id)
        pages.save_result(conn, page.id, result_of(text), NOW)
    return received.sha256


def texts(folder: Path) -> list[str]:
    with Archive.open(folder, owner="clerk") as archive:
        assert verify(archive) == []
        with archive.database.reading() as conn:
            rows = conn.exec_driver_sql("SELECT text FROM page_text ORDER BY text")
            return [text for (text,) in rows]


def back(source: Path, folder: Path):
    return restore(source, folder, owner="clerk", now=NOW)


def test_a_round_trip_into_a_new_folder(archive: Archive, place: Path, tmp_path: Path) -> None:
    add(archive, "một")
    add(archive, "hai")
    report = back_up(archive, place)
    assert (report.copied, report.state.missing) == (2, ())
    assert (report.state.contents.documents, report.state.contents.pages) == (2, 2)
    assert last_place(archive) == place
    restored = back(place, tmp_path / "new")
    assert (restored.copied, restored.missing, restored.aside) == (2, (), None)
    assert texts(tmp_path / "new") == ["hai", "một"]
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "new").rglob("*.sqlite")}
    assert modes == {0o600}


def test_only_new_originals_are_copied(archive: Archive, place: Path) -> None:
    add(archive, "một")
    back_up(archive, place)
    add(archive, "hai")
    assert back_up(archive, place).copied == 1
    assert back_up(archive, place).copied == 0
    assert [state.contents.documents for state in BackupPlace(place).states()] == [2, 2]


def test_an_interrupted_backup_leaves_the_previous_one(archive: Archive, place: Path) -> None:
    add(archive, "một")
    before = back_up(archive, place).state
    add(archive, "hai")
    stop = threading.Event()
    with pytest.raises(Cancelled):
        back_up(archive, place, progress=lambda *_: stop.set(), cancelled=stop)
    assert choose(place) == before
    assert back_up(archive, place).state.contents.documents == 2
    assert list((place / "states").glob("*.part")) == []


def test_an_altered_original_is_named_and_never_backed_up(archive: Archive, place: Path) -> None:
    sha256 = add(archive, "một")
    archive.store.path(sha256).write_bytes("bốn".encode())
    report = back_up(archive, place)
    assert report.state.missing == (sha256,)
    assert not BackupPlace(place).store.has(sha256)


def test_a_place_that_is_not_there(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ArchiveProblem) as caught:
        back_up(archive, tmp_path / "unplugged" / "vankien")
    assert caught.value.code == "backup.no_place"
    assert not (tmp_path / "unplugged").exists()


def test_a_place_inside_the_archive_or_of_another(
    archive: Archive, place: Path, tmp_path: Path
) -> None:
    with pytest.raises(ArchiveProblem) as caught:
        back_up(archive, archive.folder / "backups")
    assert caught.value.code == "backup.inside"
    back_up(archive, place)
    with (
        Archive.open(tmp_path / "other", owner="clerk") as other,
        pytest.raises(ArchiveProblem) as caught,
    ):
        back_up(other, place)
    assert caught.value.code == "backup.of_other"


def test_nothing_to_restore(tmp_path: Path) -> None:
    with pytest.raises(ArchiveProblem) as caught:
        back(tmp_path, tmp_path / "new")
    assert caught.value.code == "backup.none"
    assert not (tmp_path / "new").exists()


def test_restoring_over_an_archive_keeps_its_database_aside(archive: Archive, place: Path) -> None:
    add(archive, "một")
    back_up(archive, place)
    add(archive, "hai")
    archive.close()
    report = back(place, archive.folder)
    with Archive.open(archive.folder, owner="clerk") as again:
        codes = [finding.code for finding in verify(again)]
    assert codes == ["store.unknown"]  # the second original stays, to be taken in again
    assert report.aside is not None
    back(report.aside, archive.folder)
    assert texts(archive.folder) == ["hai", "một"]


def test_a_stale_log_is_not_played_into_the_restored_database(
    archive: Archive, place: Path, tmp_path: Path
) -> None:
    add(archive, "một")
    back_up(archive, place)
    add(archive, "hai")
    # As a crash leaves it: the log with the second document lies beside the file.
    crashed = tmp_path / "crashed"
    shutil.copytree(archive.folder, crashed)
    assert (crashed / "archive.sqlite-wal").stat().st_size > 0
    report = back(place, crashed)
    assert not (crashed / "archive.sqlite-wal").exists()
    with Archive.open(crashed, owner="clerk") as again, again.database.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM document").scalar() == 1
    with sqlite3.connect(report.aside) as aside:
        assert aside.execute("SELECT count(*) FROM document").fetchone() == (2,)
    aside.close()


def test_a_damaged_database_is_kept_with_its_log_and_replaced(
    archive: Archive, place: Path, tmp_path: Path
) -> None:
    add(archive, "một")
    back_up(archive, place)
    archive.close()
    (archive.folder / "archive.sqlite").write_bytes(b"rotten" * 1000)
    (archive.folder / "archive.sqlite-wal").write_bytes(b"more")
    report = back(place, archive.folder)
    assert report.aside.read_bytes() == b"rotten" * 1000
    assert texts(archive.folder) == ["một"]


def test_a_damaged_state_gives_way_to_the_one_before(archive: Archive, place: Path) -> None:
    add(archive, "một")
    first = back_up(archive, place).state
    second = back_up(archive, place).state
    data = bytearray(second.database.read_bytes())
    data[5000] ^= 1
    second.database.write_bytes(data)
    assert choose(place) == first
    with pytest.raises(ArchiveProblem):
        choose(second.folder)


def test_a_missing_or_altered_original_comes_back(archive: Archive, place: Path) -> None:
    sha256 = add(archive, "một")
    back_up(archive, place)
    path = archive.store.path(sha256)
    archive.close()
    path.unlink()
    assert back(place, archive.folder).copied == 1
    assert texts(archive.folder) == ["một"]


def test_an_archive_in_use_is_not_restored_over(archive: Archive, place: Path) -> None:
    back_up(archive, place)
    with pytest.raises(ArchiveProblem) as caught:
        back(place, archive.folder)
    assert caught.value.code == "archive.locked"


def test_dailies_are_made_once_a_day_and_thinned_out(archive: Archive, tmp_path: Path) -> None:
    folder = archive.folder / "backups"
    for day in range(60):
        now = NOW + timedelta(days=day)
        assert is_due(folder, now)
        make_daily(archive.database, folder, now)
        assert not is_due(folder, now + timedelta(hours=23))
    left = sorted(NOW + timedelta(days=59) - at for at in dailies(folder))
    assert [gap.days for gap in left[:7]] == list(range(7))
    assert 10 < len(left) < 14
    assert list(folder.glob("*.tmp")) == []


def asked_on_the(which: int):
    """Says no so many times less one, then yes."""
    count = iter(range(1, 1000))
    return lambda: next(count) >= which


@pytest.mark.parametrize("moment", ["copying", "checking"])
def test_a_daily_cut_short_leaves_nothing_and_is_still_due(archive: Archive, moment: str) -> None:
    folder, tomorrow = archive.folder / "backups", NOW + timedelta(days=1)
    make_daily(archive.database, folder, NOW)
    add(archive, os.urandom(400_000).hex())
    steps = 1 if moment == "copying" else 2
    with pytest.raises(Cancelled):
        make_daily(archive.database, folder, tomorrow, asked_on_the(steps))
    assert [path.name for path in folder.iterdir()] == [
        path.name for path in dailies(folder).values()
    ]
    assert is_due(folder, tomorrow)
    make_daily(archive.database, folder, tomorrow)
    assert len(dailies(folder)) == 2


def test_a_daily_is_not_put_off_for_ever(archive: Archive) -> None:
    folder = archive.folder / "backups"
    make_daily(archive.database, folder, NOW, lambda: True)  # there was none
    make_daily(archive.database, folder, NOW + PUT_OFF_AT_MOST, lambda: True)
    assert len(dailies(folder)) == 2


def test_a_daily_from_the_future_counts_for_nothing(archive: Archive) -> None:
    folder = archive.folder / "backups"
    make_daily(archive.database, folder, NOW + timedelta(days=3650))
    assert is_due(folder, NOW)


def test_what_is_kept() -> None:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    hourly = [start + timedelta(hours=hour) for hour in range(24 * 400)]
    kept = sorted(to_keep(hourly, hourly[-1]), reverse=True)
    assert kept[:2] == [hourly[-1], hourly[-2]]
    assert len({at.date() for at in kept[:8]}) == 7
    assert len({(at.year, at.month) for at in kept}) == 12
    assert len(kept) <= 2 + 7 + 4 + 12
    assert to_keep([], start) == frozenset()


def test_a_clock_that_ran_ahead_for_weeks_costs_no_backup_once_it_is_right(
    archive: Archive,
) -> None:
    folder = archive.folder / "backups"
    make_daily(archive.database, folder, NOW)
    model = next(iter(dailies(folder).values()))
    for day in range(1, 15):  # as if made day by day
        ahead = NOW + timedelta(days=day)
        (folder / f"daily-{stamp_of(ahead)}.sqlite").write_bytes(model.read_bytes())
    today = NOW + timedelta(days=1, hours=1)
    made = make_daily(archive.database, folder, today)
    assert made.exists()
    assert not is_due(folder, today + timedelta(hours=1))
    assert len(dailies(folder)) <= 2 * (2 + 7 + 4 + 12)


@pytest.fixture
def full(tmp_path: Path):
    """A disk of half a megabyte, where this user may mount one."""
    folder = tmp_path / "full"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "none", folder]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_place_is_told_and_keeps_its_earlier_backup(archive: Archive, full: Path) -> None:
    add(archive, "một")
    before = back_up(archive, full / "vankien").state
    add(archive, os.urandom(400_000).hex())
    with pytest.raises(ArchiveProblem) as caught:
        back_up(archive, full / "vankien")
    assert caught.value.code == "backup.full"
    assert choose(full / "vankien") == before
    assert verify(archive) == []

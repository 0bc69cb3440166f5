"""Backups to the second place, a daily look at originals, and leaving for good."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from db.archive import Archive
from db.backing_up import back_up
from db.backup_place import BackupPlace
from db.errors import ArchiveProblem
from db.patrol import DAYS, patrol
from db.restoring import restore
from desktop.services.backups import Backups, preview
from desktop.services.doctor import examine
from desktop.services.keeping import Keeper
from desktop.services.notify import Notifier
from desktop.services.pool import SerialPool
from desktop.services.problems import Problem
from desktop.services.removing import Removing
from tests.db.filling import NOW, Filler

NEVER = threading.Event()


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(tmp_path / "archive", owner="clerk", clock=lambda: NOW) as opened:
        yield opened


def stored(archive: Archive, tmp_path: Path, text: str) -> str:
    """A document with an original of its own; its checksum."""
    source = tmp_path / "source"
    source.write_text(text)
    received = archive.store.receive(source)
    archive.store.keep(received)
    document_id = Filler(archive).document(text)
    with archive.database.writing() as conn:
        statement = "UPDATE document SET sha256 = ? WHERE id = ?"
        conn.exec_driver_sql(statement, (received.sha256, document_id))
    return received.sha256


def test_nothing_is_due_without_a_place(archive: Archive) -> None:
    backups = Backups(archive)
    assert not backups.make_if_due(NOW, NEVER)
    assert backups.state().place is None


def test_a_chosen_place_is_kept_up_once_a_day(archive: Archive, tmp_path: Path) -> None:
    stored(archive, tmp_path, "một")
    backups, place = Backups(archive), tmp_path / "usb"
    backups.choose(place, automatic=True)
    assert backups.make_if_due(NOW, NEVER)
    assert not backups.make_if_due(NOW + timedelta(hours=5), NEVER)
    assert backups.state().made[0].contents.documents == 1
    assert backups.make_if_due(NOW + timedelta(hours=25), NEVER)
    assert preview(place).documents == 1
    backups.choose(None, automatic=False)
    assert not backups.make_if_due(NOW + timedelta(days=9), NEVER)
    assert backups.state().place == place


def test_a_backup_from_a_clock_that_ran_ahead_brings_no_backup_every_ten_minutes(
    tmp_path: Path,
) -> None:
    times = [NOW + timedelta(days=400)]
    with Archive.open(tmp_path / "archive", owner="clerk", clock=lambda: times[-1]) as archive:
        stored(archive, tmp_path, "một")
        backups, place = Backups(archive), tmp_path / "usb"
        backups.choose(place, automatic=True)
        assert backups.make_if_due(times[-1], NEVER)
        times.append(NOW)  # somebody set it right
        assert backups.make_if_due(NOW, NEVER)
        times.append(NOW + timedelta(minutes=10))
        assert not backups.make_if_due(times[-1], NEVER)
        assert len(BackupPlace(place).states()) == 2
        times.append(NOW + timedelta(days=1))
        assert backups.make_if_due(times[-1], NEVER)


def test_a_place_that_is_gone_is_said(archive: Archive, tmp_path: Path) -> None:
    backups = Backups(archive)
    backups.choose(tmp_path / "unplugged" / "backup", automatic=True)
    with pytest.raises(ArchiveProblem) as told:
        backups.make_if_due(NOW, NEVER)
    assert told.value.code == "backup.no_place"
    assert not backups.state().reachable


def test_the_keeper_tells_that_the_place_is_gone_and_that_it_is_back(
    archive: Archive, tmp_path: Path
) -> None:
    stored(archive, tmp_path, "một")
    Backups(archive).choose(tmp_path / "usb" / "backup", automatic=True)
    told: list[Problem | None] = []
    rounds = threading.Semaphore(0)
    keeper = Keeper(archive, Notifier())
    keeper.troubled.subscribe(lambda problem: (told.append(problem), rounds.release()))
    keeper.start()
    assert rounds.acquire(timeout=30)
    (tmp_path / "usb").mkdir()
    keeper.look_again()
    assert rounds.acquire(timeout=30)
    keeper.close()
    assert [one and one.code for one in told[:2]] == ["backup.no_place", None]
    assert len(BackupPlace(tmp_path / "usb" / "backup").states()) == 1


def test_every_original_is_read_within_a_month(archive: Archive, tmp_path: Path) -> None:
    names = {stored(archive, tmp_path, f"{number}") for number in range(DAYS + 5)}
    altered = archive.store.path(min(names))
    altered.write_bytes(b"rotten")
    seen = []
    for day in range(DAYS):
        now = NOW + timedelta(days=day)
        seen += patrol(archive, now, lambda: False)
        assert patrol(archive, now, lambda: False) == []  # once a day
    assert {(one.code, one.values["sha256"]) for one in seen} == {("store.altered", altered.name)}


def test_the_keeper_reads_a_thirtieth_of_the_bytes_each_idle_day_and_all_within_thirty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = [NOW]
    with Archive.open(tmp_path / "archive", owner="clerk", clock=lambda: today[0]) as archive:
        names = {stored(archive, tmp_path, f"{number:04}" * 500) for number in range(3 * DAYS)}
        verify, read = archive.store.verify, list[str]()

        def watched(name: str) -> bool:
            read.append(name)
            return verify(name)

        monkeypatch.setattr(archive.store, "verify", watched)
        rounds = threading.Semaphore(0)
        keeper = Keeper(archive, Notifier(), idle_s=0.01)
        keeper.troubled.subscribe(lambda _: rounds.release())
        keeper.start()
        share = []
        for day in range(DAYS):
            before = len(read)
            today[0] = NOW + timedelta(days=day)
            while len(read) < before + 3:
                assert rounds.acquire(timeout=30)
            for _ in range(3):  # idle for longer on the same day: nothing more is read
                assert rounds.acquire(timeout=30)
            share.append(sum(archive.store.path(name).stat().st_size for name in read[before:]))
        keeper.close()
        whole = sum(archive.store.path(name).stat().st_size for name in names)
    assert set(read) == names and len(read) == len(names)
    assert share == [whole // DAYS] * DAYS


def test_a_patrol_that_is_disturbed_goes_on_the_same_day(archive: Archive, tmp_path: Path) -> None:
    for number in range(2 * DAYS):
        stored(archive, tmp_path, f"{number}")
    for name in archive.store.names():
        archive.store.path(name).write_bytes(b"rotten")
    answers = iter([False, True])
    assert len(patrol(archive, NOW, lambda: next(answers))) == 1
    assert len(patrol(archive, NOW, lambda: False)) == 2


def test_the_keeper_mends_an_original_in_idle_time(archive: Archive, tmp_path: Path) -> None:
    name = stored(archive, tmp_path, "một")
    back_up(archive, tmp_path / "usb")
    archive.store.path(name).write_bytes(b"rotten")
    keeper = Keeper(archive, Notifier(), idle_s=0.01)
    rounds = threading.Semaphore(0)
    keeper.troubled.subscribe(lambda _: rounds.release())
    keeper.start()
    while not archive.store.verify(name):
        assert rounds.acquire(timeout=30)
    keeper.close()


def test_a_damaged_structure_is_told_at_the_start(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with Archive.open(folder, owner="clerk", clock=lambda: NOW) as archive:
        Filler(archive).document(*["một hai ba"] * 40)
        page = archive_page(archive, "page_text")
    with (folder / "archive.sqlite").open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with Archive.open(folder, owner="clerk", clock=lambda: NOW) as archive:
        told: list[Problem | None] = []
        come = threading.Event()
        keeper = Keeper(archive, Notifier())
        keeper.troubled.subscribe(lambda problem: (told.append(problem), come.set()))
        keeper.start()
        assert come.wait(30)
        keeper.close()
    assert told[0] is not None and told[0].code == "archive.damaged"


def archive_page(archive: Archive, table: str) -> int:
    with archive.database.reading() as conn:
        query = f"SELECT rootpage FROM sqlite_master WHERE name = '{table}'"  # noqa: S608 - ours
        return int(conn.exec_driver_sql(query).scalar_one())


def test_what_was_removed_is_gone_from_all_files(archive: Archive, tmp_path: Path) -> None:
    canary = "canariavietnam"
    name = stored(archive, tmp_path, f"mật {canary}")
    kept = stored(archive, tmp_path, "giữ lại")
    removing = Removing(archive, Notifier(), "clerk")
    assert removing.loss().ids == ()  # only what lies in the trash
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE document SET trashed_at = '2026' WHERE sha256 = ?", (name,))
    loss = removing.loss()
    assert len(loss.ids) == 1 and loss.pages == 1
    assert removing.remove(loss) == 1
    assert sorted(archive.store.names()) == [kept]
    archive.close()
    for path in archive.folder.rglob("*"):
        if path.is_file():
            assert canary.encode() not in path.read_bytes(), path


def test_a_backup_still_has_what_was_removed(archive: Archive, tmp_path: Path) -> None:
    name = stored(archive, tmp_path, "một")
    back_up(archive, tmp_path / "usb")
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE document SET trashed_at = '2026'")
    removing = Removing(archive, Notifier(), "clerk")
    removing.remove(removing.loss())
    assert list(archive.store.names()) == []
    restore(tmp_path / "usb", tmp_path / "restored", owner="clerk", now=NOW)
    with Archive.open(tmp_path / "restored", owner="clerk") as restored:
        assert list(restored.store.names()) == [name]


def test_the_self_test_names_what_others_may_read(archive: Archive, tmp_path: Path) -> None:
    pool = SerialPool()
    checks = {check.name: check for check in examine(archive.folder, pool)}
    assert checks["rights"].ok
    (archive.folder / "archive.sqlite").chmod(0o644)
    checks = {check.name: check for check in examine(archive.folder, pool)}
    assert not checks["rights"].ok
    assert "archive.sqlite (644)" in checks["rights"].detail

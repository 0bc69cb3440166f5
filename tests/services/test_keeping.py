"""The archive is looked after in the background, and from the command line."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from db.archive import Archive
from db.dailies import dailies
from db.errors import ArchiveProblem, Cancelled
from db.sidecar_files import SidecarFiles
from desktop.cli.run import run
from desktop.services.keeping import Keeper, care_for
from desktop.services.notify import Notifier
from desktop.services.page_saving import PageSaver
from desktop.services.paths import AppPaths
from tests.db.filling import NOW, Filler
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import read_all, take_in


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(tmp_path / "archive", owner="clerk", clock=lambda: NOW) as opened:
        yield opened


def test_care_makes_a_daily_backup_once_and_sidecars(archive: Archive) -> None:
    folder = archive.folder / "backups"
    care_for(archive, NOW)
    assert not folder.exists()  # nothing in it yet
    Filler(archive).document("một")
    care_for(archive, NOW)
    care_for(archive, NOW + timedelta(hours=2))
    assert len(dailies(folder)) == 1
    care_for(archive, NOW + timedelta(days=1))
    assert len(dailies(folder)) == 2
    assert len(list(SidecarFiles(archive.folder).names())) == 1


def test_care_that_is_to_stop_cuts_a_backup_short(archive: Archive) -> None:
    folder = archive.folder / "backups"
    Filler(archive).document("một")
    care_for(archive, NOW)
    with pytest.raises(Cancelled):
        care_for(archive, NOW + timedelta(days=1), lambda: True)
    assert set(folder.iterdir()) == set(dailies(folder).values())
    care_for(archive, NOW + timedelta(days=1))
    assert len(dailies(folder)) == 2


def test_the_keeper_follows_changes_and_tells_of_trouble(archive: Archive) -> None:
    changed: Notifier[object] = Notifier()
    keeper = Keeper(archive, changed)
    told: list[object] = []
    rounds = threading.Semaphore(0)
    keeper.troubled.subscribe(lambda problem: (told.append(problem), rounds.release()))
    keeper.start()
    assert rounds.acquire(timeout=20)
    (archive.folder / "backups").write_text("in the way")
    Filler(archive).document("một")
    changed.tell(object())
    assert rounds.acquire(timeout=20)
    (archive.folder / "backups").unlink()
    changed.tell(object())
    assert rounds.acquire(timeout=20)
    assert [problem and problem.code for problem in told] == [None, "archive.unwritable", None]
    Filler(archive).document("hai")
    keeper.close()
    assert len(list(SidecarFiles(archive.folder).names())) == 2


def test_sidecars_are_there_when_the_archive_closes(workspace, party_scan) -> None:
    (item,) = take_in(workspace, party_scan).items
    sha256 = workspace.library.document(item.document_id).sha256
    workspace.close()
    content = SidecarFiles(workspace.archive.folder).read(sha256)
    assert content["document"]["original_name"] == party_scan.name


class Shell:
    """The command line on one home."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.paths, self._capsys = AppPaths.under(home), capsys

    def __call__(self, *words: str | Path) -> tuple[int, dict[str, object]]:
        code = run([*map(str, words), "--json"], self.paths, lambda *_: None)
        return code, json.loads(self._capsys.readouterr().out)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "home", capsys)


def test_backup_restore_heal_and_rebuild_by_command(shell: Shell, tmp_path: Path) -> None:
    scans = [make_scan(tmp_path / f"{n}.pdf", PARTY_PAGE[:n], dpi=40) for n in (2, 3)]
    assert shell("import", "--no-read", *scans)[0] == 0
    place = tmp_path / "usb"
    code, said = shell("backup", place)
    assert (code, said["documents"], said["copied"], said["missing"]) == (0, 2, 2, [])

    code, said = shell("restore", place, "--archive", tmp_path / "new")
    assert (code, said["copied"]) == (0, 2)
    assert shell("verify", "--archive", tmp_path / "new") == (0, {"ok": True, "findings": []})

    folder = shell.paths.default_archive
    original = next(folder.glob("originals/??/" + "?" * 64))
    original.chmod(0o600)
    original.write_bytes(b"rotten")
    original.with_suffix(".json").write_text("{}")
    code, said = shell("verify")
    assert code == 1
    assert {one["code"] for one in said["findings"]} == {"store.altered", "sidecar.damaged"}
    code, said = shell("verify", "--heal", "--from", place)
    assert (code, said["ok"], len(said["healed"])) == (0, True, 2)

    before = shell("list")[1]
    for part in folder.glob("archive.sqlite*"):
        part.unlink()
    assert shell("list")[0] == 3
    assert shell("import", *scans)[1]["error"]["code"] == "archive.lost"
    code, said = shell("rebuild", folder)
    assert (code, said["documents"], said["adopted"]) == (0, 2, 0)
    after = shell("list")[1]
    assert {row["title"] for row in after["documents"]} == {
        row["title"] for row in before["documents"]
    }
    assert shell("rebuild", folder)[1]["error"]["code"] == "archive.not_lost"


def test_originals_without_a_sidecar_are_taken_in_again(shell: Shell, tmp_path: Path) -> None:
    scan = make_scan(tmp_path / "a.pdf", PARTY_PAGE[:2], dpi=40)
    shell("import", "--no-read", scan)
    folder = shell.paths.default_archive
    for part in (*folder.glob("archive.sqlite*"), *folder.glob("originals/??/*.json")):
        part.unlink()
    code, said = shell("rebuild", folder)
    assert (code, said["documents"], said["adopted"]) == (0, 1, 1)


def test_a_full_disk_stops_the_reading_and_the_next_start_goes_on(
    workspace, party_scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(workspace, party_scan)
    stopped = threading.Event()
    leave = workspace.reading.status_changed.subscribe(
        lambda status: stopped.set() if status.state == "stopped" else None
    )

    def full(*_: object) -> None:
        raise ArchiveProblem("disk.full")

    with monkeypatch.context() as patch:
        patch.setattr(PageSaver, "save", full)
        workspace.reading.start()
        assert stopped.wait(120)
    leave()
    status = workspace.reading.status()
    assert (status.problem.code, status.done, status.failed) == ("disk.full", 0, 0)
    status = read_all(workspace)
    assert (status.problem, status.done, status.pending) == (None, 1, 0)


def test_only_what_lies_in_the_trash_is_removed_by_command(shell: Shell, tmp_path: Path) -> None:
    scans = [make_scan(tmp_path / f"{n}.pdf", PARTY_PAGE[:n], dpi=40) for n in (2, 3)]
    shell("import", "--no-read", *scans)
    shell("trash", "1")
    assert shell("remove", "1", "2") == (1, {"removed": [1], "left": [2]})
    originals = list(shell.paths.default_archive.glob("originals/??/" + "?" * 64))
    assert len(originals) == 1
    assert shell("verify") == (0, {"ok": True, "findings": []})

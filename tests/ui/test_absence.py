"""The archive's disk goes away while the window is at work, and comes back."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop.services.paths import AppPaths
from tests.making import make_scan

LONG_MS = 60_000
THIRD = ("TỈNH ỦY SÔNG LAM", "Số: 77-TB/TU", "THÔNG BÁO", "về công tác văn thư, lưu trữ")


def report_of(window, path, qtbot):
    with qtbot.waitSignal(window.importing.reported, timeout=LONG_MS) as told:
        window.importing.take([path])
    return told.args[0].items[0]


def until(window, stand, qtbot):
    """Look, and wait until the sign knows."""
    window.absence.look()
    qtbot.waitUntil(lambda: window.absence._stand == stand, timeout=LONG_MS)


@pytest.fixture
def third(tmp_path):
    return make_scan(tmp_path / "thông báo 77.pdf", THIRD)


@pytest.fixture
def disk(filled_home, tmp_path):
    """The user's archive on a disk of its own, and how to pull it and put it back."""
    folder = filled_home / "disk"
    folder.mkdir()
    if sys.platform != "linux" or subprocess.call(
        ["mount", "-t", "tmpfs", "none", folder], stderr=subprocess.DEVNULL
    ):
        pytest.skip("only root may mount a disk")
    kept = tmp_path / "kept"
    kept.mkdir()
    subprocess.run(["mount", "--bind", folder, kept], check=True)
    yield folder, kept
    for one in (folder, kept):
        subprocess.run(["umount", "-l", one], check=False)


def test_a_folder_that_is_gone_is_said_and_work_goes_on_when_it_is_back(window, third, qtbot):
    folder = window.desk.workspace.archive.folder
    pulled = folder.rename(folder.with_name("pulled"))
    until(window, "gone", qtbot)
    assert window.absence.isVisible()
    assert str(folder) in window.toast.text()
    item = report_of(window, third, qtbot)
    assert (item.outcome, item.problem.code) == ("failed", "archive.gone")
    assert not folder.exists()  # nothing was begun in its stead
    window.toast.hide()
    window.absence.click()
    assert window.toast.isVisible()
    pulled.rename(folder)
    until(window, "here", qtbot)
    assert not window.absence.isVisible()
    assert report_of(window, third, qtbot).outcome == "imported"
    reading = window.desk.workspace.reading
    qtbot.waitUntil(lambda: reading.status().done == 4, timeout=LONG_MS)
    assert reading.status().failed == 0


def test_pages_that_could_not_be_read_without_the_disk_are_read_when_it_is_back(window, qtbot):
    work = window.desk.workspace
    pulled = work.archive.folder.rename(work.archive.folder.with_name("pulled"))
    work.reading.reread([1])
    qtbot.waitUntil(lambda: work.reading.status().problem is not None, timeout=LONG_MS)
    assert work.reading.status().problem.code == "archive.gone"
    until(window, "gone", qtbot)
    assert work.reading.status().failed == 0
    pulled.rename(work.archive.folder)
    until(window, "here", qtbot)
    qtbot.waitUntil(lambda: work.reading.status().done == 3, timeout=LONG_MS)
    assert work.reading.status().failed == 0


def test_a_disk_put_back_anew_is_opened_again_only_when_the_clerk_says_so(
    windows, disk, filled_home, third, qtbot
):
    folder, kept = disk
    place = folder / "kho"
    shutil.copytree(AppPaths.under(filled_home).default_archive, place)
    window = windows.open(filled_home, archive=str(place))
    assert report_of(window, third, qtbot).outcome == "imported"
    subprocess.run(["umount", "-l", folder], check=True)
    until(window, "gone", qtbot)
    item = report_of(window, third, qtbot)
    assert item.problem.code == "archive.gone"
    assert list(folder.iterdir()) == []
    # Plugged in again, the system opens the disk anew: other files, as far as it can tell.
    subprocess.run(["mount", "-t", "tmpfs", "none", folder], check=True)
    shutil.copytree(kept / "kho", place)
    until(window, "other", qtbot)
    question = window.findChild(QMessageBox)
    assert question.isVisible()
    assert report_of(window, third, qtbot).problem.code == "archive.gone"
    with qtbot.waitSignal(window.session.reopen_asked, timeout=LONG_MS):
        question.defaultButton().click()
    windows.close(window)
    again = windows.open(filled_home, archive=str(place))
    qtbot.waitUntil(lambda: len(again.documents.listed_ids()) == 3, timeout=LONG_MS)
    assert report_of(again, third, qtbot).outcome == "duplicate"
    windows.close(again)

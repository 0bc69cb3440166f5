"""Dropping files onto the window: what is announced, what is taken, what is left alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.making import make_picture
from tests.patience import STALL_S
from tests.ui.driving import drop, files_mime, hang_over


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scan as a picture."""
    return make_picture(tmp_path_factory.mktemp("ảnh") / "tờ trình.png", ("TỜ TRÌNH",))


def test_the_overlay_counts_files_and_folders(empty_window, scans):
    event = hang_over(empty_window, files_mime([*scans.glob("*.pdf"), scans]))
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert empty_window.overlay.isVisible()
    assert "2 file(s)" in empty_window.overlay.text()
    assert "1 folder(s)" in empty_window.overlay.text()
    assert empty_window.overlay.geometry() == empty_window.rect()


def test_the_overlay_goes_when_the_files_move_away(empty_window, scans):
    hang_over(empty_window, files_mime([scans]))
    QApplication.sendEvent(empty_window, QDragLeaveEvent())
    assert not empty_window.overlay.isVisible()


def test_dragged_words_are_not_for_the_archive(empty_window):
    mime = QMimeData()
    mime.setText("file:///not/a/file")
    event = hang_over(empty_window, mime)
    assert not event.isAccepted()
    assert not empty_window.overlay.isVisible()


def test_a_drop_is_always_a_copy_and_leaves_the_source(empty_window, scans, qtbot):
    source = scans / "kế hoạch 215.pdf"
    before = source.read_bytes()
    with qtbot.waitSignal(empty_window.importing.reported, timeout=30_000) as reported:
        event = drop(empty_window, files_mime([source]))
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert [item.outcome for item in reported.args[0].items] == ["imported"]
    assert source.read_bytes() == before


def test_the_same_file_again_is_reported_with_a_way_to_the_first(empty_window, scans, qtbot):
    source = scans / "kế hoạch 215.pdf"
    for _ in range(2):
        with qtbot.waitSignal(empty_window.importing.reported, timeout=30_000):
            drop(empty_window, files_mime([source]))
    report = empty_window.panels.report
    assert report.isVisible()
    assert [item.outcome for item in report.model.items] == ["imported", "duplicate"]
    with qtbot.waitSignal(empty_window.opening.opened, timeout=10_000) as opened:
        report.table.activated.emit(report.model.index(1, 0))
    assert opened.args[0].id == report.model.items[0].document_id


def test_a_failed_file_says_why_and_can_be_tried_again(picture, empty_window, tmp_path, qtbot):
    bad = tmp_path / "hỏng.pdf"
    bad.write_bytes(b"no scan at all")
    with qtbot.waitSignal(empty_window.importing.reported, timeout=30_000):
        drop(empty_window, files_mime([bad]))
    report = empty_window.panels.report
    _outcome, name, details = report.model.words(report.model.items[0])
    assert (name, bool(details)) == ("hỏng.pdf", True)
    assert details in report.text()
    bad.write_bytes(picture.read_bytes())
    with qtbot.waitSignal(empty_window.importing.reported, timeout=30_000):
        report._retry.click()
    assert [item.outcome for item in report.model.items] == ["imported"]


def test_drops_while_an_import_goes_on_are_imported_after_it(empty_window, scans, qtbot):
    with qtbot.waitSignal(empty_window.importing.ended, timeout=60_000):
        for source in sorted(scans.glob("*.pdf")):
            drop(empty_window, files_mime([source]))
        assert empty_window.importing.busy
    assert len(empty_window.panels.report.model.items) == 2


def test_files_copied_in_a_file_manager_are_pasted(empty_window, scans, qtbot):
    QApplication.clipboard().setMimeData(files_mime([scans / "kế hoạch 215.pdf"]))
    with qtbot.waitSignal(empty_window.importing.reported, timeout=30_000) as reported:
        empty_window.actions_table["paste"].trigger()
    QApplication.clipboard().clear()  # left there, it would be destroyed after Python has ended
    assert reported.args[0].count("imported") == 1


def test_ten_thousand_files_hang_over_the_window_without_a_stall(empty_window, windows, tmp_path):
    mime = files_mime([Path(tmp_path / f"văn bản {number}.pdf") for number in range(10_000)])
    started = time.thread_time()
    hang_over(empty_window, mime)
    took = time.thread_time() - started
    windows.meter(empty_window).forgive()
    assert "10000 file(s)" in empty_window.overlay.text()
    assert took < STALL_S


def test_files_that_failed_are_told_beside_those_imported(empty_window, scans, tmp_path, qtbot):
    bad = tmp_path / "hỏng.pdf"
    bad.write_bytes(b"no scan at all")
    with qtbot.waitSignal(empty_window.importing.reported, timeout=30_000):
        drop(empty_window, files_mime([bad, scans / "kế hoạch 215.pdf"]))
    said = [label.text() for label in empty_window.toast.findChildren(QLabel)]
    assert any("1 imported, 1 failed" in words for words in said)

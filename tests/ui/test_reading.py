"""The reading of pages as the window shows and steers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services.paths import AppPaths
from desktop.services.reading_status import ReadingStatus
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.reading.batch import Batch, Progress
from desktop.ui.reading.wording import progress_text
from tests.making import make_scan
from tests.ui.driving import drop, files_mime

WAIT_MS = 60_000


def test_a_batch_counts_from_where_the_reading_last_stood_idle():
    batch = Batch()
    batch.follow(ReadingStatus("idle", done=100, failed=2))
    assert batch.follow(ReadingStatus("reading", pending=10, done=100, failed=2)) == Progress(0, 10)
    assert batch.follow(ReadingStatus("reading", pending=4, done=105, failed=3)) == Progress(6, 10)
    assert batch.follow(ReadingStatus("idle", done=109, failed=3)) == Progress(10, 10)
    assert batch.follow(ReadingStatus("reading", pending=1, done=109, failed=3)) == Progress(0, 1)


def test_retried_pages_belong_to_the_batch():
    batch = Batch()
    batch.follow(ReadingStatus("idle", done=8, failed=2))
    assert batch.follow(ReadingStatus("reading", pending=2, done=8)) == Progress(0, 2)


def test_the_sentence_names_pace_and_time():
    status = ReadingStatus(
        "reading", pending=80, running=3, done=37, pages_per_minute=58.2, seconds_left=61
    )
    text = progress_text(status, Progress(37, 120))
    assert "37/120" in text
    assert "58" in text
    assert len(text.split(" · ")) == 3
    assert progress_text(ReadingStatus("idle", done=5), Progress(5, 5)) == ""


@pytest.fixture(scope="module")
def long_scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document of eight pages."""
    page = tuple(f"Dòng thứ {number} của văn bản nhiều trang" for number in range(20))
    return make_scan(tmp_path_factory.mktemp("dài") / "nhiều trang.pdf", *[page] * 8)


def test_reading_is_paused_stopped_and_resumed(long_scan, empty_window, qtbot):
    window, actions = empty_window, empty_window.actions_table

    def state(wanted: str) -> None:
        qtbot.waitUntil(lambda: window.reading.status.state == wanted, timeout=WAIT_MS)

    drop(window, files_mime([long_scan]))
    state("reading")
    qtbot.waitUntil(window.reading_strip.isVisible, timeout=WAIT_MS)
    actions["pause"].trigger()
    state("paused")
    actions["pause"].trigger()
    state("reading")
    actions["stop"].trigger()
    state("stopped")
    assert window.reading.status.running == 0
    waiting = window.reading.status.pending
    assert waiting > 0
    actions["pause"].trigger()
    state("reading")
    state("idle")
    assert (window.reading.status.done, window.reading.status.pending) == (8, 0)
    assert not window.reading_strip.isVisible()


def pages_left(home: Path) -> int:
    """How many pages wait, as a look from outside shows."""
    workspace = Workspace.open(AppPaths.under(home), Settings(), read_only=True)
    status = workspace.reading.status()
    workspace.close()
    return status.pending + status.running


def test_closing_the_window_waits_for_no_page_in_hand(long_scan, windows, home, qtbot):
    window = windows.open(home)
    drop(window, files_mime([long_scan]))
    qtbot.waitUntil(lambda: window.reading.status.running > 0, timeout=WAIT_MS)
    windows.close(window)
    assert pages_left(home) > 0
    again = windows.open(home)
    qtbot.waitUntil(lambda: again.reading.status.done == 8, timeout=WAIT_MS)
    assert QApplication.activeModalWidget() is None

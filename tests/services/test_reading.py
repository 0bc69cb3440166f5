"""Reading in worker processes: real Tesseract, stop and go on, failures as values."""

from __future__ import annotations

import threading

from desktop.services.flight import PER_WORKER
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import read_all, take_in


def test_a_scan_is_read_found_and_understood(workspace, party_scan):
    (item,) = take_in(workspace, party_scan).items
    status = read_all(workspace)
    assert (status.done, status.failed, status.pending) == (1, 0, 0)
    (page,) = workspace.library.pages(item.document_id)
    text = workspace.library.content(page.id).text
    assert "điều hành ngân sách" in text
    for query in ("dieu hanh", "điều hành", "596-KL/TU", "diem nghen"):
        result = workspace.searching.search(query, boxes=True)
        assert [hit.document_id for hit in result.hits] == [item.document_id], query
        assert result.hits[0].boxes
    (row,) = workspace.library.rows([item.document_id])
    assert row.number == "596-KL/TU"
    assert row.issued_on == "2014-12-02"


def test_cancel_throws_away_what_is_in_hand_and_start_goes_on(workspace, tmp_path):
    in_hand = PER_WORKER * workspace.settings.workers
    scan = make_scan(tmp_path / "dài.pdf", *[PARTY_PAGE] * in_hand)
    take_in(workspace, scan)
    begun = threading.Event()
    stopped = threading.Event()
    workspace.reading.status_changed.subscribe(lambda s: begun.set() if s.running else None)
    workspace.reading.status_changed.subscribe(
        lambda s: stopped.set() if s.state == "stopped" else None
    )
    workspace.reading.start()
    assert begun.wait(60)
    workspace.reading.cancel()
    assert stopped.wait(60)
    status = workspace.reading.status()
    assert (status.running, status.state) == (0, "stopped")
    assert status.pending > 0
    assert read_all(workspace).done == in_hand


def test_a_lost_original_does_not_hold_up_the_others(workspace, party_scan, tmp_path):
    other = make_scan(tmp_path / "khác.pdf", PARTY_PAGE[:3], dpi=100)
    lost, _ = take_in(workspace, party_scan, other).items
    sha256 = workspace.library.document(lost.document_id).sha256
    workspace.archive.store.path(sha256).unlink()
    status = read_all(workspace)
    assert (status.done, status.failed, status.pending) == (1, 1, 0)
    (page,) = workspace.library.pages(lost.document_id)
    assert page.error == "store.missing"


def test_pause_finishes_what_is_in_hand_only(workspace, tmp_path):
    count = PER_WORKER * workspace.settings.workers + 4
    scan = make_scan(tmp_path / "dài.pdf", *[PARTY_PAGE[:3]] * count, dpi=100)
    take_in(workspace, scan)
    begun, quiet = threading.Event(), threading.Event()

    def told(status):
        if status.running:
            begun.set()
        if status.state == "paused" and not status.running:
            quiet.set()

    workspace.reading.status_changed.subscribe(told)
    workspace.reading.start()
    assert begun.wait(60)
    workspace.reading.pause()
    assert quiet.wait(60)
    assert workspace.reading.status().pending > 0
    assert read_all(workspace).done == count


def test_reading_again_keeps_the_text_until_the_new_one_is_there(read_workspace):
    workspace = read_workspace
    (page,) = workspace.library.pages(1)
    before = workspace.library.content(page.id)
    workspace.reading.reread([1])
    assert workspace.library.content(page.id) == before
    assert read_all(workspace).done == 1
    assert workspace.library.content(page.id).text == before.text


def test_nothing_of_a_page_is_left_in_the_private_folder(workspace, party_scan):
    take_in(workspace, party_scan)
    read_all(workspace)
    left = [path for path in workspace.private.path.rglob("*") if path.is_file()]
    assert left == []

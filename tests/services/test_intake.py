"""Files into the archive: kept byte for byte, registered once, refused with a reason."""

from __future__ import annotations

import hashlib
import os
import threading

import pytest

from db.finding import Filter, Sort
from tests.making import PARTY_PAGE, make_picture, make_scan
from tests.services.conftest import take_in


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_import_keeps_the_original_byte_for_byte_and_the_source_untouched(workspace, party_scan):
    before = party_scan.stat()
    report = take_in(workspace, party_scan)
    (item,) = report.items
    assert item.outcome == "imported"
    stored = workspace.library.original(item.document_id)
    assert digest(stored) == digest(party_scan)
    after = party_scan.stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    document = workspace.library.document(item.document_id)
    assert (document.original_name, document.page_count) == (party_scan.name, 1)


def test_the_same_bytes_again_are_a_duplicate_of_the_first(workspace, party_scan, tmp_path):
    (first,) = take_in(workspace, party_scan).items
    twin = tmp_path / "tên khác.pdf"
    twin.write_bytes(party_scan.read_bytes())
    (second,) = take_in(workspace, twin).items
    assert (second.outcome, second.document_id) == ("duplicate", first.document_id)
    assert len(workspace.library.document_ids(Filter(), Sort())) == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("trống.pdf", b"", "file.empty"),
        ("chữ.pdf", b"ch\xe1\xbb\x89 l\xc3\xa0 ch\xe1\xbb\xaf", "file.not_supported"),
        ("hỏng.pdf", b"%PDF-1.7\n" + b"\0" * 5000, "file.damaged"),
        ("trang.pdf", b"<html><body>x</body></html>", "file.not_supported"),
    ],
)
def test_what_is_no_scan_is_refused_with_its_reason(workspace, tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)
    (item,) = take_in(workspace, path).items
    assert (item.outcome, item.problem.code) == ("failed", code)
    assert workspace.library.document_ids(Filter(), Sort()) == []
    assert list(workspace.archive.store.names()) == []
    assert list(workspace.archive.folder.glob("scratch/*")) == []


def test_kinds_are_known_by_content_not_by_name(workspace, tmp_path):
    picture = make_picture(tmp_path / "ảnh.jpg", PARTY_PAGE)
    misnamed = picture.rename(tmp_path / "ảnh.pdf")
    (item,) = take_in(workspace, misnamed).items
    assert item.outcome == "imported"
    assert workspace.library.document(item.document_id).media_type == "image/jpeg"


def test_a_folder_is_taken_whole_and_one_bad_file_stops_nothing(workspace, tmp_path):
    folder = tmp_path / "công văn đến"
    (folder / "tháng 3").mkdir(parents=True)
    make_scan(folder / "một.pdf", PARTY_PAGE)
    (folder / "rác.pdf").write_bytes(b"junk")
    make_scan(folder / "tháng 3" / "hai.pdf", PARTY_PAGE[:4])
    outcomes = [item.outcome for item in take_in(workspace, folder).items]
    assert outcomes == ["imported", "failed", "imported"]


def test_an_import_can_be_cancelled_between_files(workspace, tmp_path):
    stop = threading.Event()
    files = [make_scan(tmp_path / f"{n}.pdf", PARTY_PAGE[:n]) for n in range(1, 4)]
    report = workspace.intake.run(files, lambda step: stop.set() if step.done == 1 else None, stop)
    assert report.cancelled
    assert len(report.items) == 1 + 1


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_only_the_owner_may_look_into_the_archive(workspace, party_scan):
    (item,) = take_in(workspace, party_scan).items
    stored = workspace.library.original(item.document_id)
    assert stored.stat().st_mode & 0o077 == 0
    assert workspace.archive.folder.stat().st_mode & 0o077 == 0


def test_an_import_is_told_and_logged(workspace, party_scan):
    told = []
    workspace.changed.subscribe(told.append)
    (item,) = take_in(workspace, party_scan).items
    assert any(item.document_id in change.documents for change in told)

"""Sidecars follow every change, and give a lost database back."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from db.archive import Archive
from db.errors import ArchiveProblem
from db.rebuilding import rebuild
from db.records import CitationRecord, NewDocument, PageSize
from db.repositories import (
    annotations,
    assignments,
    citations,
    documents,
    fields,
    pages,
    queue,
    tags,
)
from db.search.find import search
from db.sidecar_files import ARCHIVE, DamagedSidecar, SidecarFiles
from db.sidecars import count_due, write_due
from db.verify import verify
from tests.db.filling import NOW, Filler, field, result_of

QUOTE = "Căn cứ Luật Ngân sách"


@pytest.fixture
def kept(archive: Archive, fill: Filler) -> list[str]:
    """Three documents with real originals: read and worked on, half read, not read."""
    return [keep(archive, name) for name in ("một", "hai", "ba")]


def keep(archive: Archive, name: str) -> str:
    received = archive.store.receive(BytesIO(name.encode()))
    archive.store.keep(received)
    sizes = (PageSize(595, 842),) * 2
    size = received.byte_size
    new = NewDocument(received.sha256, f"{name}.pdf", "application/pdf", size, sizes)
    with archive.database.writing() as conn:
        documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
    return received.sha256


def work_on(archive: Archive, fill: Filler) -> None:
    """Let the first document have some of everything."""
    with archive.database.writing() as conn:
        for page in pages.of_document(conn, 1):
            pages.save_result(conn, page.id, result_of(f"Trang {page.index} điều hành"), NOW)
        (half, _) = pages.of_document(conn, 2)
        queue.claim(conn, 2, NOW)
        pages.save_result(conn, half.id, result_of("nửa"), NOW)
        fields.replace_read(conn, 1, [field("number", "596-KL/TU")], NOW)
        fields.set_one(conn, 1, "subject", field("subject", "Điều hành", origin="person"), NOW)
        cited = CitationRecord("c-1", 1, "luat", None, None, None, QUOTE, 0, None)
        citations.replace_suggested(conn, 1, [cited], NOW)
        documents.set_confirmed(conn, [1], NOW)
        documents.set_trashed(conn, [3], NOW)
    fill.tag("Khẩn/Hoả tốc", 1)
    fill.tag("Khẩn", 1, 2)
    fill.note(1, "Trình gấp")


def settle(archive: Archive) -> None:
    while write_due(archive):
        pass


def state_of(archive: Archive) -> dict[str, object]:
    """All that people see of an archive, with what travels and without local ids."""
    with archive.database.reading() as conn:
        return {
            "documents": [known(conn, id) for id in ids(conn)],
            "tags": [(tag.uuid, tag.name, tag.colour, tag.count) for tag in tags.tree(conn)],
            "facts": [
                tuple(row)
                for row in conn.exec_driver_sql(
                    "SELECT * FROM meta WHERE key <> 'backup_place' ORDER BY key"
                )
            ],
            "found": search(conn, "dieu hanh").total,
        }


def ids(conn) -> list[int]:
    rows = conn.exec_driver_sql("SELECT id FROM document ORDER BY uuid")
    return [id for (id,) in rows]


def known(conn, id: int) -> tuple[object, ...]:
    (row,) = documents.rows(conn, [id])
    on_pages = pages.of_document(conn, id)
    contents = [pages.content(conn, page.id) for page in on_pages]
    return (
        replace(documents.get(conn, id), id=0),
        replace(row, id=0, tags=tuple(tag.uuid for tag in row.tags)),
        [replace(page, id=0, document_id=0) for page in on_pages],
        [content and replace(content, page_id=0) for content in contents],
        fields.of_document(conn, id),
        [replace(mark, document_id=0) for mark in annotations.of_document(conn, id)],
        [replace(one, document_id=0) for one in citations.of_document(conn, id)],
        [replace(one, document_id=0) for one in assignments.of_document(conn, id)],
    )


def rebuilt(archive: Archive):
    """The archive made again after its database was lost."""
    archive.close()
    (archive.folder / "archive.sqlite").unlink()
    report = rebuild(archive.folder, owner="clerk", clock=lambda: NOW)
    return report, Archive.open(archive.folder, owner="clerk", clock=lambda: NOW)


def test_a_lost_database_comes_back_from_the_originals(
    archive: Archive, fill: Filler, kept: list[str]
) -> None:
    work_on(archive, fill)
    with archive.database.writing() as conn:
        queue.reset_running(conn)
        pages.save_result(conn, 4, result_of("sau"), NOW)
    settle(archive)
    before = state_of(archive)
    report, again = rebuilt(archive)
    with again:
        assert (report.documents, report.undescribed, report.aside) == (3, (), None)
        assert state_of(again) == before
        assert before["found"] == 1
        assert verify(again) == []
    assert {path.name for path in archive.folder.iterdir()} == {
        *("archive.lock", "archive.sqlite", "originals"),
    }


def test_every_change_makes_its_sidecar_due(
    archive: Archive, fill: Filler, kept: list[str]
) -> None:
    def due() -> int:
        with archive.database.reading() as conn:
            return count_due(conn)

    assert due() == 3 + 1  # the tree of tags of an archive made just now
    settle(archive)
    assert due() == 0
    tag = fill.tag("Khẩn", 1)
    fill.note(2, "Trình")
    assert due() == 3
    settle(archive)
    with archive.database.writing() as conn:
        tags.rename(conn, tag, "Thường", NOW)
    assert due() == 1
    settle(archive)
    with archive.database.writing() as conn:
        tags.delete(conn, tag)
        annotations.delete(conn, "note-1")
        documents.set_trashed(conn, [3], NOW)
    assert due() == 4
    settle(archive)
    content = SidecarFiles(archive.folder).read(kept[0])
    assert content["tags"] == []


def test_a_document_in_the_middle_of_its_reading_waits(
    archive: Archive, fill: Filler, kept: list[str]
) -> None:
    settle(archive)
    work_on(archive, fill)
    settle(archive)
    with archive.database.reading() as conn:
        assert count_due(conn) == 1
    assert SidecarFiles(archive.folder).read(kept[1])["pages"][0]["text"] is None


def test_what_changes_while_it_is_written_stays_due(
    archive: Archive, fill: Filler, kept: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(archive)
    fill.note(1, "Trình")
    write = SidecarFiles.write

    def slowly(files: SidecarFiles, name: str, content: dict[str, object]) -> None:
        write(files, name, content)
        fill.note(1, "Trình lại")

    monkeypatch.setattr(SidecarFiles, "write", slowly)
    assert write_due(archive) == 1
    monkeypatch.undo()
    settle(archive)
    (mark,) = SidecarFiles(archive.folder).read(kept[0])["annotations"]
    assert mark["body"] == "Trình lại"


def test_originals_without_a_sound_sidecar_are_named(
    archive: Archive, kept: list[str], tmp_path: Path
) -> None:
    settle(archive)
    first, second = (archive.store.path(name).with_suffix(".json") for name in sorted(kept)[:2])
    first.unlink()
    second.write_bytes(second.read_bytes().replace(b"842", b"843"))
    report, again = rebuilt(archive)
    with again:
        assert report.documents == 1
        assert [path.name for path in report.undescribed] == sorted(kept)[:2]
        assert {found.code for found in verify(again)} == {"store.unknown"}


def test_tags_come_back_without_the_archives_own_sidecar(
    archive: Archive, fill: Filler, kept: list[str]
) -> None:
    fill.tag("Khẩn", 1)
    settle(archive)
    (archive.folder / "originals" / "archive.json").unlink()
    _, again = rebuilt(archive)
    with again, again.database.reading() as conn:
        assert [(tag.name, tag.count) for tag in tags.tree(conn)] == [("Khẩn", 1)]


def test_an_archive_without_its_database_is_not_begun_anew(
    archive: Archive, kept: list[str]
) -> None:
    archive.close()
    (archive.folder / "archive.sqlite").unlink()
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(archive.folder, owner="clerk")
    assert (caught.value.code, caught.value.values["count"]) == ("archive.lost", "3")
    assert not (archive.folder / "archive.sqlite").exists()


def test_a_sound_database_is_not_rebuilt(archive: Archive, kept: list[str]) -> None:
    archive.close()
    with pytest.raises(ArchiveProblem) as caught:
        rebuild(archive.folder, owner="clerk")
    assert caught.value.code == "archive.not_lost"


def test_a_damaged_database_is_kept_aside(archive: Archive, kept: list[str]) -> None:
    settle(archive)
    archive.close()
    (archive.folder / "archive.sqlite").write_bytes(b"rotten" * 1000)
    report = rebuild(archive.folder, owner="clerk", clock=lambda: NOW)
    assert report.aside.read_bytes() == b"rotten" * 1000
    with Archive.open(archive.folder, owner="clerk") as again:
        assert verify(again) == []


def test_a_flipped_byte_anywhere_is_noticed(tmp_path: Path) -> None:
    files = SidecarFiles(tmp_path)
    files.write(ARCHIVE, {"archive": "x", "tags": ["Khẩn"]})
    path = tmp_path / "originals" / "archive.json"
    data = path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :])
        with pytest.raises(DamagedSidecar):
            files.read(ARCHIVE)
    assert files.read("0" * 64) is None
    assert list((tmp_path / "originals").rglob("*.tmp")) == []

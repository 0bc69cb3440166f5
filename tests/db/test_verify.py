"""Every kind of damage is named; nothing sound is."""

from __future__ import annotations

import sqlite3
from io import BytesIO
from pathlib import Path

import pytest

from db.archive import Archive
from db.errors import ArchiveProblem, Cancelled
from db.healing import heal
from db.records import NewDocument, PageSize
from db.repositories import documents, tags
from db.search.index import index_page, remove_page
from db.search.rebuilding import rebuild
from db.structure import glance_at_structure, require_sound_structure
from db.verify import Finding, verify
from ocr.vntext import KEY_VERSION
from tests.db.filling import NOW, Filler


@pytest.fixture
def stored(archive: Archive, fill: Filler) -> int:
    """A document whose original really lies in the store, among others in words only."""
    received = archive.store.receive(BytesIO(b"%PDF-1.7 sample"))
    archive.store.keep(received)
    new = NewDocument(received.sha256, "a.pdf", "application/pdf", 15, (PageSize(595, 842),))
    with archive.database.writing() as conn:
        return documents.register(conn, new, uuid_of=archive.new_id, now=NOW)


def without_originals(findings: list[Finding]) -> list[Finding]:
    return [found for found in findings if not found.code.startswith("store.")]


def test_a_sound_archive_has_no_findings(archive: Archive, stored: int) -> None:
    steps = []
    assert verify(archive, lambda *step: steps.append(step)) == []
    assert steps[-1] == ("originals", 1, 1)


def test_a_sound_text_and_index_have_no_findings(archive: Archive, fill: Filler) -> None:
    one = fill.document("Tỉnh uỷ 596-KL/TU\nđiều hành", "", subject="Điều hành", number="596-KL/TU")
    fill.tag("Khẩn", one)
    fill.note(one, "Trình gấp")
    assert without_originals(verify(archive)) == []


def test_an_altered_original(archive: Archive, stored: int) -> None:
    with archive.database.reading() as conn:
        sha256 = documents.get(conn, stored).sha256
    path = archive.store.path(sha256)
    path.write_bytes(b"%PDF-1.7 Sample")
    assert verify(archive) == [Finding("store.altered", {"sha256": sha256, "document": "1"})]
    path.unlink()
    assert verify(archive) == [Finding("store.missing", {"sha256": sha256, "document": "1"})]


def test_an_original_nobody_registered(archive: Archive) -> None:
    received = archive.store.receive(BytesIO(b"lost"))
    archive.store.keep(received)
    assert verify(archive) == [Finding("store.unknown", {"sha256": received.sha256})]


def test_a_page_whose_index_row_differs(archive: Archive, fill: Filler) -> None:
    fill.document("một hai ba", "bốn năm sáu", "bảy tám")
    with archive.database.writing() as conn:
        index_page(conn, 1, "một ba hai")
        remove_page(conn, 3)
        index_page(conn, 9, "thừa")
    codes = [(found.code, found.values["page"]) for found in without_originals(verify(archive))]
    assert codes == [("index.page_differs", page) for page in ("1", "3", "9")]
    with archive.database.writing() as conn:
        rebuild(conn)
    assert without_originals(verify(archive)) == []


def test_a_document_whose_index_row_differs(archive: Archive, fill: Filler) -> None:
    fill.document("một", subject="Điều hành")
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE field SET value = '\"Điều tra\"'")
    assert without_originals(verify(archive)) == [
        Finding("summary.differs", {"document": "1"}),
        Finding("index.document_differs", {"document": "1"}),
    ]


def test_keys_of_an_older_program(archive: Archive, fill: Filler) -> None:
    fill.document("một")
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE meta SET value = '0' WHERE key = 'key_version'")
    found = without_originals(verify(archive))
    assert found == [Finding("index.outdated", {"found": "0", "known": str(KEY_VERSION)})]


def test_words_that_say_something_else(archive: Archive, fill: Filler) -> None:
    fill.document("một", "hai")
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE page_text SET words = x'01ff' WHERE page_id = 2")
    assert without_originals(verify(archive)) == [Finding("text.damaged", {"page": "2"})]


def test_stray_rows(archive: Archive, fill: Filler, tmp_path: Path) -> None:
    fill.document("một")
    archive.close()
    raw = sqlite3.connect(tmp_path / "archive" / "archive.sqlite")
    raw.execute("INSERT INTO document_tag VALUES (1, 77, '2026')")
    raw.commit()
    raw.close()
    with Archive.open(tmp_path / "archive", owner="clerk") as again:
        assert without_originals(verify(again)) == [
            Finding("archive.stray_rows", {"table": "document_tag", "count": "1"})
        ]


def test_a_damaged_index_is_told_from_a_damaged_archive(archive: Archive, fill: Filler) -> None:
    fill.document("một hai ba")
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE page_index_data SET block = zeroblob(40) WHERE id > 100")
    codes = {found.code for found in without_originals(verify(archive))}
    assert "index.damaged" in codes


def test_an_archive_open_for_reading_only_is_verified_too(
    archive: Archive, fill: Filler, tmp_path: Path
) -> None:
    fill.document("một hai ba")
    with Archive.open(tmp_path / "archive", owner="cli", read_only=True) as beside:
        assert without_originals(verify(beside)) == []


def test_the_look_at_the_structure_ends_when_asked(archive):
    asked = []

    def stopped():
        asked.append(True)
        return True

    with archive.database.writing() as conn:  # long enough to be asked on the way
        conn.exec_driver_sql("CREATE TABLE heap (word TEXT)")
        conn.exec_driver_sql(
            "INSERT INTO heap WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
            " WHERE i < 100000) SELECT 'word ' || i FROM n"
        )
    with pytest.raises(Cancelled):
        require_sound_structure(archive, stopped)
    assert asked
    require_sound_structure(archive)


def test_a_glance_at_the_structure_takes_no_longer_than_it_may(archive, fill: Filler):
    fill.document("một hai ba")
    assert glance_at_structure(archive, 60.0)
    moments = iter([0.0])  # and then the time is over
    assert not glance_at_structure(archive, 1.0, clock=lambda: next(moments, 2.0))
    with pytest.raises(Cancelled):
        glance_at_structure(archive, 1.0, lambda: True, clock=lambda: 0.0)


def test_a_glance_names_damage(archive, fill: Filler):
    fill.document("một hai ba")
    with archive.database.writing() as conn:
        root = conn.exec_driver_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = 'page_text'"
        ).scalar_one()
        size = conn.exec_driver_sql("PRAGMA page_size").scalar_one()
    archive.database.close()
    with archive.database.path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 64)
    with pytest.raises(ArchiveProblem, match=r"archive\.damaged"):
        glance_at_structure(archive, 60.0)


def test_a_tag_ordered_by_another_word_is_named_and_mended(archive: Archive, fill: Filler) -> None:
    with archive.database.writing() as conn:
        number = tags.ensure(conn, "Hoả tốc", "#808080", now=NOW, uuid_of=archive.new_id)
        conn.exec_driver_sql("UPDATE tag SET name_sort = 'LSA!002 ZTE!0t0'")
    found = without_originals(verify(archive))
    assert found == [Finding("tag.differs", {"tag": str(number)})]
    assert heal(archive, found, None) == found
    assert without_originals(verify(archive)) == []


def test_a_document_counted_in_anothers_place_is_named_and_mended(
    archive: Archive, fill: Filler
) -> None:
    """The amounts are right, but not which document is which."""
    for words in ("một", "hai"):
        fill.document(words)
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE document_facet SET document_id = 9 WHERE document_id = 2")
    assert without_originals(verify(archive)) == [Finding("counts.differ")]
    heal(archive, [Finding("counts.differ")], None)
    assert without_originals(verify(archive)) == []

"""Indexes of an older program are made anew, piece by piece, whatever happens meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import insert

from db.archive import Archive
from db.database import Database
from db.migrations import STEPS
from db.migrations.runner import migrate
from db.search.audit import differing_documents, differing_pages
from db.search.find import search
from db.search.rebuilding import outdated, rebuild_some
from db.tables import document, field, job, meta, page, page_text
from db.verify import verify
from db.words import pack, text_of
from desktop.services.index_care import IndexCare
from desktop.services.notify import Notifier
from tests.db.filling import Filler, words_of

AT = "2026-11-21T04:05:06.789Z"
OLD_DOCUMENT = {
    **{"id": 1, "uuid": "d1", "sha256": "0" * 64, "original_name": "cũ.pdf", "warnings": "[]"},
    **{"media_type": "application/pdf", "byte_size": 1, "page_count": 1, "pages_read": 1},
    **{"imported_at": AT, "modified_at": AT, "state": "unconfirmed", "title": "cũ"},
    **{"number_sort": "~", "issuer_sort": "~", "title_sort": "CU", "issuer": "Tỉnh uỷ"},
}
OLD_PAGE = {
    **{"id": 1, "document_id": 1, "position": 0, "width": 595.0, "height": 842.0},
    **{"turn": 0, "source": "ocr", "modified_at": AT},
}
OLD_JOB = {"priority": 0, "created_at": AT}
OLD_FIELD = {
    **{"uuid": "f1", "document_id": 1, "name": "issuer", "value": '"Tỉnh uỷ"'},
    **{"confidence": 0.9, "origin": "read", "confirmed": 0, "created_at": AT, "modified_at": AT},
}


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(tmp_path / "archive", owner="clerk") as opened:
        yield opened


@pytest.fixture
def fill(archive: Archive) -> Filler:
    filler = Filler(archive)
    for number in range(3):
        filler.document(f"điều hành {number}", "trang hai", number=f"{number + 1}-KL/TU")
    return filler


def make_old(archive: Archive) -> None:
    """As an older program left it: other keys, other words."""
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE meta SET value = '1' WHERE key = 'key_version'")
        conn.exec_driver_sql("INSERT INTO page_index (page_index) VALUES ('delete-all')")
        conn.exec_driver_sql("DELETE FROM search_term")


def some(archive: Archive, at_once: int = 2):
    with archive.database.writing() as conn:
        return rebuild_some(conn, at_once)


def sound(archive: Archive) -> bool:
    with archive.database.reading() as conn:
        return not (outdated(conn) or differing_pages(conn) or differing_documents(conn))


def test_a_sound_index_is_left_alone(archive: Archive, fill: Filler) -> None:
    assert some(archive) is None


def test_piece_by_piece_with_other_work_in_between(archive: Archive, fill: Filler) -> None:
    make_old(archive)
    seen = [some(archive)]
    fill.document("thêm giữa chừng", name="mới.pdf")
    fill.tag("Khẩn", 1, 2)
    while (state := some(archive)) is not None:
        seen.append(state)
        assert verify(archive)[0].code == "index.outdated"
    assert [one.done for one in seen] == sorted(one.done for one in seen)
    assert sound(archive)
    with archive.database.reading() as conn:
        assert search(conn, "dieu hanh").total == 3
        assert search(conn, "giữa chừng").total == search(conn, "khẩn 2-KL/TU").total == 1


def test_an_interrupted_rebuild_goes_on_where_it_was(tmp_path: Path) -> None:
    with Archive.open(tmp_path, owner="a") as first:
        for number in range(3):
            Filler(first).document(f"một {number}")
        make_old(first)
        half = some(first)
    with Archive.open(tmp_path, owner="a") as again:
        assert some(again).done > half.done
        while some(again):
            pass
        assert sound(again)


def test_an_archive_of_an_older_schema_is_found_again(tmp_path: Path) -> None:
    make_archive_of_revision_3(tmp_path)
    with Archive.open(tmp_path, owner="a") as archive:
        with archive.database.reading() as conn:
            assert search(conn, "điều hành").total == 0
        told = rebuilt_by_service(archive)
        assert told[-1] is None
        assert sound(archive)
        with archive.database.reading() as conn:
            assert [hit.page for hit in search(conn, "dieu hanh").hits] == [0]
            assert search(conn, "cơ quan: tỉnh ủy").total == 1


def make_archive_of_revision_3(folder: Path) -> None:
    """One document as the program before this schema stored it."""
    database = Database(folder / "archive.sqlite")
    migrate(database, folder / "backups", steps={at: STEPS[at] for at in (1, 2, 3)})
    with database.writing() as conn:
        conn.execute(insert(meta), [{"key": "key_version", "value": "1"}])
        conn.execute(insert(document), OLD_DOCUMENT)
        conn.execute(insert(page), OLD_PAGE)
        words = words_of("Tỉnh uỷ điều hành")
        values = {"text": text_of(words), "words": pack(words), "modified_at": AT}
        conn.execute(insert(page_text), {"page_id": 1, **values})
        conn.execute(insert(job), {"page_id": 1, "state": "done", "attempts": 1, **OLD_JOB})
        conn.execute(insert(field), OLD_FIELD)
        conn.exec_driver_sql("INSERT INTO page_index (rowid, body) VALUES (1, 'điều hành')")
        conn.exec_driver_sql("INSERT INTO search_term VALUES ('dieu', 'điều')")
    database.close()


def test_nothing_to_do_starts_no_thread(archive: Archive, fill: Filler) -> None:
    care = IndexCare(archive, Notifier())
    care.start()
    care.stop()
    assert "index-care" not in {thread.name for thread in threading.enumerate()}


def rebuilt_by_service(archive: Archive) -> list:
    care, told, finished = IndexCare(archive, Notifier()), [], threading.Event()
    care.progress.subscribe(told.append)
    care.progress.subscribe(lambda state: finished.set() if state is None else None)
    care.start()
    assert finished.wait(20)
    care.stop()
    return told

"""What reading a page gave, and the queue that leads there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import NoResultFound

from db.archive import Archive
from db.records import Box, ChangeSet, PageJob, PageWord, QueueCount
from db.repositories import documents, pages, queue
from db.search.find import search
from tests.db.filling import NOW, Filler, result_of, words_of


@pytest.fixture
def waiting(archive: Archive, fill: Filler) -> Archive:
    """Two documents of two pages each, unread."""
    with archive.database.writing() as conn:
        for _ in range(2):
            documents.register(conn, fill.new(pages=2), uuid_of=archive.new_id, now=NOW)
    return archive


def counts(archive: Archive) -> QueueCount:
    with archive.database.reading() as conn:
        return queue.counts(conn)


def states(archive: Archive, document_id: int) -> list[str]:
    with archive.database.reading() as conn:
        return [page.state for page in pages.of_document(conn, document_id)]


def test_a_result_is_stored_whole(waiting: Archive) -> None:
    result = result_of("Tỉnh uỷ\nđiều hành", turn=90, width=842.0, height=595.0, source="mixed")
    result = replace(result, words=(*result.words, PageWord("x", "", Box(1, 2, 3, 4), 0.5, "y")))
    with waiting.database.writing() as conn:
        changed = pages.save_result(conn, 2, result, NOW)
    assert changed == ChangeSet(documents=frozenset({1}), pages=frozenset({2}))
    with waiting.database.reading() as conn:
        record, content = pages.get(conn, 2), pages.content(conn, 2)
        assert pages.content(conn, 1) is None
    assert (record.document_id, record.index, record.state) == (1, 1, "done")
    assert (record.width, record.height, record.turn) == (842.0, 595.0, 90)
    assert (record.source, record.confidence, record.reader) == ("mixed", 0.9, "test 1")
    assert content.text == "Tỉnh uỷ\nđiều hànhx"
    assert content.raw_text == "Tỉnh uỷ\nđiều hànhy"
    assert content.words == result.words


def test_a_result_for_no_page(waiting: Archive) -> None:
    with pytest.raises(NoResultFound), waiting.database.writing() as conn:
        pages.save_result(conn, 99, result_of("một"), NOW)
    with pytest.raises(NoResultFound), waiting.database.reading() as conn:
        pages.get(conn, 99)


def test_a_result_that_cannot_be_stored_leaves_nothing(waiting: Archive) -> None:
    bad = replace(result_of("một"), words=(PageWord("a", "\t", Box(0, 0, 1, 1), 1, "a"),))
    with pytest.raises(ValueError, match="tuple"), waiting.database.writing() as conn:
        pages.save_result(conn, 1, bad, NOW)
    assert states(waiting, 1) == ["pending", "pending"]


def test_reading_again_replaces_text_and_index(waiting: Archive) -> None:
    with waiting.database.writing() as conn:
        pages.save_result(conn, 1, result_of("điều tra"), NOW)
        pages.save_result(conn, 1, result_of("điều hành"), NOW)
    with waiting.database.reading() as conn:
        assert pages.content(conn, 1).text == "điều hành"
        assert search(conn, "tra").total == 0
        assert search(conn, "hành").total == 1


def test_corrected_words_outlive_a_new_reading(waiting: Archive) -> None:
    first = words_of("Tinh uy họp sáng")
    by_hand = (replace(first[0], text="Tỉnh", origin="person"), *first[1:])
    moved = [
        replace(word, box=Box(*(side + 1.5 for side in word.box)))
        for word in words_of("Tlnh ủy họp tối")
    ]
    with waiting.database.writing() as conn:
        pages.save_result(conn, 1, replace(result_of(""), words=by_hand), NOW)
        pages.save_result(conn, 1, replace(result_of(""), words=tuple(moved)), NOW)
        content = pages.content(conn, 1)
    assert content.text == "Tỉnh ủy họp tối"
    assert content.words[0] == replace(
        moved[0], text="Tỉnh", raw="Tlnh", confidence=1.0, origin="person"
    )


def test_a_correction_whose_place_is_gone_stays_where_it_stood(waiting: Archive) -> None:
    first = words_of("họp sáng nay")
    by_hand = (first[0], replace(first[1], text="chiều", origin="person"), first[2])
    with waiting.database.writing() as conn:
        pages.save_result(conn, 1, replace(result_of(""), words=by_hand), NOW)
        pages.save_result(conn, 1, replace(result_of(""), words=(first[0], first[2])), NOW)
        assert pages.content(conn, 1).text == "họp chiều nay"
        pages.save_result(conn, 1, replace(result_of(""), words=()), NOW)
        assert pages.content(conn, 1).text.strip() == "chiều"
        assert search(conn, "chieu").total == 1


class TestQueue:
    """The queue gives every page once and forgets none."""

    def test_pages_are_taken_in_order_and_once(self, waiting: Archive) -> None:
        with waiting.database.writing() as conn:
            first, rest = queue.claim(conn, 3, NOW), queue.claim(conn, 3, NOW)
            assert queue.claim(conn, 3, NOW) == []
            sha256 = documents.get(conn, 1).sha256
        assert first[0] == PageJob(1, 1, 0, sha256, "application/pdf", "scan.pdf", 1)
        assert [job.page_id for job in (*first, *rest)] == [1, 2, 3, 4]
        assert counts(waiting) == QueueCount(pending=0, running=4, done=0, failed=0)

    def test_given_back_and_taken_again(self, waiting: Archive) -> None:
        with waiting.database.writing() as conn:
            queue.claim(conn, 2, NOW)
            changed = queue.release(conn, [2, 3])
            assert changed == ChangeSet(documents=frozenset({1}), pages=frozenset({2}))
            (again,) = queue.claim(conn, 1, NOW)
        assert (again.page_id, again.attempts) == (2, 2)

    def test_failing_and_trying_again(self, waiting: Archive) -> None:
        with waiting.database.writing() as conn:
            queue.claim(conn, 1, NOW)
            queue.fail(conn, 1, "engine.timeout", NOW)
            assert pages.get(conn, 1).error == "engine.timeout"
        assert counts(waiting) == QueueCount(pending=3, running=0, done=0, failed=1)
        with waiting.database.writing() as conn:
            assert queue.retry_failed(conn).pages == {1}
            assert pages.get(conn, 1).error is None
        assert counts(waiting).pending == 4

    def test_reading_whole_documents_anew(self, waiting: Archive) -> None:
        with waiting.database.writing() as conn:
            for page_id in (1, 2, 3, 4):
                pages.save_result(conn, page_id, result_of("một"), NOW)
        assert counts(waiting) == QueueCount(pending=0, running=0, done=4, failed=0)
        with waiting.database.writing() as conn:
            queue.requeue(conn, [2])
            assert pages.content(conn, 3).text == "một"
            assert documents.get(conn, 2).state == "waiting"
        assert states(waiting, 1) == ["done", "done"]
        assert states(waiting, 2) == ["pending", "pending"]

    def test_running_pages_wait_again(self, waiting: Archive) -> None:
        with waiting.database.writing() as conn:
            queue.claim(conn, 3, NOW)
            assert queue.reset_running(conn).pages == {1, 2, 3}
        assert counts(waiting).pending == 4

    def test_the_trash_is_not_read(self, waiting: Archive) -> None:
        with waiting.database.writing() as conn:
            documents.set_trashed(conn, [1], datetime(2026, 1, 1, tzinfo=UTC))
            assert [job.document_id for job in queue.claim(conn, 9, NOW)] == [2, 2]

"""A turned page: what lies on it keeps its place on the paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.geometry import turned_box, turned_point, turned_size
from db.records import Annotation, Box
from db.repositories import annotations, fields, pages, queue
from db.repositories.turning import set_turn
from tests.db.filling import NOW, Filler, field, result_of

TURNS = st.sampled_from([0, 90, 180, 270])
LENGTH = st.floats(0, 2000, allow_nan=False)


@given(x=LENGTH, y=LENGTH, width=LENGTH, height=LENGTH, by=TURNS)
def test_a_full_circle_is_no_turn(x, y, width, height, by):
    back = (360 - by) % 360
    there = turned_point((x, y), width, height, by)
    assert turned_point(there, *turned_size(width, height, by), back) == pytest.approx((x, y))


def test_a_corner_goes_where_the_paper_goes():
    top_left = Box(0, 0, 10, 20)
    assert turned_box(top_left, 600, 800, 90) == Box(780, 0, 800, 10)
    assert turned_box(top_left, 600, 800, 180) == Box(590, 780, 600, 800)
    assert turned_box(top_left, 600, 800, 270) == Box(0, 590, 20, 600)


@pytest.fixture
def marked(archive):
    """A read page with a mark and a field, both at the same box."""
    filler = Filler(archive)
    document_id = filler.document()
    box = Box(100, 200, 150, 212)
    with archive.database.writing() as conn:
        (page,) = pages.of_document(conn, document_id)
        pages.save_result(conn, page.id, result_of("Tỉnh ủy họp"), NOW)
        mark = Annotation(
            "u-1",
            document_id,
            0,
            "highlight",
            "#ffd54a",
            "A",
            "2026",
            "2026",
            (box,),
            strokes=(((1.0, 2.0),),),
        )
        annotations.put(conn, mark)
        fields.replace_read(conn, document_id, [field("number", "1-TB/TU", box=box)], NOW)
    return archive, document_id


def test_turning_by_hand_carries_marks_fields_and_words_along_and_queues(marked):
    archive, document_id = marked
    with archive.database.writing() as conn:
        (page,) = pages.of_document(conn, document_id)
        before = pages.content(conn, page.id)
        set_turn(conn, page, 90, NOW)
    with archive.database.writing() as conn:
        (turned,) = pages.of_document(conn, document_id)
        wanted = turned_box(Box(100, 200, 150, 212), page.width, page.height, 90)
        assert (turned.turn, turned.hand_turned, turned.state) == (90, True, "pending")
        assert (turned.width, turned.height) == (page.height, page.width)
        (mark,) = annotations.of_document(conn, document_id)
        assert mark.rects == (wanted,)
        assert mark.strokes == (((page.height - 2.0, 1.0),),)
        (found,) = fields.of_document(conn, document_id)
        assert found.box == wanted
        after = pages.content(conn, page.id)
        assert after.text == before.text
        assert after.words[0].box == pytest.approx(
            turned_box(before.words[0].box, page.width, page.height, 90), abs=0.02
        )
        (job,) = queue.claim(conn, 5, NOW)
        assert job.turn == 90


def test_a_reading_that_finds_the_page_turned_carries_marks_made_before_it(archive):
    document_id = Filler(archive).document()
    with archive.database.writing() as conn:
        (page,) = pages.of_document(conn, document_id)
        box = Box(10, 20, 30, 40)
        annotations.put(
            conn, Annotation("u", document_id, 0, "box", "#000000", "A", "1", "1", (box,))
        )
        result = result_of("chữ", width=page.height, height=page.width, turn=270)
        pages.save_result(conn, page.id, result, NOW)
        (mark,) = annotations.of_document(conn, document_id)
    assert mark.rects == (turned_box(box, page.width, page.height, 270),)


def test_a_turn_found_by_reading_is_not_taken_for_a_persons(archive):
    document_id = Filler(archive).document()
    with archive.database.writing() as conn:
        (page,) = pages.of_document(conn, document_id)
        pages.save_result(conn, page.id, result_of("chữ", turn=90), NOW)
        queue.requeue_pages(conn, [page.id])
        (job,) = queue.claim(conn, 5, NOW)
    assert job.turn is None


def test_only_pages_of_other_readers_are_outdated(archive):
    document_id = Filler(archive).document("một", "hai")
    with archive.database.writing() as conn:
        for page, reader in zip(
            pages.of_document(conn, document_id), ("vankien 1; x", "vankien 10; x"), strict=True
        ):
            pages.save_result(conn, page.id, result_of("chữ", reader=reader), NOW)
        touched = queue.requeue_outdated(conn, "vankien 1;")
        states = [page.state for page in pages.of_document(conn, document_id)]
    assert len(touched.pages) == 1
    assert states == ["done", "pending"]


def test_pages_of_other_models_are_outdated_but_not_copied_ones(archive):
    readers = (
        "v 1; tesseract 5; a 1",
        "v 1; tesseract 5; a 2",
        "v 1; text layer",
        "v 0; text layer",
    )
    document_id = Filler(archive).document(*readers)
    with archive.database.writing() as conn:
        for page, reader in zip(pages.of_document(conn, document_id), readers, strict=True):
            pages.save_result(conn, page.id, result_of("chữ", reader=reader), NOW)
        assert queue.outdated_count(conn, "v 1;", "a 2") == 2
        queue.requeue_outdated(conn, "v 1;", "a 2")
        states = [page.state for page in pages.of_document(conn, document_id)]
    assert states == ["pending", "done", "done", "pending"]

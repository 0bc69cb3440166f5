"""Tags, marks, citations, assignments and the log."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.archive import Archive
from db.records import (
    Annotation,
    AssignmentRecord,
    Box,
    ChangeSet,
    CitationRecord,
    TagRecord,
)
from db.repositories import annotations, assignments, citations, events, tags
from db.search.find import search
from db.tables import assignment
from tests.db.filling import NOW, Filler


def tree(archive: Archive) -> dict[str, TagRecord]:
    with archive.database.reading() as conn:
        return {tag.name: tag for tag in tags.tree(conn)}


def found(archive: Archive, text: str) -> set[int]:
    with archive.database.reading() as conn:
        return {hit.document_id for hit in search(conn, text).hits}


class TestTags:
    """A tree of tags and the documents that have them."""

    def test_a_path_makes_what_lacks(self, archive: Archive, fill: Filler) -> None:
        leaf = fill.tag(" Tỉnh ủy / Khẩn ")
        assert fill.tag("tỉnh uỷ/KHẨN") == leaf
        known = tree(archive)
        assert list(known) == ["Khẩn", "Tỉnh ủy"]
        assert known["Khẩn"].parent_id == known["Tỉnh ủy"].id
        with pytest.raises(ValueError, match="without a name"):
            fill.tag(" / ")

    def test_giving_and_taking(self, archive: Archive, fill: Filler) -> None:
        one, other = fill.document("một"), fill.document("hai")
        tag = fill.tag("Khẩn", one, other)
        with archive.database.writing() as conn:
            changed = tags.change(conn, [(one, tag)], [(other, tag), (other, 99)], NOW)
            assert tags.pairs(conn, [one, other], [tag]) == {(one, tag)}
        assert changed.documents == {one, other}
        assert tree(archive)["Khẩn"].count == 1
        assert found(archive, "khẩn") == {one}

    def test_renaming(self, archive: Archive, fill: Filler) -> None:
        one = fill.document("một")
        tag = fill.tag("Khẩn", one)
        fill.tag("Thường")
        with archive.database.writing() as conn:
            assert tags.rename(conn, tag, " Gấp ", NOW).documents == {one}
            with pytest.raises(tags.TagConflict):
                tags.rename(conn, tag, "thường", NOW)
            for wrong in (" ", "a/b"):
                with pytest.raises(ValueError, match="not a name"):
                    tags.rename(conn, tag, wrong, NOW)
        assert found(archive, "gấp") == {one}
        assert found(archive, "khẩn") == set()

    def test_moving_and_colouring(self, archive: Archive, fill: Filler) -> None:
        below = fill.tag("A/B")
        above = tree(archive)["A"].id
        with archive.database.writing() as conn:
            with pytest.raises(tags.TagConflict):
                tags.move(conn, above, below, NOW)
            tags.move(conn, below, None, NOW)
            tags.move(conn, above, below, NOW)
            tags.recolour(conn, below, "#000000", NOW)
        known = tree(archive)
        assert (known["B"].parent_id, known["A"].parent_id) == (None, below)
        assert known["B"].colour == "#000000"

    def test_deleting_takes_the_branch_and_putting_brings_it_back(
        self, archive: Archive, fill: Filler
    ) -> None:
        one = fill.document("một")
        leaf = fill.tag("Việc/Khẩn", one)
        before = tree(archive)
        with archive.database.writing() as conn:
            changed = tags.delete(conn, before["Việc"].id)
        assert changed == ChangeSet(
            documents=frozenset({one}), tags=frozenset({leaf, before["Việc"].id})
        )
        assert tree(archive) == {}
        assert found(archive, "khẩn") == set()
        with archive.database.writing() as conn:
            tags.put(conn, before["Việc"], NOW)
            tags.put(conn, before["Khẩn"], NOW)
            tags.change(conn, [(one, leaf)], (), NOW)
        assert tree(archive) == before
        with archive.database.writing() as conn, pytest.raises(tags.TagConflict):
            tags.put(conn, replace(before["Việc"], parent_id=leaf), NOW)

    def test_documents_in_both_branch_and_leaf_count_once(
        self, archive: Archive, fill: Filler
    ) -> None:
        one = fill.document("một")
        fill.tag("Việc", one)
        fill.tag("Việc/Khẩn", one)
        assert {name: tag.count for name, tag in tree(archive).items()} == {"Việc": 1, "Khẩn": 1}


class TestAnnotations:
    """Marks come back as they were put."""

    def test_putting_changing_deleting(self, archive: Archive, fill: Filler) -> None:
        one = fill.document("một")
        mark = fill.note(one, "Xem lại")
        whole = replace(
            mark,
            kind="pen",
            strokes=(((1.0, 2.0), (3.5, 4.0)), ((0.0, 0.0),)),
            quote="điều hành",
            first_word=3,
            last_word=4,
            style={"width": 2.5, "filled": True, "stamp": "Đã xem"},
            modified_at="2026-11-22T00:00:00.000Z",
        )
        with archive.database.writing() as conn:
            changed = annotations.put(conn, whole)
            assert annotations.of_document(conn, one) == (whole,)
            assert annotations.get(conn, mark.uuid) == whole
            assert annotations.get(conn, "other") is None
        assert changed == ChangeSet(documents=frozenset({one}), annotations=frozenset({1}))
        assert found(archive, "xem lại") == {one}
        with archive.database.writing() as conn:
            assert annotations.delete(conn, mark.uuid).annotations == {1}
            assert not annotations.delete(conn, mark.uuid)
        assert found(archive, "xem lại") == set()

    def test_marks_of_a_document_by_page_and_age(self, archive: Archive, fill: Filler) -> None:
        one = fill.document("một", "hai")
        marks = []
        for number, page in enumerate((1, 0, 0)):
            at = f"2026-01-0{number + 1}T00:00:00.000Z"
            marks.append(Annotation(f"u{number}", one, page, "box", "#fff", "An", at, at))
        with archive.database.writing() as conn:
            for mark in marks:
                annotations.put(conn, mark)
            assert annotations.of_document(conn, one) == (marks[1], marks[2], marks[0])


def citation(uuid: str, document_id: int, quote: str = "căn cứ") -> CitationRecord:
    box = Box(1.0, 2.0, 3.0, 4.0)
    return CitationRecord(
        uuid, document_id, "Nghị quyết", "1-NQ/TW", "2020-01-01", "Trung ương", quote, 0, box
    )


def test_citations(archive: Archive, fill: Filler) -> None:
    one, other = fill.document("một"), fill.document("hai")
    with archive.database.writing() as conn:
        citations.replace_suggested(conn, one, [citation("a", one), citation("b", one)], NOW)
        citations.replace_suggested(conn, other, [citation("c", other)], NOW)
        newer = replace(citation("d", one), target_id=other, box=None)
        assert citations.replace_suggested(conn, one, [newer], NOW).documents == {one}
        assert citations.of_document(conn, one) == (newer,)
        assert len(citations.of_document(conn, other)) == 1


def test_assignments_a_person_took_up_stay(archive: Archive, fill: Filler) -> None:
    one = fill.document("một")
    first = AssignmentRecord(
        "a", one, "Sở Y tế", "báo cáo", "2026-12-01", "trước 01/12", "UBND", True, "giao", 0, None
    )
    with archive.database.writing() as conn:
        assignments.replace_suggested(conn, one, [first, replace(first, uuid="b")], NOW)
        conn.execute(assignment.update().where(assignment.c.uuid == "a").values(state="accepted"))
        third = replace(first, uuid="c", due=None, due_text=None, recurring=False)
        assignments.replace_suggested(conn, one, [third], NOW)
        assert assignments.of_document(conn, one) == (replace(first, state="accepted"), third)
        # The clerk moved the day: what is printed is still the same task.
        moved = replace(first, state="doing", due="2026-12-24", note="đã gọi")
        assignments.put(conn, moved, NOW)
        assignments.replace_suggested(conn, one, [replace(first, uuid="d")], NOW)
        assert assignments.of_document(conn, one) == (moved,)
        assignments.remove(conn, moved)
        assert assignments.of_document(conn, one) == ()


def test_events_are_appended(archive: Archive) -> None:
    with archive.database.writing() as conn:
        events.append(conn, "An", "imported", None, {"files": 3, "all": True}, NOW)
        events.append(conn, "An", "printed", 7, {}, NOW)
        last, first = events.recent(conn, 5)
        assert len(events.recent(conn, 1)) == 1
    assert (last.action, last.document_id, last.at) == ("printed", 7, "2026-11-21T04:05:06.789Z")
    assert (first.actor, first.detail) == ("An", {"files": 3, "all": True})

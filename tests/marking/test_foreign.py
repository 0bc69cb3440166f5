"""The marks that files came with: found, listed, searched, adopted, never lost or doubled."""

from __future__ import annotations

from dataclasses import replace

import pymupdf
import pytest
from sqlalchemy import delete

from db.marking import MarkFilter
from db.records import Box
from db.tables import annotation, event
from desktop.services.changes import TurnChange
from desktop.services.marks.foreign import adopted_sources, is_foreign, standing
from desktop.services.rendering.drawing import Artist
from desktop.services.rendering.values import RenderRequest
from tests.marking.marks import KINDS, mark_at
from tests.marking.test_round_trip import make_pdf
from tests.services.conftest import take_in

NOTE = "Đề nghị rà soát lại: ệ ữ ỵ 😀"


@pytest.fixture
def noted(tmp_path):
    """A PDF with a free text, a highlight over words and a note from another program."""
    path = tmp_path / "từ máy khác.pdf"
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((100, 100), "Resolution of the committee")
        page.add_highlight_annot(page.search_for("Resolution")[0]).update()
        page.add_freetext_annot((100, 200, 300, 240), "earlier words")
        mark = page.add_text_annot((50, 60), NOTE)
        mark.set_info(title="Phạm Văn Đồng", content=NOTE)
        mark.update()
        document.save(path)
    return path


def kinds_of(workspace, document_id):
    return [mark.kind for mark in workspace.library.annotations(document_id)]


def test_importing_brings_a_files_own_marks_along(workspace, noted):
    (item,) = take_in(workspace, noted).items
    highlight, text, note = workspace.library.annotations(item.document_id)
    assert (highlight.kind, highlight.quote) == ("highlight", "Resolution")
    assert (text.kind, text.body) == ("text", "earlier words")
    assert (note.kind, note.body, note.author) == ("note", NOTE, "Phạm Văn Đồng")
    assert all(is_foreign(mark) for mark in (highlight, text, note))
    assert abs(note.rects[0].x0 - 50) < 1
    assert abs(note.rects[0].y0 - 60) < 1
    found = workspace.searching.search("ra soat lai")
    assert found.total == 1


def test_documents_from_before_get_theirs_too_and_only_once(workspace, noted):
    (item,) = take_in(workspace, noted).items
    with workspace.archive.database.writing() as conn:
        conn.execute(delete(annotation))
        conn.execute(delete(event).where(event.c.action == "marks.taken"))
    assert workspace.foreign_marks.take_pending() == 1
    before = workspace.library.annotations(item.document_id)
    assert len(before) == 3
    assert workspace.foreign_marks.take_pending() == 0
    workspace.foreign_marks.take(item.document_id)
    assert workspace.library.annotations(item.document_id) == before


def test_a_copy_keeps_each_of_them_exactly_once(workspace, noted, tmp_path):
    (item,) = take_in(workspace, noted).items
    own = workspace.annotating.new_mark(item.document_id, 0, "box", [Box(60, 400, 200, 460)])
    workspace.editing.apply(own)
    copy = workspace.exporting.save_annotated([item.document_id], tmp_path / "c.pdf")
    (again,) = take_in(workspace, copy.path).items
    assert sorted(kinds_of(workspace, again.document_id)) == ["box", "highlight", "note", "text"]
    twice = workspace.exporting.save_annotated([again.document_id], tmp_path / "cc.pdf")
    (third,) = take_in(workspace, twice.path).items
    assert sorted(kinds_of(workspace, third.document_id)) == ["box", "highlight", "note", "text"]


def test_an_adopted_mark_takes_the_foreign_ones_place_in_copies(workspace, noted, tmp_path):
    (item,) = take_in(workspace, noted).items
    stored = workspace.library.original(item.document_id).read_bytes()
    _, text, _ = workspace.library.annotations(item.document_id)
    change = workspace.annotating.adopted(text)
    workspace.editing.apply(change)
    edited = workspace.annotating.edited(change.after, body="lời của ta")
    workspace.editing.apply(edited)
    assert len(workspace.library.annotations(item.document_id)) == 4
    copy = workspace.exporting.save_annotated([item.document_id], tmp_path / "c.pdf")
    (again,) = take_in(workspace, copy.path).items
    texts = [m.body for m in workspace.library.annotations(again.document_id) if m.kind == "text"]
    assert texts == ["lời của ta"]
    assert workspace.library.original(item.document_id).read_bytes() == stored


def test_marks_taken_after_a_turn_lie_where_the_page_shows_them(workspace, noted):
    (item,) = take_in(workspace, noted).items
    (page,) = workspace.library.pages(item.document_id)
    workspace.editing.apply(TurnChange(page.id, 0, 90))
    carried = workspace.library.annotations(item.document_id)
    with workspace.archive.database.writing() as conn:
        conn.execute(delete(annotation))
    workspace.foreign_marks.take(item.document_id)
    taken = workspace.library.annotations(item.document_id)
    highlight, fresh = carried[0].rects[0], taken[0].rects[0]
    assert all(abs(a - b) < 0.5 for a, b in zip(highlight, fresh, strict=True))


def test_own_copies_come_back_with_every_kind(workspace, tmp_path):
    make_pdf(tmp_path / "a.pdf")
    (item,) = take_in(workspace, tmp_path / "a.pdf").items
    for n, kind in enumerate(KINDS):
        mark = mark_at(kind, Box(60, 40 + 45 * n, 300, 75 + 45 * n), document_id=item.document_id)
        workspace.editing.apply(workspace.annotating.all_changed([(None, mark)]))
    copy = workspace.exporting.save_annotated([item.document_id], tmp_path / "c.pdf")
    (again,) = take_in(workspace, copy.path).items
    assert sorted(kinds_of(workspace, again.document_id)) == sorted(KINDS)


def test_real_annotated_files_show_theirs_and_lose_none(workspace, shared, tmp_path):
    expected = {
        "annotation-caret-ink.pdf": 2,
        "annotation-freetext.pdf": 2,
        "annotation-highlight-without-appearance.pdf": 1,
        "annotation-highlight.pdf": 1,
        "annotation-ink-without-appearance.pdf": 6,
        "annotation-line.pdf": 1,
        "annotation-link-text-popup.pdf": 1,
        "annotation-polyline-polygon.pdf": 2,
        "annotation-square-circle.pdf": 2,
        "annotation-squiggly.pdf": 1,
        "annotation-stamp.pdf": 1,
        "annotation-strikeout.pdf": 1,
        "annotation-text-without-popup.pdf": 1,
        "annotation-underline.pdf": 1,
        "freetexts.pdf": 6,
        "highlight_popup.pdf": 1,
        "inks_basic.pdf": 5,
    }
    for name, count in expected.items():
        (item,) = take_in(workspace, shared / "annotated" / name).items
        assert len(kinds_of(workspace, item.document_id)) == count, name
        copy = workspace.exporting.save_annotated([item.document_id], tmp_path / name)
        (again,) = take_in(workspace, copy.path).items
        if again.document_id != item.document_id:
            assert len(kinds_of(workspace, again.document_id)) == count, f"copy of {name}"


def test_an_adopted_mark_is_drawn_once_even_where_it_was_moved(tmp_path):
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=300, height=300)
        for left in (20, 150):
            square = page.add_rect_annot((left, 20, left + 60, 80))
            square.set_colors(stroke=(1, 0, 0), fill=(1, 0, 0))
            square.update()
        document.save(path)
        names = [annot.info["id"] for annot in page.annots()]
    request = RenderRequest(path, "application/pdf", 0, 1.0)
    artist = Artist()

    def reds(hidden):
        pixels = artist.draw(replace(request, hidden=frozenset(hidden)))
        return pixels[50, 50].tolist() == [255, 0, 0], pixels[50, 180].tolist() == [255, 0, 0]

    assert reds(()) == (True, True)
    assert reds(names[:1]) == (False, True)
    assert reds(names[1:]) == (True, False)
    assert reds(()) == (True, True)


def test_what_own_marks_stand_in_for_is_not_shown_beside_them(workspace, noted):
    (item,) = take_in(workspace, noted).items
    marks = workspace.library.annotations(item.document_id)
    change = workspace.annotating.adopted(marks[1])
    workspace.editing.apply(change)
    both = workspace.library.annotations(item.document_id)
    assert len(both) == 4
    assert {mark.uuid for mark in standing(both)} == {
        marks[0].uuid,
        marks[2].uuid,
        change.after.uuid,
    }
    assert adopted_sources(both) == {0: frozenset([marks[1].style["source"]])}
    assert len(standing(marks)) == 3
    listed = workspace.library.listed_marks(MarkFilter(), 100)
    assert {one.mark.uuid for one in listed.marks} == {mark.uuid for mark in standing(both)}
    assert workspace.library.mark_total(MarkFilter()) == 3

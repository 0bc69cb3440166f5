"""What leaves the archive: annotated copies that any reader shows, originals byte for byte."""

from __future__ import annotations

import pymupdf
import pytest

from db.records import Box
from desktop.services.composing.task import ComposeOptions
from desktop.services.phrases import find_phrase, line_boxes
from desktop.services.problems import ServiceProblem
from tests.making import PARTY_PAGE, make_picture
from tests.services.conftest import take_in

NOTE = "Trình đồng chí Bí thư: đã hết hạn? ệ ữ ỵ\ndòng hai <b>"


@pytest.fixture
def marked(read_workspace):
    """A read document with a highlight that carries a note, and a box without one."""
    workspace, document_id = read_workspace, 1
    (page,) = workspace.library.pages(document_id)
    words = workspace.library.content(page.id).words
    first, last = find_phrase(words, "tap trung thao go diem nghen")
    marks = workspace.annotating
    highlight = marks.new_mark(
        document_id,
        0,
        "highlight",
        line_boxes(words[first : last + 1]),
        quote="tập trung tháo gỡ điểm nghẽn",
        body=NOTE,
        words=(first, last),
    )
    box = marks.new_mark(document_id, 0, "box", [Box(60, 400, 200, 460)], colour="#4dd0e1")
    for change in (highlight, box):
        workspace.editing.apply(change)
    return workspace, document_id, highlight.after


def test_marks_are_standard_annotations_with_author_note_and_place(marked, tmp_path):
    workspace, document_id, highlight = marked
    target = tmp_path / "bản có ghi chú.pdf"
    made = workspace.exporting.save_annotated([document_id], target)
    assert len(made.pages) == 2
    with pymupdf.open(target) as copy:
        page = copy[0]
        annotations = list(page.annots())
        assert [a.type[1] for a in annotations] == ["Highlight", "Square", "Stamp"], "and a number"
        first = annotations[0]
        assert first.info["content"] == NOTE
        assert first.info["title"] == "Lê Văn Thư"
        assert first.info["id"] == highlight.uuid
        wanted = pymupdf.Rect(highlight.rects[0])
        assert abs(first.rect.y0 - wanted.y0) < 3
        assert abs(first.rect.x1 - wanted.x1) < 10


def test_the_mark_is_seen_in_the_rendered_copy_at_its_place(marked, tmp_path):
    workspace, document_id, highlight = marked
    made = workspace.exporting.save_annotated([document_id], tmp_path / "a.pdf")
    with pymupdf.open(made.path) as copy:
        middle = pymupdf.Rect(highlight.rects[0])
        pixel = copy[0].get_pixmap(clip=middle).pixel(2, 1)
    assert pixel[2] < 230 < pixel[0]  # yellow: much red, little blue


def test_the_note_stands_in_the_summary_with_its_quote(marked, tmp_path):
    workspace, document_id, _ = marked
    made = workspace.exporting.save_annotated([document_id], tmp_path / "a.pdf")
    with pymupdf.open(made.path) as copy:
        text = " ".join(copy[1].get_text().split())
    assert "tập trung tháo gỡ điểm nghẽn" in text
    assert "Trình đồng chí Bí thư: đã hết hạn? ệ ữ ỵ dòng hai <b>" in text
    assert "Trang 1" in text


def test_without_summary_the_copy_has_the_originals_pages_only(marked, tmp_path):
    workspace, document_id, _ = marked
    made = workspace.exporting.save_annotated(
        [document_id], tmp_path / "a.pdf", ComposeOptions(notes="none")
    )
    assert len(made.pages) == 1


def test_the_original_leaves_byte_for_byte_and_is_never_overwritten(marked, tmp_path, party_scan):
    workspace, document_id, _ = marked
    target = tmp_path / "gốc.pdf"
    workspace.exporting.save_original(document_id, target)
    assert target.read_bytes() == party_scan.read_bytes()
    with pytest.raises(ServiceProblem):
        workspace.exporting.save_original(document_id, workspace.library.original(document_id))


def test_a_searchable_copy_has_its_words_in_place(marked, tmp_path):
    workspace, document_id, highlight = marked
    made = workspace.exporting.save_searchable(document_id, tmp_path / "s.pdf")
    with pymupdf.open(made.path) as copy:
        (found,) = copy[0].search_for("nghẽn")
        assert "điều hành ngân sách" in copy[0].get_text()
        before = pymupdf.Rect(highlight.rects[-1])
    assert abs(found.x1 - before.x1) < 12


def test_pictures_are_composed_too(workspace, tmp_path):
    picture = make_picture(tmp_path / "ảnh.jpg", PARTY_PAGE)
    (item,) = take_in(workspace, picture).items
    change = workspace.annotating.new_mark(item.document_id, 0, "box", [Box(50, 50, 200, 90)])
    workspace.editing.apply(change)
    made = workspace.exporting.save_annotated([item.document_id], tmp_path / "a.pdf")
    (page,) = workspace.library.pages(item.document_id)
    assert abs(made.pages[0].width - page.width) < 1
    assert abs(made.pages[0].height - page.height) < 1
    assert picture.read_bytes() in made.path.read_bytes(), "the JPEG must pass through as it is"


def test_several_documents_make_one_copy(marked, tmp_path):
    workspace, document_id, _ = marked
    (other,) = take_in(workspace, make_picture(tmp_path / "b.png", PARTY_PAGE[:2])).items
    made = workspace.exporting.save_annotated([document_id, other.document_id], tmp_path / "c.pdf")
    assert len(made.pages) == 3


def test_a_flat_copy_shows_marks_that_are_none(marked, tmp_path):
    workspace, document_id, highlight = marked
    flat = ComposeOptions(notes="none", flat=True)
    made = workspace.exporting.save_annotated([document_id], tmp_path / "flat.pdf", flat)
    with pymupdf.open(made.path) as copy:
        assert not list(copy[0].annots())
        pixel = copy[0].get_pixmap(clip=pymupdf.Rect(highlight.rects[0])).pixel(2, 1)
    assert pixel[2] < 230 < pixel[0]


def test_a_searchable_copy_is_barely_larger_and_every_word_lies_on_its_place(marked, tmp_path):
    workspace, document_id, _ = marked
    made = workspace.exporting.save_searchable(document_id, tmp_path / "s.pdf")
    (page,) = workspace.library.pages(document_id)
    words = workspace.library.content(page.id).words
    with pymupdf.open(made.path) as copy:
        found = copy[0].get_text("words", sort=False)
        streams = sum(copy.xref_is_stream(xref) for xref in range(1, copy.xref_length()))
        assert not copy.is_repaired
    assert [text for *_, text, _, _, _ in found] == [word.text for word in words]
    for (x0, _, x1, *_), word in zip(found, words, strict=True):
        assert abs(x0 - word.box.x0) < 2 and abs(x1 - word.box.x1) < 2
    original = workspace.library.original(document_id).stat().st_size
    text = sum(len(word.text.encode()) for word in words)
    font = 3_000  # a tenth of what real letters take; this page is smaller than any scan
    assert made.path.stat().st_size < original * 1.05 + text + font
    assert streams < 20, "all words of a page are one stream"


def test_the_worker_is_made_ready_for_paper(workspace):
    workspace.exporting.warm()
    asked = "'desktop.services.composing.paper_copy' in __import__('sys').modules"
    assert workspace.errands.submit(eval, asked, timeout_s=60).result()

"""Marks stay on their words when a page is read again, in points and by the words' numbers."""

from __future__ import annotations

from dataclasses import replace

from db.repositories import pages
from tests.db.filling import NOW, Filler, result_of, words_of
from tests.marking.marks import mark_at

TEXT = "một hai ba bốn\nnăm sáu bảy"


def test_a_mark_is_on_the_same_words_after_a_reading_that_finds_more(workspace):
    document_id = Filler(workspace.archive).document(TEXT)
    words = words_of(TEXT)
    box = words[2].box
    change = workspace.annotating.new_mark(
        document_id, 0, "highlight", [box, words[3].box], quote="ba bốn", words=(2, 3)
    )
    workspace.editing.apply(change)
    (page,) = workspace.library.pages(document_id)

    def read_again(found):
        with workspace.archive.database.writing() as conn:
            pages.save_result(conn, page.id, replace(result_of(TEXT), words=found), NOW)
        (mark,) = workspace.library.annotations(document_id)
        return mark

    litter = replace(words[0], text="·", raw="·", box=words[0].box._replace(x0=50, x1=55))
    mark = read_again((litter, *words))
    assert (mark.first_word, mark.last_word) == (3, 4)
    assert (mark.rects, mark.quote) == (change.after.rects, "ba bốn")
    assert read_again(words) == change.after
    lost = read_again(words[4:])
    assert (lost.first_word, lost.last_word, lost.quote) == (None, None, "ba bốn")
    assert lost.rects == change.after.rects


def test_marks_that_lie_on_no_words_are_left_alone(workspace):
    document_id = Filler(workspace.archive).document(TEXT)
    mark = mark_at("rect", words_of(TEXT)[0].box, document_id=document_id)
    workspace.editing.apply(workspace.annotating.all_changed([(None, mark)]))
    (page,) = workspace.library.pages(document_id)
    with workspace.archive.database.writing() as conn:
        pages.save_result(conn, page.id, result_of(TEXT + " tám"), NOW)
    assert workspace.library.annotations(document_id) == (mark,)

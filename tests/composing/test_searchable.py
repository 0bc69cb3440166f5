"""The invisible layer: small, in order, on its place, on turned pages too, for other readers."""

from __future__ import annotations

import pymupdf
import pypdfium2
import pytest

from db.records import Box, PageRecord, PageWord
from desktop.services.composing.searchable import compose_searchable
from desktop.services.composing.task import SearchableTask

TEXT = ("Độc", "lập", "-", "Tự", "do", "-", "Hạnh", "phúc", "😀", "Ượt")


def words() -> tuple[PageWord, ...]:
    return tuple(
        PageWord(text, " ", Box(60 + 50 * at, 100, 100 + 50 * at, 118), 1.0, text)
        for at, text in enumerate(TEXT)
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_words_stand_where_the_page_shows_them(tmp_path, turn):
    source, target = tmp_path / "in.pdf", tmp_path / "out.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=700, height=800)
        page.draw_line((0, 0), (700, 800))
        # What a careless program leaves behind: a frame of reference never put back.
        document.update_stream(page.get_contents()[0], b"0.5 0 0 0.5 30 30 cm 0 0 9 9 re f")
        document.save(source)
    size = (800, 700) if turn in (90, 270) else (700, 800)
    pages = (PageRecord(1, 1, 0, *size, turn, "done"),)
    compose_searchable(SearchableTask(source, "application/pdf", pages, {0: words()}, target))
    with pymupdf.open(target) as copy:
        found = copy[0].get_text("words", sort=False)
        assert [one[4] for one in found[:8]] == list(TEXT[:8])
        assert found[9][4] == "Ượt"
        for one, word in zip(found, words(), strict=True):
            shown = pymupdf.Rect(one[:4]) * copy[0].rotation_matrix
            assert abs(shown.x0 - word.box.x0) < 1 and abs(shown.x1 - word.box.x1) < 1
            assert shown.y0 < word.box.y1 - 4 and shown.y1 > word.box.y0 + 4
        shows = copy[0].get_pixmap(dpi=36).samples
    with pymupdf.open(source) as original:
        original[0].set_rotation(turn)
        assert original[0].get_pixmap(dpi=36).samples == shows, "nothing of it is seen"
    text = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
    assert "Độc lập - Tự do - Hạnh phúc" in text
    assert target.stat().st_size < source.stat().st_size + 4_000


def test_a_document_without_words_gets_no_layer(tmp_path):
    source, target = tmp_path / "in.pdf", tmp_path / "out.pdf"
    with pymupdf.open() as document:
        document.new_page()
        document.save(source)
    pages = (PageRecord(1, 1, 0, 595, 842, 0, "done"),)
    compose_searchable(SearchableTask(source, "application/pdf", pages, {0: ()}, target))
    with pymupdf.open(target) as copy:
        assert not copy[0].get_fonts()

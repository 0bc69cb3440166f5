"""Places over several lines: a box for each line, of the words that are meant."""

from __future__ import annotations

from db.records import Box, PageWord
from desktop.ui.viewer.selecting import lines_of_place


def word(text: str, x: float, line: int, after: str = " ") -> PageWord:
    return PageWord(text, after, Box(x, line * 20.0, x + 9, line * 20.0 + 12), 0.9, text)


LINES = (
    word("Theo", 10, 0),
    word("Kết", 20, 0),
    word("luận", 30, 0, "\n"),
    word("số", 10, 1),
    word("(596-KL/TU)", 20, 1),
    word("của", 30, 1, "\n"),
    word("Tỉnh", 10, 2, ""),
)
AROUND = Box(10, 0, 39, 32)


def test_each_line_has_a_box_of_the_words_that_are_said():
    assert lines_of_place(LINES, AROUND, "Kết luận số (596-KL/TU)") == (
        Box(20, 0, 39, 12),
        Box(10, 20, 29, 32),
    )


def test_part_of_a_word_means_the_word():
    assert lines_of_place(LINES, AROUND, "596-KL/TU") == (Box(20, 20, 29, 32),)


def test_without_a_quote_or_with_one_that_was_corrected_all_words_in_the_box_are_meant():
    for quote in ("", "Quyết định"):
        assert lines_of_place(LINES, AROUND, quote) == (Box(10, 0, 39, 12), Box(10, 20, 39, 32))


def test_a_place_without_words_keeps_its_box():
    assert lines_of_place((), AROUND, "Kết luận") == (AROUND,)

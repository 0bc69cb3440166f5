"""Letters of lists are known by the letters around them."""

from __future__ import annotations

import pytest

from ocr.language.listing import with_list_letters


def _read(*marks: str) -> list[str]:
    texts = [text for mark in marks for text in (mark, "Tiếp", "tục")]
    firsts = [place % 3 == 0 for place in range(len(texts))]
    return with_list_letters(texts, firsts)[::3]


@pytest.mark.parametrize(
    ("read", "print"),
    [
        (("8)", "b)", "c)"), ["a)", "b)", "c)"]),
        (("a)", "6)", "c)"), ["a)", "b)", "c)"]),
        (("c)", "d)", "d)", "e)"), ["c)", "d)", "đ)", "e)"]),
        (("a)", "b)", "8)", "b)"), ["a)", "b)", "a)", "b)"]),
    ],
)
def test_the_list_says_which_letter_stands_there(read, print):
    assert _read(*read) == print


@pytest.mark.parametrize(
    "marks",
    [("1)", "2)", "3)"), ("8)", "9)"), ("8)",), ("a)", "b)", "x)"), ("x)", "b)"), ("8)", "c)")],
)
def test_other_lists_stay(marks):
    assert _read(*marks) == list(marks)


def test_words_inside_lines_are_no_marks_of_lists():
    assert with_list_letters(["xem", "8)", "b)"], [True, False, True]) == ["xem", "8)", "b)"]

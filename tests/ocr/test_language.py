"""Mending: what no print has, what the words around speak against, and what is left alone."""

from __future__ import annotations

import pytest

from ocr.language.mending import Reading, mended
from ocr.language.spelling import spelled


@pytest.mark.parametrize(
    ("read", "print"),
    [
        ("TỈnh", "Tỉnh"),
        ("nghỆ", "nghệ"),
        ("596-KL⁄TU,", "596-KL/TU,"),
        ("..", "."),
        ("_trong", "trong"),
        ("Ðảng", "Đảng"),
        ("Ilình", "Hình"),
        ("Iình", "Hình"),
        ("llành", "Hành"),
    ],
)
def test_what_no_print_has(read: str, print: str) -> None:
    assert spelled(read) == print


@pytest.mark.parametrize(
    "word",
    [
        "II",
        "III.",
        "Illinois",
        "lãnh",
        "TTg",
        "CTr",
        "QĐ-TTg",
        "HĐND",
        "...",
        "08/4/2015.",
        "http://khanhhoa.gov.vn",
    ],
)
def test_what_print_does_have(word: str) -> None:
    assert spelled(word) == word


def mend(text: str, doubtful: str, confidence: float) -> str:
    words = text.split()
    readings = [Reading(word, confidence if word == doubtful else 0.97) for word in words]
    return " ".join(mended(readings))


@pytest.mark.parametrize(
    ("read", "doubtful", "meant"),
    [
        ("phát triên kinh tế", "triên", "phát triển kinh tế"),
        ("Ủy ban nhân dần tỉnh", "dần", "Ủy ban nhân dân tỉnh"),
        ("bảo đâm an toàn", "đâm", "bảo đảm an toàn"),
    ],
)
def test_the_words_around_tell(read: str, doubtful: str, meant: str) -> None:
    assert mend(read, doubtful, 0.6) == meant


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("đồng chí Nguyễn Thanh Phong", "Phong"),  # a name
        ("tăng 46,76% so cùng kỳ", "46,76%"),  # a number
        ("xã Krông Búk", "Krông"),  # no syllable of the statistics
    ],
)
def test_names_numbers_and_rare_words_are_left_alone(text: str, doubtful: str) -> None:
    assert mend(text, doubtful, 0.5) == text


def test_a_confident_reading_is_believed() -> None:
    assert mend("diễn tập đón đoàn", "đón", 0.97) == "diễn tập đón đoàn"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("khóa 16. 17. 18. 19 có", "khóa 16, 17, 18, 19 có"),
        ("năm 2014 2015. 8. Tiếp tục", "năm 2014 2015. 8. Tiếp tục"),  # the next paragraph
    ],
)
def test_stops_within_a_list_of_numbers_are_commas(read: str, meant: str) -> None:
    assert mend(read, "", 0.0) == meant


@pytest.mark.parametrize("confidence", [0.75, 0.9, 0.95])
def test_what_hardly_any_text_says_is_mended_even_when_it_seemed_clear(confidence):
    before, after = (Reading("chặt", 0.97), Reading("với", 0.97))
    assert mended([before, Reading("chế", confidence), after])[1] == "chẽ"


def test_a_reading_that_is_rather_right_stands_against_a_rival_that_is_a_little_likelier():
    words = [Reading("Số", 0.97), Reading("lượng", 0.97), Reading("đề", 0.7), Reading("thi", 0.97)]
    assert mended(words)[2] == "đề"

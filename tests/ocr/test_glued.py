"""Words that the engine ran together are parted, and only those."""

from __future__ import annotations

import pytest

from ocr.glued import parted
from ocr.layout.lines import Line
from ocr.values import Box, EngineWord


def _line(*texts: str) -> Line:
    return Line(
        tuple(
            EngineWord(text, Box(200.0 * place, 10, 200.0 * place + 180, 40), 0.3, 1, 1, 1)
            for place, text in enumerate(texts)
        )
    )


def _texts(*texts: str) -> list[str]:
    return [word.text for word in parted([_line(*texts)])[0].words]


@pytest.mark.parametrize(
    ("glued", "words"),
    [
        ("Vềviệc", ["Về", "việc"]),
        ("vVềviệc", ["Về", "việc"]),
        ("(Kèmtheo", ["(Kèm", "theo"]),
        ("Quyếtđịnh;", ["Quyết", "định;"]),
        ("ỦYBAN", ["ỦY", "BAN"]),
        ("ngày14", ["ngày", "14"]),
        ("Điều5.", ["Điều", "5."]),
    ],
)
def test_words_run_together_are_parted(glued: str, words: list[str]) -> None:
    assert _texts(glued) == words


@pytest.mark.parametrize(
    "word", ["nghiệp", "khoa", "UBND", "QĐ-TTg", "website", "huyen", "TrầnVăn", "Kontum", "m2"]
)
def test_what_is_one_word_or_unknown_stays(word: str) -> None:
    assert _texts(word) == [word]


def test_the_mark_before_a_documents_number_is_spelled_and_stands_apart() -> None:
    assert _texts("sé:l145/TB-ĐHTĐ", "CỘNG") == ["Số:", "l145/TB-ĐHTĐ", "CỘNG"]
    assert _texts("số;", "41/TB-TU") == ["Số:", "41/TB-TU"]


@pytest.mark.parametrize("words", [("số", "12"), ("Sở:", "Y", "tế"), ("Số:", "12"), ("so.", "a/b")])
def test_other_beginnings_of_lines_stay(words: tuple[str, ...]) -> None:
    assert _texts(*words) == list(words)


def test_parts_share_the_room_of_the_word_and_are_not_given_up() -> None:
    first, second = parted([_line("Vềviệc")])[0].words
    assert (first.box.x0, second.box.x1) == (0, 180)
    assert first.box.x1 == second.box.x0 == pytest.approx(60)
    assert min(first.confidence, second.confidence) >= 0.5

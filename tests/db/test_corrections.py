"""What a person made of words, put back into later readings that cut or place them otherwise."""

from __future__ import annotations

from dataclasses import replace

from db.records import Box, PageWord
from db.repositories.corrections import keep_corrections, place_of
from db.words import text_of


def word(raw: str, x0: float, x1: float, **more: object) -> PageWord:
    made = PageWord(raw, " ", Box(x0, 0, x1, 10), 0.8, raw)
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name


def by_hand(raw: str, text: str, x0: float, x1: float) -> PageWord:
    return word(raw, x0, x1, text=text, origin="person", confidence=1.0)


def kept(old: list[PageWord], new: list[PageWord]) -> str:
    return " ".join(text_of(keep_corrections(old, new)).split())


def test_a_deleted_word_stays_deleted_however_it_is_read() -> None:
    old = [word("Tỉnh", 0, 20), by_hand("~x", "", 25, 30), word("ủy", 40, 50)]
    again = [word("Tỉnh", 0, 20), word("jj", 25, 31), word("ủy", 40, 50)]
    assert kept(old, again) == "Tỉnh ủy"
    gone = [word("Tỉnh", 0, 20), word("ủy", 40, 50)]
    assert kept(list(keep_corrections(old, gone)), again) == "Tỉnh ủy"


def test_a_deleted_stroke_takes_no_word_along_that_lies_under_it() -> None:
    old = [by_hand("____", "", 0, 100), word("ủy", 110, 120)]
    new = [word("Tỉnh", 20, 40), word("ủy", 110, 120)]
    assert kept(old, new) == "Tỉnh ủy"


def test_a_corrected_word_now_read_as_two_is_written_once() -> None:
    old = [by_hand("thuylợi", "thủy lợi", 0, 40), word("nội", 50, 60)]
    new = [word("thuỷ", 0, 19), word("lơi", 22, 40), word("nội", 50, 60)]
    assert kept(old, new) == "thủy lợi nội"


def test_corrected_words_now_read_as_one_are_both_kept() -> None:
    old = [by_hand("thuy", "thủy", 0, 19), word("lợi", 22, 40), by_hand("nôi", "nội", 42, 60)]
    assert kept(old, [word("thuylợinôi", 0, 60)]) == "thủy lợi nội"


def test_corrections_without_a_place_keep_their_order() -> None:
    old = [
        by_hand("mot", "một", 0, 10), word("hai", 20, 30),
        by_hand("b", "ba", 40, 50), by_hand("b", "bốn", 60, 70),
    ]  # fmt: skip
    assert kept(old, [word("hai", 20, 30, after="\n")]) == "một hai ba bốn"
    assert kept(old, []) == "một ba bốn"


def test_a_change_made_before_a_new_reading_finds_its_word() -> None:
    words = [word("a", 0, 10), word("b", 20, 30), word("c", 40, 50)]
    assert place_of(words[2].box, words, 1) == 2
    assert place_of(words[1].box, words, 1) == 1
    assert place_of(Box(500, 0, 510, 10), words, 1) == 1

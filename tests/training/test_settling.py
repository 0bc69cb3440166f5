"""New letters are expected as seldom as official texts have them."""

from __future__ import annotations

from ocr.training.making import Source
from ocr.training.settling import expectations

LINES = ["xã Lộc Thịnh – huyện Bình Long có 12 hộ dân được hỗ trợ trong năm"] * 40
LETTERS = {chr(code) for code in range(33, 0x1EFA)} | set("–…“”‘’•≥≤")


def test_a_letter_that_training_has_oftener_than_print_is_expected_less() -> None:
    changes = expectations(Source(LINES, (), LETTERS, ()), {"ỵ": 7, "–": 8}, 1)
    assert -3.0 <= changes[7] < -0.5  # in no official line, in many made ones
    assert changes[7] < changes[8] <= 0.0


def test_without_official_text_nothing_is_known() -> None:
    assert expectations(Source((), (), LETTERS, ()), {"ỵ": 7}, 1) == {}

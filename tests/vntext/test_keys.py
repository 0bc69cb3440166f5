"""Keys: equal for equal words however typed, and one character for every character."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.vntext import fold, fold_normal, match_key, nfc
from ocr.vntext.letters import fold_letter

VIETNAMESE = st.text(
    alphabet="aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    "đĐbcghkmnpqrstvxABCĐHQTUỦỲ \n-/.,0123456789",
    max_size=80,
)
MARKED = st.text(
    alphabet="aeiouyđdqgÂÊ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323 ", max_size=30
)
ODD = st.text(max_size=60)
ANY = VIETNAMESE | MARKED | ODD


@given(ANY)
@settings(max_examples=600)
def test_every_character_of_the_normal_form_gives_one(text: str) -> None:
    normal = nfc(text)
    assert len(match_key(normal)) == len(normal)
    assert len(fold(normal)) == len(normal)


@given(ANY)
@settings(max_examples=600)
def test_normal_form_is_stable(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)


@given(VIETNAMESE)
def test_keys_of_keys_are_the_same(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)
    assert fold(match_key(text)) == fold(text)


@given(VIETNAMESE)
def test_decomposed_text_has_the_same_keys(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert match_key(apart) == match_key(text)
    assert fold(apart) == fold(text)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("e\u0301\u0302", "ế"),
        ("e\u0302\u0301", "ế"),
        ("o\u0323\u031b", "ợ"),
        ("Ðảng \u00f0oàn", "Đảng đoàn"),
        ("tỉnh\u00a0ủy\u200b", "tỉnh ủy"),
        ("\ufb01le", "file"),
        ("“Số” – ’", "“Số” – ’"),
    ],
)
def test_normal_form(typed: str, normal: str) -> None:
    assert nfc(typed) == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban", "uỷ ban"),
        ("HÒA BÌNH", "hoà bình"),
        ("khỏe", "khoẻ"),
        ("đựơc", "được"),
        ("qúy", "quý"),
        ("cuả", "của"),
    ],
)
def test_the_place_of_the_tone_does_not_count(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(("one", "other"), [("tỉnh", "tình"), ("đường", "dương"), ("ban", "bản")])
def test_marks_count_in_the_match_key_only(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@given(ANY, st.characters(codec="utf-8"))
def test_a_text_is_folded_as_its_letters_are(text: str, odd: str) -> None:
    for whole in (nfc(text), nfc(text) + odd):
        assert fold_normal(whole) == "".join(map(fold_letter, whole))


def test_fold_drops_every_mark() -> None:
    assert fold("Đảng uỷ, THƯỜNG TRỰC Ủy ban") == "dang uy, thuong truc uy ban"


def test_letters_that_lower_to_two_stay_one() -> None:
    assert len(match_key("İstanbul")) == len("İstanbul")
    assert len(fold("각하 İ")) == 4

"""Syllables, and where their tone stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.vntext import is_syllable, nfc, retone

SYLLABLES = [
    "chuyển",
    "biến",
    "tỉnh",
    "nghiêng",
    "khuỷu",
    "quốc",
    "giếng",
    "uỷ",
    "ủy",
    "yêu",
    "quýt",
    "gìn",
    "gì",
    "ươm",
    "xoong",
    "thuở",
    "quỳnh",
    "quyết",
    "Đảng",
    "HUYỆN",
    "khoái",
    "huỵch",
    "giữa",
    "quả",
    "oanh",
    "ý",
    "y",
    "ở",
    "ghi",
    "nghe",
    "ke",
]
OTHERS = [
    "ưung",
    "quyet",
    "lịnhh",
    "trnng",
    "cê",
    "ngê",
    "kao",
    "ghà",
    "tắct",
    "hòănh",
    "ieu",
    "bwt",
    "điòa",
    "UBND",
    "12",
    "a1",
]

MOVED = [
    ("hòa", "hoà"),
    ("tõa", "toã"),
    ("khỏe", "khoẻ"),
    ("thùy", "thuỳ"),
    ("ỦY", "UỶ"),
    ("Hóa", "Hoá"),
    ("tòan", "toàn"),
    ("tíên", "tiến"),
    ("gìa", "già"),
    ("muà", "mùa"),
    ("nghiã", "nghĩa"),
]
KEPT = [
    "hoàn",
    "toán",
    "quỳ",
    "quý",
    "quà",
    "già",
    "gìn",
    "giữa",
    "giếng",
    "thuở",
    "khuỷu",
    "ngoài",
    "mía",
    "lúa",
    "của",
    "chuyện",
    "được",
    "rượu",
    "UBND",
    "Krông",
    "Pleiku",
    "NĐ",
    "TTg",
    "OCOP",
    "loẽ",
]


@pytest.mark.parametrize("word", SYLLABLES)
def test_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", OTHERS)
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_tone_moves_to_its_place(old: str, new: str) -> None:
    assert retone(old) == new


@pytest.mark.parametrize("word", KEPT)
def test_tone_stays(word: str) -> None:
    assert retone(word) == word


@given(st.text(max_size=12))
def test_retone_keeps_the_length_and_rests(word: str) -> None:
    normal = nfc(word)
    assert len(retone(normal)) == len(normal)
    assert retone(retone(normal)) == retone(normal)


@pytest.mark.shared
def test_the_syllables_of_the_language_are_accepted(shared: Path) -> None:
    lines = (shared / "domain" / "vi_syllables.txt").read_text("utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    assert [word for word in words if not is_syllable(word)] == []

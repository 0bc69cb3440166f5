"""What a typed word finds, and in which order words stand."""

from __future__ import annotations

import pytest

from ocr.vntext import collate_key, compatible, natural_key

ORDERED = [
    "9/2021",
    "10-TB/TU",
    "bãi",
    "ban hành",
    "bàn ghế",
    "bản đồ",
    "bán",
    "bạn",
    "băn",
    "bần",
    "ca",
    "cá",
    "dân",
    "đảng",
    "em",
    "êm",
    "nga",
    "nghĩa",
    "ơn",
    "tỉnh ủy",
    "ủy",
    "ưu",
    "vốn",
    "ý kiến",
]


@pytest.mark.parametrize(
    ("typed", "word", "answers"),
    [
        ("tinh", "tỉnh", True),
        ("tỉnh", "tình", False),
        ("tỉnh", "tinh", False),
        ("đuong", "đường", True),
        ("đuong", "dương", False),
        ("duong", "đường", True),
        ("dương", "đường", False),
        ("uy", "uỷ", True),
        ("ủy", "uỷ", True),
        ("ủy", "uỵ", False),
        ("hòa", "hoà", True),
        ("quyet", "quyết", True),
        ("quyêt", "quyết", True),
        ("quyet", "quyển", False),
        ("quyét", "quyết", True),
        ("TINH", "tỉnh", True),
        ("596", "596", True),
        ("596", "569", False),
    ],
)
def test_compatible(typed: str, word: str, answers: bool) -> None:
    assert compatible(typed, word) is answers


def test_dictionary_order() -> None:
    assert sorted(ORDERED[1::2] + ORDERED[::2], key=collate_key) == ORDERED


def test_case_and_place_of_quotes_do_not_count() -> None:
    assert collate_key("“Tỉnh uỷ”") == collate_key("TỈNH UỶ")


def test_numbers_sort_by_value() -> None:
    numbers = ["100-TB/TU", "9-TB/TU", "10-TB/TU", "10-KL/TU", "009-TC/TU"]
    assert sorted(numbers, key=natural_key) == [
        *("9-TB/TU", "009-TC/TU", "10-KL/TU", "10-TB/TU", "100-TB/TU")
    ]


def test_keys_of_long_text_stay_short() -> None:
    assert len(collate_key("Đặng " * 5000)) < 2000

"""The grammar of document numbers."""

from __future__ import annotations

import pytest

from ocr.directive.reference import parse_reference

CANONICAL = [
    "48-CT/TW",
    "596-KL/TU",
    "14514-CV/VPTW",
    "03-CTr/TU",
    "12-TTr/BTCTU",
    "123a-CV/TU",
    "62/BC-UBND",
    "1206/QĐ-TTg",
    "757/NQ-UBTVQH15",
    "05/CĐ-TTg",
    "4021/VPCP-CN",
    "215/UBND-KTTH",
    "30/2020/NĐ-CP",
    "15/2021/NQ-HĐND",
    "55/2005/TTLT-BNV-VPCP",
    "80/2015/QH13",
    "93/QĐ-ĐHTĐ",
]


@pytest.mark.parametrize("number", CANONICAL)
def test_canonical_numbers_stay(number: str) -> None:
    found = parse_reference(number, announced=False)
    assert found is not None
    assert (found.canonical, found.doubt) == (number, 0.0)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("663-KIL/TU", "663-KL/TU"),
        ("118-TR/TU", "118-TB/TU"),
        ("41 - TB / TU Rạch Giá, ngày 02", "41-TB/TU"),
        ("31/QĐ-TW", "31-QĐ/TW"),
        ("01NQ-HĐQLQ", "01/NQ-HĐQLQ"),
        ("660 /TB-UBND", "660/TB-UBND"),
    ],
)
def test_misread_numbers_are_mended_with_doubt(read: str, meant: str) -> None:
    found = parse_reference(read, announced=True)
    assert found is not None
    assert found.canonical == meant


@pytest.mark.parametrize("read", ["-TB/TU", "/TB-UBND", "6§0 /TB-UBND", "2# /CT-UBND"])
def test_unreadable_digits_are_no_number(read: str) -> None:
    found = parse_reference(read, announced=True)
    assert found is not None
    assert found.number is None


@pytest.mark.parametrize(
    "text",
    [
        "nhiệm kỳ 2021-2026",
        "đường 3/2 nối dài",
        "27/7/1947-27/7/2022",
        "T/M BAN",
        "24/24",
        "A/H5N1",
    ],
)
def test_other_figures_are_no_numbers(text: str) -> None:
    assert parse_reference(text, announced=False) is None

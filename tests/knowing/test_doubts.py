"""What a directive's digits are worth: a pen's, torn and contradicting ones are not believed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ocr.directive import find_fields
from ocr.directive.checks import cross_checked
from ocr.values import Box, Finding, PageReading, Word
from ocr.vocabulary import AddedWord, with_words

Placed = tuple[Box, str, float]


def word(x0: float, y0: float, x1: float, y1: float, text: str, sure: float = 0.96) -> Placed:
    return Box(x0, y0, x1, y1), text, sure


def page(*lines: Sequence[Placed]) -> PageReading:
    words = [
        Word(text, "\n" if n == len(line) - 1 else " ", box, sure, text)
        for line in lines
        for n, (box, text, sure) in enumerate(line)
    ]
    return PageReading(595, 842, 0, tuple(words), "ocr", 0.95, "test")


def line(x: float, y: float, text: str, sure: float = 0.96) -> list[Placed]:
    placed, left = [], x
    for part in text.split():
        placed.append(word(left, y, left + 6.2 * len(part), y + 9.6, part, sure))
        left += 6.2 * len(part) + 4
    return placed


MOTTO = line(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
ISSUER = line(100, 60, "ỦY BAN NHÂN DÂN")
PARTY = line(330, 60, "ĐẢNG CỘNG SẢN VIỆT NAM")
COMMITTEE = line(120, 60, "TỈNH ỦY HÀ NAM")
TITLE = line(270, 160, "CHỈ THỊ")


def found(*lines: Sequence[Placed]) -> dict[str, Finding]:
    return {field.name: field for field in find_fields([page(*lines)])}


def test_a_printed_number_is_believed() -> None:
    number = found(ISSUER, line(100, 100, "Số: 23/CT-UBND"), MOTTO, TITLE)["number"]
    assert number.value == "23/CT-UBND"
    assert 0.8 < number.confidence <= 0.9


def test_digits_in_the_blank_of_a_form_are_doubted() -> None:
    number = [
        word(100, 100, 115, 110, "Số:"),
        word(121, 100, 142, 116, "41", 0.95),
        word(150, 101, 210, 111, "/CT-UBND"),
    ]
    assert found(ISSUER, number, MOTTO, TITLE)["number"].confidence < 0.6


def test_digits_of_another_size_are_doubted_in_a_party_number() -> None:
    printed = [
        word(100, 100, 115, 110, "Số"),
        word(119, 100, 133, 110, "41"),
        word(134, 100, 180, 110, "-CT/TU"),
    ]
    pen = [printed[0], word(119, 94, 140, 112, "41"), printed[2]]
    assert found(COMMITTEE, printed, PARTY, TITLE)["number"].confidence > 0.9
    assert found(COMMITTEE, pen, PARTY, TITLE)["number"].confidence < 0.6


@pytest.mark.parametrize("torn", ["Số: /CT-UBND", "Số: 6§0 /CT-UBND"])
def test_unread_digits_leave_the_value_empty_but_say_where(torn: str) -> None:
    number = found(ISSUER, line(100, 100, torn), MOTTO, TITLE)["number"]
    assert (number.value, number.confidence) == ("", 0.0)
    assert number.box is not None


def test_a_tall_day_is_a_pens() -> None:
    date = [
        *line(300, 100, "Hà Nam, ngày"),
        word(385, 94, 400, 112, "13", 0.96),
        *line(404, 100, "tháng 5 năm 2024"),
    ]
    issued = found(ISSUER, date, MOTTO, TITLE)["issued_on"]
    assert issued.value == "2024-05-13"
    assert issued.confidence < 0.6


def test_a_lone_digit_for_a_day_has_lost_another() -> None:
    issued = found(ISSUER, line(300, 100, "Hà Nam, ngày 3 tháng 12 năm 2024"), MOTTO, TITLE)
    assert issued["issued_on"].confidence < 0.6


@pytest.mark.parametrize("torn", ["Hà Nam, ngày tháng 11 năm 2024", "Hà Nam, 10 năm 2024"])
def test_an_unread_day_leaves_the_date_empty_and_the_place_known(torn: str) -> None:
    fields = found(ISSUER, line(300, 100, torn), MOTTO, TITLE)
    assert fields["issued_on"].value == ""
    assert fields["place"].value == "Hà Nam"


def test_a_number_against_the_printed_title_is_doubted() -> None:
    fields = found(COMMITTEE, line(110, 100, "Số 41-TB/TU"), PARTY, TITLE)
    assert fields["kind"].value == "Chỉ thị"
    assert fields["number"].confidence <= 0.5


def test_number_and_date_of_different_years_are_doubted() -> None:
    fields = found(
        ISSUER,
        line(100, 100, "Số: 12/2023/QĐ-UBND"),
        MOTTO,
        line(300, 100, "Hà Nam, ngày 12 tháng 11 năm 2021"),
        line(260, 160, "QUYẾT ĐỊNH"),
    )
    assert fields["number"].confidence <= 0.5
    assert fields["issued_on"].confidence <= 0.5


def test_a_party_organisation_alone_issues_nothing() -> None:
    fields = found(
        line(110, 60, "ĐẢNG BỘ TỈNH HÀ NAM"), line(110, 100, "Số 41-CT/TU"), PARTY, TITLE
    )
    assert fields["issuer"].confidence <= 0.6


def test_a_type_of_another_time_is_doubted() -> None:
    own = AddedWord("types", "Bản cam kết", "BCK", "P", since="2026-01-01")
    box = Box(0, 0, 1, 1)

    def kind(day: str) -> float:
        fields = (
            Finding("kind", "Bản cam kết", "", 0, box, 0.95),
            Finding("issued_on", day, "", 0, box, 0.95),
        )
        with with_words((own,)):
            return {one.name: one.confidence for one in cross_checked(fields)}["kind"]

    assert kind("2026-05-02") == 0.95
    assert kind("2025-05-02") <= 0.5

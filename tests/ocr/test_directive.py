"""The fields of a directive, Party's and State's, and what must not be guessed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ocr.directive import find_fields
from ocr.reader import read_page
from ocr.values import Box, Finding, PageReading, Word
from tests.ocr.recorded import RecordedEngine

Placed = tuple[float, float, str]


def reading(lines: Sequence[Placed], confidence: float = 0.96) -> PageReading:
    words: list[Word] = []
    for x, y, text in lines:
        parts, left = text.split(), x
        for n, part in enumerate(parts):
            box = Box(left, y, left + 6.0 * len(part), y + 12)
            after = "\n" if n == len(parts) - 1 else " "
            words.append(Word(part, after, box, confidence, part))
            left += 6.0 * len(part) + 4
    return PageReading(595, 842, 0, tuple(words), "ocr", confidence, "test")


def fields(*pages: Sequence[Placed]) -> dict[str, Finding]:
    return {found.name: found for found in find_fields([reading(page) for page in pages])}


STATE_HEAD: list[Placed] = [
    (80, 60, "UBND TỈNH BÌNH THUẬN"),
    (110, 76, "SỞ NỘI VỤ"),
    (90, 110, "Số: 253/TTr-SNV"),
    (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (340, 76, "Độc lập - Tự do - Hạnh phúc"),
    (320, 110, "Bình Thuận, ngày 22 tháng 01 năm 2025"),
]
STATE: list[Placed] = [
    *STATE_HEAD,
    (265, 150, "TỜ TRÌNH"),
    (150, 170, "Đề xuất gia hạn thời gian tổ chức đại hội"),
    (110, 210, "Ngày 15/01/2025, Sở Nội vụ nhận được Công văn số 298/VP-NCKSTTHC của Văn phòng"),
    (85, 226, "Ủy ban nhân dân tỉnh đề nghị xem xét, có ý kiến theo quy định của pháp luật hiện"),
    (80, 500, "Nơi nhận:"),
    (80, 514, "- Như trên;"),
    (80, 528, "- Phó Giám đốc Sở: ông Trần Ngọc Tân;"),
    (80, 542, "- Lưu: VT, TCCC."),
    (380, 500, "KT. GIÁM ĐỐC"),
    (375, 514, "PHÓ GIÁM ĐỐC"),
    (380, 590, "Đỗ Văn Chung"),
]


def test_a_party_directive(born_digital: Path) -> None:
    page = read_page(born_digital, "application/pdf", 0, RecordedEngine(()))
    found = {field.name: field.value for field in find_fields([page])}
    assert found == {
        "system": "Đảng",
        "superior": "ĐẢNG BỘ TỈNH KHÁNH HÒA",
        "issuer": "TỈNH ỦY",
        "acting_body": "Ban Thường vụ Tỉnh ủy",
        "number": "41-TB/TU",
        "place": "Nha Trang",
        "issued_on": "2021-03-02",
        "kind": "Thông báo",
        "subject": "về công tác số hóa tài liệu lưu trữ",
        "authority": "T/M BAN THƯỜNG VỤ",
        "position": "PHÓ BÍ THƯ",
        "signer": "Nguyễn Văn Hiền",
        "recipients": ("Các huyện ủy, thành ủy", "Lưu Văn phòng Tỉnh ủy"),
    }


def test_a_state_paper() -> None:
    found = {name: field.value for name, field in fields(STATE).items()}
    assert found == {
        "system": "Nhà nước",
        "superior": "UBND TỈNH BÌNH THUẬN",
        "issuer": "SỞ NỘI VỤ",
        "number": "253/TTr-SNV",
        "place": "Bình Thuận",
        "issued_on": "2025-01-22",
        "kind": "Tờ trình",
        "subject": "Đề xuất gia hạn thời gian tổ chức đại hội",
        "authority": "KT. GIÁM ĐỐC",
        "position": "PHÓ GIÁM ĐỐC",
        "signer": "Đỗ Văn Chung",
        "recipients": ("Như trên", "Phó Giám đốc Sở: ông Trần Ngọc Tân", "Lưu: VT, TCCC"),
    }


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("VĂN PHÒNG", "VĂN PHÒNG TỈNH ỦY BÌNH THUẬN"),
        ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"),
        ("BAN TỔ CHỨC", "BAN TỔ CHỨC"),
    ],
)
def test_an_office_is_called_by_the_body_it_serves(printed: str, issuer: str) -> None:
    head = [(90, 75, "TỈNH ỦY BÌNH THUẬN"), (100, 90, printed), *STATE_HEAD[2:]]
    found = fields(head)
    assert found["issuer"].value == issuer
    assert found["superior"].value == "TỈNH ỦY BÌNH THUẬN"


def test_a_letter_is_known_by_its_number() -> None:
    head = [*STATE_HEAD]
    head[2] = (90, 110, "Số: 275/SNV-VTLT")
    letter = [
        *head[:3],
        (90, 126, "V/v đăng ký danh sách"),
        *head[3:],
        (150, 180, "Kính gửi: Các sở"),
    ]
    found = fields(letter)
    assert (found["kind"].value, found["kind"].origin) == ("Công văn", "rule")
    assert found["subject"].value == "đăng ký danh sách"


def test_a_paper_without_head_has_no_date_or_number() -> None:
    body: list[Placed] = [
        (110, 80, "Ngày 29/6/2021, Ban Chấp hành họp (Biên bản số 104-BB/TU) cho ý kiến"),
        (85, 96, "về tình hình 6 tháng đầu năm; ngày 30 tháng 6 năm 2021 hoàn thành."),
    ]
    assert {"issued_on", "number", "place", "kind"}.isdisjoint(fields(body))


def test_no_pages_no_fields() -> None:
    assert find_fields([]) == ()


@pytest.mark.parametrize("day", ["", "..", "34", "0B"])
def test_an_unreadable_day_is_not_guessed(day: str) -> None:
    head = [*STATE_HEAD]
    head[5] = (320, 110, f"Quảng Ngãi, ngày {day} tháng 12 năm 2024")
    found = fields(head)
    assert "issued_on" not in found or found["issued_on"].value == ""
    assert found["place"].value == "Quảng Ngãi"


def test_a_number_filled_in_by_hand_is_doubted() -> None:
    head = [*STATE_HEAD]
    head[2] = (90, 110, "Số: 660 /TB-UBND")
    assert fields(head)["number"].confidence < 0.9


def test_lost_marks_of_official_names_are_put_back() -> None:
    head = [*STATE_HEAD]
    head[0] = (80, 60, "UBND TÍNH BÌNH THUÂN")
    assert fields(head)["superior"].value == "UBND TỈNH BÌNH THUẬN"


def test_each_finding_has_its_place_on_the_page() -> None:
    for found in fields(STATE).values():
        assert found.page == 0
        assert found.box is not None
        assert 0 <= found.box.x0 < found.box.x1 <= 595
        assert 0 < found.confidence <= 1

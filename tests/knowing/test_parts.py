"""Marks, addressees, acting body, arrival stamp; titles and names that go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ocr.directive import find_fields
from ocr.values import Finding, Word
from tests.knowing.placing import BLANK, Placed, page
from tests.knowing.placing import LETTER as WIDE

LETTER: list[Placed] = [
    (80, 60, "ỦY BAN NHÂN DÂN"),
    (90, 76, "TỈNH HÀ NAM"),
    (90, 110, "Số: 253/UBND-NC"),
    (80, 126, "V/v gửi danh mục tài liệu"),
    (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (340, 76, "Độc lập - Tự do - Hạnh phúc"),
    (320, 110, "Hà Nam, ngày 22 tháng 01 năm 2025"),
]
PARTY: list[Placed] = [
    (100, 60, "ĐẢNG BỘ TỈNH HÀ NAM"),
    (120, 76, "HUYỆN UỶ LÝ NHÂN"),
    (120, 110, "Số 41-TB/HU"),
    (340, 60, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    (300, 110, "Lý Nhân, ngày 02 tháng 3 năm 2021"),
    (260, 150, "THÔNG BÁO"),
]
FOOT: list[Placed] = [
    (80, 600, "Nơi nhận:"),
    (80, 614, "- Các chi bộ,"),
    (80, 628, "- Lưu Văn phòng."),
    (360, 600, "T/M BAN THƯỜNG VỤ"),
    (390, 614, "BÍ THƯ"),
    (370, 690, "Trần Văn Bình"),
]


def found(*lines: Sequence[Placed]) -> dict[str, Finding]:
    placed = [line for part in lines for line in part]
    return {field.name: field for field in find_fields([page(placed)])}


@pytest.mark.parametrize(
    ("mark", "field", "value"),
    [
        ("TỐI MẬT", "secrecy", "Tối mật"),
        ("HOẢ TỐC", "urgency", "Hỏa tốc"),
        ("LƯU HÀNH NỘI BỘ", "circulation", "Lưu hành nội bộ"),
        ("DỰ THẢO", "draft", "Dự thảo"),
        ("Dự thảo (lần 2)", "draft", "Dự thảo lần 2"),
        ("SAO Y BẢN CHÍNH", "copy_kind", "Sao y bản chính"),
    ],
)
def test_a_mark_that_stands_alone(mark: str, field: str, value: str) -> None:
    assert found(LETTER, [(110, 150, mark)])[field].value == value


def test_a_mark_within_a_sentence_is_none() -> None:
    assert "secrecy" not in found(LETTER, [(110, 150, "Bảo vệ bí MẬT nhà nước trong cơ quan")])


def test_addressees_below_each_other() -> None:
    lines: list[Placed] = [
        (120, 170, "Kính gửi:"),
        (190, 186, "- Các sở, ban, ngành;"),
        (190, 202, "- Ủy ban nhân dân các xã,"),
        (200, 218, "phường trong tỉnh."),
        (110, 250, "Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân tỉnh đề nghị các đơn vị:"),
    ]
    wanted = ("Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường trong tỉnh")
    assert found(LETTER, lines)["addressees"].value == wanted


def test_one_addressee_beside_the_words() -> None:
    lines: list[Placed] = [
        (150, 170, "Kính gửi: Sở Nội vụ."),
        (110, 190, "Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân tỉnh đề nghị:"),
    ]
    assert found(LETTER, lines)["addressees"].value == ("Sở Nội vụ",)


def test_the_acting_body_by_the_subject() -> None:
    subject: list[Placed] = [(150, 170, "kết luận của Ban Chấp hành Đảng bộ huyện về cán bộ")]
    acting = found(PARTY, subject, FOOT)["acting_body"]
    assert (acting.value, acting.origin) == ("Ban Chấp hành Đảng bộ huyện", "rule")


def test_the_acting_body_by_the_signers_authority() -> None:
    fields = found(PARTY, [(150, 170, "về công tác cán bộ")], FOOT)
    assert fields["acting_body"].value == "Ban Thường vụ Huyện uỷ"
    assert fields["issuer"].value == "HUYỆN UỶ LÝ NHÂN"


def test_the_arrival_stamp_is_kept_apart_from_number_and_date() -> None:
    stamp: list[Placed] = [
        (60, 180, "SỞ NỘI VỤ"),
        (70, 196, "ĐẾN"),
        (60, 212, "Số: 1874"),
        (60, 226, "Ngày: 24/01/2025"),
    ]
    fields = found(LETTER, stamp)
    assert fields["arrival_number"].value == "1874"
    assert fields["received_on"].value == "2025-01-24"
    assert fields["arrival_office"].value == "SỞ NỘI VỤ"
    assert fields["arrival_number"].confidence <= 0.5
    assert (fields["number"].value, fields["issued_on"].value) == ("253/UBND-NC", "2025-01-22")


def test_words_of_a_stamp_beside_the_subject_do_not_belong_to_it() -> None:
    lines: list[Placed] = [
        centred(170, "Về việc tăng cường quản lý cán bộ", beside="áo. ọc 0.NGÃI"),
        (90, 186, "217.2."),  # read as one line with the next
        centred(186, "trên địa bàn huyện"),
    ]
    stamp = {"áo.": ("", 0.0), "ọc": ("", 0.5), "0.NGÃI": ("", 0.2), "217.2.": (" ", 0.9)}

    def stamped(word: Word) -> Word:
        after, confidence = stamp.get(word.text, ("", word.confidence))
        return replace(word, after=after or word.after, confidence=confidence)

    read = page([*PARTY, *lines])
    read = replace(read, words=tuple(map(stamped, read.words)))
    subject = next(field for field in find_fields([read]) if field.name == "subject")
    assert subject.value == "Về việc tăng cường quản lý cán bộ trên địa bàn huyện"


def test_a_subject_off_the_middle_keeps_all_its_words() -> None:
    line: Placed = (130, 170, "về công tác cán bộ của Đảng bộ huyện trong năm tới")
    assert found(PARTY, [line])["subject"].value == line[2]


def test_a_subject_does_not_begin_with_a_misread_and() -> None:
    line = centred(170, "Và việc tăng cường quản lý cán bộ")
    assert found(PARTY, [line])["subject"].value == "Về việc tăng cường quản lý cán bộ"


def centred(top: float, text: str, beside: str = "") -> Placed:
    """A line whose middle, without what stands beside it at its left, is that of the title."""
    axis = PARTY[-1][0] + width("THÔNG BÁO") / 2
    before = width(beside) + BLANK if beside else 0.0
    return axis - width(text) / 2 - before, top, f"{beside} {text}".strip()


def width(text: str) -> float:
    return WIDE * len(text.replace(" ", "")) + BLANK * text.count(" ")


def test_a_title_that_names_its_issuer() -> None:
    title: list[Placed] = [
        (150, 150, "NGHỊ QUYẾT CỦA HỘI ĐỒNG QUẢN LÝ"),
        (210, 168, "QUỸ KHUYẾN HỌC"),
        (170, 186, "Về việc sửa đổi Điều lệ Quỹ"),
        (110, 230, "Căn cứ Điều lệ Quỹ khuyến học đã được phê duyệt tại Đại hội lần thứ nhất;"),
    ]
    fields = found([line for line in LETTER if "V/v" not in line[2]], title)
    assert fields["kind"].value == "Nghị quyết"
    assert fields["subject"].value == "Về việc sửa đổi Điều lệ Quỹ"


def test_a_signed_copy_is_no_original() -> None:
    signed: list[Placed] = [(365, 650, "(đã ký, đóng dấu)")]
    assert found(PARTY, FOOT, signed)["copy_kind"].value == "Bản in lại"


def test_columns_taken_for_one_line_are_told_apart() -> None:
    foot = [line for line in FOOT if "Trần" not in line[2]]
    parts = list(page([(80, 642, "- Lưu VT;"), (370, 642, "Trần Văn Bình")]).words)
    whole = page([*PARTY, *foot])

    merged = [replace(word, after=" ") for word in parts[:-1]] + [parts[-1]]
    fields = {f.name: f for f in find_fields([replace(whole, words=(*whole.words, *merged))])}
    assert fields["signer"].value == "Trần Văn Bình"


def test_a_surname_behind_a_seal() -> None:
    foot = [(x, y, text.replace("Trần Văn", "hạm Văn")) for x, y, text in FOOT]
    signer = found(PARTY, foot)["signer"]
    assert signer.value == "Phạm Văn Bình"
    assert signer.confidence <= 0.8


def test_another_tone_makes_no_surname() -> None:
    foot = [(x, y, text.replace("Trần Văn Bình", "Trường Thọ")) for x, y, text in FOOT]
    signer = found(PARTY, foot).get("signer")
    assert signer is None or signer.confidence <= 0.5

"""The running text: what belongs to it, where it breaks, and where each word stands."""

from __future__ import annotations

from ocr.flow import body_of, sentences_of
from tests.knowing.placing import Placed, body, page

HEAD: list[Placed] = [
    (120, 60, "TỈNH ỦY HÀ NAM"),
    (340, 60, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    (120, 100, "Số 41-TB/TU"),
    (300, 100, "Hà Nam, ngày 02 tháng 3 năm 2021"),
    (260, 150, "THÔNG BÁO"),
]
FOOT: list[Placed] = [
    (80, 600, "Nơi nhận:"),
    (80, 614, "- Các chi bộ,"),
    (360, 600, "T/M BAN THƯỜNG VỤ"),
]


def texts(*pages: list[Placed]) -> list[str]:
    return [passage.text for passage in body_of([page(lines) for lines in pages])]


def test_head_and_foot_are_no_text() -> None:
    assert texts([*HEAD, *body("Một câu trong thân văn bản."), *FOOT]) == [
        "Một câu trong thân văn bản."
    ]


def test_a_sentence_goes_on_over_the_page() -> None:
    first = [*HEAD, *body("Tập trung chỉ đạo công tác xây dựng")]
    second = [(290.0, 40.0, "2"), *body("cơ bản ngay từ đầu năm.", top=80)]
    assert texts(first, second) == ["Tập trung chỉ đạo công tác xây dựng cơ bản ngay từ đầu năm."]


def test_pages_after_the_foot_are_annexes() -> None:
    assert texts([*HEAD, *body("Câu chính."), *FOOT], body("Phụ lục dài.")) == ["Câu chính."]


def test_a_number_broken_over_lines_is_put_together() -> None:
    lines: list[Placed] = [
        (110, 200, "Theo Công văn số 6138/UBND-"),
        (85, 218, "KGVX ngày 13/11/2024."),
    ]
    assert texts([*HEAD, *lines]) == ["Theo Công văn số 6138/UBND-KGVX ngày 13/11/2024."]


def test_items_begin_anew_without_any_gap() -> None:
    lines: list[Placed] = [
        (110, 200, "1. Sở Nội vụ:"),
        (110, 214, "a) Rà soát kho lưu trữ;"),
        (110, 228, "- Lập danh mục."),
    ]
    assert texts([*HEAD, *lines]) == ["1. Sở Nội vụ:", "a) Rà soát kho lưu trữ;", "- Lập danh mục."]


def test_stops_within_numbers_and_short_forms_end_no_sentence() -> None:
    text = "1. Kinh phí là 1.240 đồng, gửi TP. Hà Nội trước ngày 3.5.2024. Giao Sở Tài chính./."
    (passage,) = body_of([page([*HEAD, *body(text)])])
    found = list(sentences_of(passage))
    assert [sentence.mark for sentence in found] == ["1.", ""]
    assert found[0].text.endswith("3.5.2024.")
    assert found[1].text == "Giao Sở Tài chính./."


def test_a_stretch_knows_its_place() -> None:
    (passage,) = body_of([page([*HEAD, (100, 300, "Một câu ngắn.")])])
    index, box = passage.where(4, 7) or (9, None)
    assert (index, box) == (0, passage.words[1].word.box)

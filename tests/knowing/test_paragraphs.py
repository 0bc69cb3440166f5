"""A document as paragraphs: joined over lines and pages, head and foot line by line."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.flow import paragraphs_of
from ocr.values import Box, PageReading, Word

Row = tuple[float, str, str]  # left edge, text, what follows


def page(*rows: Row, top: float = 60.0) -> PageReading:
    words = []
    for number, (start, text, end) in enumerate(rows):
        parts, y, left = text.split(" "), top + 20 * number, start
        for at, part in enumerate(parts):
            after = " " if at + 1 < len(parts) else end
            box = Box(left, y, left + 6.0 * len(part), y + 12)
            words.append(Word(part, after, box, 0.95, part))
            left = box.x1 + 3
    return PageReading(595, 842, 0, tuple(words), "ocr", 0.95, "test")


def texts(*pages: PageReading) -> Sequence[tuple[str, str]]:
    return [(each.part, each.text) for each in paragraphs_of(pages)]


HEAD: tuple[Row, ...] = (
    (70, "ĐẢNG BỘ TỈNH LAM GIANG", "\n"),
    (90, "TỈNH ỦY", "\n"),
    (90, "Số 12-TB/TU", "\n\n"),
    (330, "ĐẢNG CỘNG SẢN VIỆT NAM", "\n"),
    (330, "Lam Giang, ngày 02 tháng 3 năm 2021", "\n\n"),
    (260, "THÔNG BÁO", "\n"),
)
FULL = "xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx"


def test_the_head_stays_in_lines_and_the_title_alone() -> None:
    found = texts(page(*HEAD, (150, "về việc số hóa", "\n"), (70, FULL, "\n")))
    assert found[:6] == [
        ("head", "ĐẢNG BỘ TỈNH LAM GIANG"), ("head", "TỈNH ỦY"), ("head", "Số 12-TB/TU"),
        ("head", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("head", "Lam Giang, ngày 02 tháng 3 năm 2021"),
        ("title", "THÔNG BÁO"),
    ]  # fmt: skip


def test_running_text_goes_on_over_lines_and_pages_without_their_numbers() -> None:
    first = page((70, f"Mở {FULL}", "\n"), (70, FULL, "\n"))
    second = page((70, "cho đến hết.", "\n\n"), (95, "Đoạn sau.", "\n"))
    numbered = page((290, "2", "\n"), top=20)
    second = PageReading(
        595, 842, 0, (*second.words, *numbered.words), "ocr", 0.95, "test"
    )  # fmt: skip
    found = paragraphs_of([first, second])
    assert [each.text for each in found] == [f"Mở {FULL} {FULL} cho đến hết.", "Đoạn sau."]
    assert [each.page for each in found] == [0, 1]


def test_headings_and_items_begin_paragraphs_but_a_dash_within_a_name_does_not() -> None:
    found = texts(
        page(
            (70, "I. Đánh giá chung", "\n"),
            (70, f"Xxxx {FULL[5:]}", "\n"),
            (70, f"Sở Lao {FULL}", "\n"),
            (70, "- Thương binh và Xã hội làm:", "\n"),
            (70, "- Việc thứ nhất;", "\n"),
            (70, "a) Việc thứ hai.", "\n"),
        )
    )
    assert [text for _, text in found] == [
        "I. Đánh giá chung", f"Xxxx {FULL[5:]} Sở Lao {FULL} - Thương binh và Xã hội làm:",
        "- Việc thứ nhất;", "a) Việc thứ hai.",
    ]  # fmt: skip


def test_the_foot_stays_in_lines_but_for_recipients_on_several() -> None:
    found = texts(
        page(
            (70, FULL, "\n\n"),
            (70, "Nơi nhận:", "\n"),
            (70, "- Các sở: Tài chính,", "\n"),
            (70, "Nội vụ, Tư pháp;", "\n"),
            (70, "- Lưu Văn phòng", "\n"),
            (70, "và lưu trữ.", "\n\n"),
            (360, "T/M BAN THƯỜNG VỤ", "\n"),
            (385, "Nguyễn Văn An", "\n"),
        )
    )
    assert found[1:] == [
        ("foot", "Nơi nhận:"), ("foot", "- Các sở: Tài chính, Nội vụ, Tư pháp;"),
        ("foot", "- Lưu Văn phòng và lưu trữ."), ("foot", "T/M BAN THƯỜNG VỤ"),
        ("foot", "Nguyễn Văn An"),
    ]  # fmt: skip


def test_no_pages_have_no_paragraphs() -> None:
    assert texts() == []
    assert texts(page((70, "x", "\n"))) == [("body", "x")]

"""Reading order, litter and paragraphs, from words placed by hand."""

from __future__ import annotations

from ocr.layout.lines import Line, engine_lines
from ocr.layout.order import reading_order
from ocr.layout.paragraphs import spaced
from ocr.litter import without_litter
from ocr.values import Box, EngineWord


def words(x: float, y: float, text: str, line: int, confidence: float = 0.96) -> list[EngineWord]:
    placed = []
    for word in text.split():
        width = 14.0 * len(word)
        placed.append(EngineWord(word, Box(x, y, x + width, y + 30), confidence, 1, 1, line))
        x += width + 12
    return placed


def page(*lines: tuple[float, float, str]) -> list[Line]:
    return engine_lines([word for n, line in enumerate(lines) for word in words(*line, n)])


def read(*lines: tuple[float, float, str]) -> list[str]:
    return [line.text for line in reading_order(page(*lines), 3000)]


BODY = [
    (200.0, 700.0 + 50 * n, "các cấp các ngành tập trung chỉ đạo thực hiện tốt") for n in range(4)
]


def test_the_left_block_of_a_head_comes_first() -> None:
    head = [
        (250, 100, "ĐẢNG BỘ TỈNH"),
        (800, 100, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (270, 150, "TỈNH ỦY"),
        (250, 210, "Số 41-TB/TU"),
        (820, 214, "ngày 02 tháng 3 năm 2021"),
        (620, 400, "THÔNG BÁO"),
    ]
    assert read(*head, *BODY)[:6] == [
        "ĐẢNG BỘ TỈNH", "TỈNH ỦY", "Số 41-TB/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 02 tháng 3 năm 2021", "THÔNG BÁO",
    ]  # fmt: skip


def test_recipients_come_before_the_signature_and_the_page_number_last() -> None:
    foot = [
        (200, 1000, "Nơi nhận:"),
        (900, 1000, "T/M BAN THƯỜNG VỤ"),
        (200, 1050, "- Các huyện ủy,"),
        (950, 1055, "BÍ THƯ"),
        (200, 1100, "- Lưu Văn phòng."),
        (880, 1300, "Nguyễn Văn Hiền"),
        (700, 2900, "2"),
    ]
    assert read(*BODY, *foot)[4:] == [
        "Nơi nhận:", "- Các huyện ủy,", "- Lưu Văn phòng.",
        "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn Hiền", "2",
    ]  # fmt: skip


def test_body_text_is_never_split_into_columns() -> None:
    assert read(*BODY) == [text for _, _, text in BODY]


def test_an_empty_page_has_no_lines() -> None:
    assert reading_order([], 3000) == []
    assert list(spaced([])) == []
    assert without_litter([]) == []


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = page((200, 100, "hết câu."), (280, 150, "Câu mới"), (200, 200, "tiếp theo"))
    assert [after for _, after in spaced(lines)] == [" ", "\n\n", " ", "\n", " ", "\n"]


def test_litter_goes_and_words_stay() -> None:
    lines = [
        Line(tuple(words(200, 100, "Ban Thường vụ - Tỉnh ủy", 1))),
        Line(tuple(words(500, 150, "lW J( |/", 2, confidence=0.2))),
        Line((*words(200, 200, "điều hành", 3), *words(600, 200, "' :", 3, confidence=0.3))),
        Line(tuple(words(700, 250, "12", 4, confidence=0.9))),
    ]
    kept = [line.text for line in without_litter(lines)]
    assert kept == ["Ban Thường vụ - Tỉnh ủy", "điều hành", "12"]

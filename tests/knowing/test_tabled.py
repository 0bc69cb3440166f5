"""Tasks in tables: read from columns by their heads, row by row."""

from __future__ import annotations

from datetime import date

import pytest

from ocr.charging import Assignment, find_tabled, task_rows
from ocr.knowing import know
from ocr.values import Box, PageReading, Word

LETTER, LINE = 5.0, 14.0
LEFTS = (90, 125, 320, 400, 490)
HEADS = ("STT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời hạn")
ROWS = (
    ("1", "Khảo sát khối lượng\ntài liệu giấy", "Sở Nội vụ", "Các sở", "15/11/2025"),
    ("ị", "Ban hành hướng dẫn", "Sở Khoa học\nvà Công nghệ", "", "Quý I/2026"),
    ("3", "Chỉnh lý tài liệu", "UBND cấp xã", "Sở Nội vụ", "Năm 2026"),
    ("4", "Cập nhật phần mềm", "Văn phòng UBND", "", "Thường xuyên"),
)
ISSUED = date(2025, 10, 27)


class Paper:
    """A page in the making: lines of words put down where they are told to stand."""

    def __init__(self):
        self.words: list[Word] = []
        self.y = 60.0

    def line(self, text: str, left: float, top: float | None = None) -> Paper:
        """Put a line down; without `top` below all others."""
        y = self.y if top is None else top
        x = left
        parts = text.split()
        for place, part in enumerate(parts):
            after = "\n\n" if place == len(parts) - 1 else " "
            box = Box(x, y, x + LETTER * len(part), y + LINE - 3)
            self.words.append(Word(part, after, box, 0.95, part))
            x = box.x1 + LETTER / 2
        self.y = max(self.y, y + LINE)
        return self

    def row(self, cells, lefts=LEFTS) -> Paper:
        """Put a row of cells down, cell by cell, as pages are read."""
        top = self.y + 6
        for text, left in zip(cells, lefts, strict=True):
            for number, line in enumerate(text.split("\n")):
                if line:
                    self.line(line, left, top + number * LINE)
        return self

    def read(self) -> PageReading:
        """The page as a reading."""
        return PageReading(595, 842, 0, tuple(self.words), "ocr", 0.95, "made")


def tasks(pages: list[PageReading], issued: date | None) -> tuple[Assignment, ...]:
    return find_tabled(task_rows(pages), issued)


def paper(*rows, heads=HEADS) -> PageReading:
    made = Paper().line("Các nhiệm vụ được phân công theo bảng dưới đây, các đơn vị thực hiện:", 90)
    for row in (heads, *rows):
        made.row(row)
    return made.read()


def test_each_row_gives_who_what_and_by_when():
    found = tasks([paper(*ROWS)], ISSUED)
    assert [(task.who, task.due, task.recurring) for task in found] == [
        ("Sở Nội vụ", "2025-11-15", False),
        ("Sở Khoa học và Công nghệ", "2026-03-31", False),
        ("UBND cấp xã", "2026-12-31", False),
        ("Văn phòng UBND", None, True),
    ]
    assert found[0].what == "Khảo sát khối lượng tài liệu giấy"
    assert found[0].quote.endswith("– Sở Nội vụ – Các sở – 15/11/2025")
    assert [task.due_text for task in found][1:] == ["Quý I/2026", "Năm 2026", "Thường xuyên"]
    tops = [task.box.y0 for task in found]
    assert tops == sorted(tops) and found[0].box.y1 < found[1].box.y0


def test_heads_may_stand_on_two_lines():
    heads = ("Số\nTT", "Nhiệm vụ", "Cơ quan\nchủ trì", "Cơ quan\nphối hợp", "Thời gian\nhoàn thành")
    found = tasks([paper(*ROWS[:2], heads=heads)], ISSUED)
    assert [task.who for task in found] == ["Sở Nội vụ", "Sở Khoa học và Công nghệ"]


def test_a_table_goes_on_over_the_page_with_its_heads_or_without():
    for again in ((HEADS,), ()):
        second = Paper()
        for row in (*again, *ROWS[2:]):
            second.row(row)
        found = tasks([paper(*ROWS[:2]), second.read()], ISSUED)
        assert [task.page for task in found] == [0, 0, 1, 1]
        assert found[2].what == "Chỉnh lý tài liệu"


def test_running_text_below_ends_the_table():
    made = Paper()
    for row in (HEADS, *ROWS[:1]):
        made.row(row)
    made.y += 20
    made.line("III. TỔ CHỨC THỰC HIỆN", 86)
    made.line(
        "Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này trước ngày 20/12/2025.", 86
    )
    (task,) = tasks([made.read()], ISSUED)
    assert task.what == "Khảo sát khối lượng tài liệu giấy"
    assert "TỔ CHỨC" not in task.quote
    assert [task.due for task in know([made.read()]).assignments] == ["2025-11-15", "2025-12-20"]


@pytest.mark.parametrize(
    "heads",
    [
        ("STT", "Nội dung cuộc họp", "Chủ trì", "Địa điểm", "Thời gian"),
        ("STT", "Nhiệm vụ trong Hội đồng", "Họ và tên", "Chức vụ", "Phân công"),
        ("STT", "Nội dung chi", "Đơn vị", "Số tiền", "Thời gian"),
        ("STT", "Tên tài liệu", "Số trang", "Nơi giữ", "Ghi chú"),
    ],
)
def test_tables_of_other_things_give_no_tasks(heads):
    assert tasks([paper(*ROWS, heads=heads)], ISSUED) == ()


def test_the_head_of_a_group_of_rows_is_no_task():
    group = ("I", "Nhiệm vụ chung", "", "", "")
    found = tasks([paper(group, ROWS[0], ("II", "Nhiệm vụ riêng", "", "", ""), ROWS[2])], ISSUED)
    assert [task.who for task in found] == ["Sở Nội vụ", "UBND cấp xã"]


def test_what_stands_in_a_row_is_told_once():
    row = ("1", "Báo cáo UBND tỉnh\ntrước ngày 15/11/2025.", "Sở Nội vụ", "", "15/11/2025")
    assert [task.who for task in know([paper(row)]).assignments] == ["Sở Nội vụ"]

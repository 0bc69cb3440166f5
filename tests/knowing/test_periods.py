"""Periods that subjects and headings set, and occasions that orders name."""

from __future__ import annotations

from datetime import date

import pytest

from ocr.charging import find_assignments
from ocr.charging.periods import occasion_in, period_in
from ocr.flow import body_of
from ocr.values import Box, Finding
from tests.knowing.placing import body, page

ISSUED = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chương trình công tác trọng tâm tháng 5/2024", date(2024, 5, 31)),
        ("về nhiệm vụ chủ yếu cần tập trung thực hiện trong quý II/2024", date(2024, 6, 30)),
        ("kết quả tháng 02 và một số nhiệm vụ trọng tâm tháng 4-2024", date(2024, 4, 30)),
        ("tình hình 6 tháng đầu năm; giải pháp 6 tháng cuối năm 2024", date(2024, 12, 31)),
        ("về kết quả thực hiện nhiệm vụ tháng 4-2024", None),  # tells, sets nothing
        ("về nhiệm vụ trọng tâm tháng 01/2024", None),  # past when it was issued
        ("Quy hoạch tỉnh thời kỳ 2021-2030, tầm nhìn đến năm 2050", None),
    ],
)
def test_what_a_subject_sets(text: str, due: date | None) -> None:
    found = period_in(text, ISSUED)
    assert (found.due if found else None) == due


def test_the_period_of_the_subject_is_a_task_with_its_place() -> None:
    box = Box(100, 120, 500, 150)
    subject = Finding("subject", "về nhiệm vụ tháng 4-2024", "raw", 0, box, 0.9)
    (found,) = find_assignments((), ISSUED, subject)
    assert (found.due, found.due_text, found.box) == ("2024-04-30", "tháng 4-2024", box)


def test_the_subject_is_quoted_without_its_title_and_headings_that_repeat_it_add_nothing() -> None:
    value = "KẾT LUẬN CỦA BAN THƯỜNG VỤ về tình hình tháng 3 và một số nhiệm vụ chính tháng 4-2024"
    subject = Finding("subject", value, "raw", 0, Box(100, 120, 500, 150), 0.9)
    text = "1. Về tình hình tháng 3 và một số nhiệm vụ tháng 4-2024\n2. Nhiệm vụ khác tháng 5-2024"
    found = find_assignments(body_of([page(body(text))]), ISSUED, subject)
    assert [task.quote for task in found] == [
        "nhiệm vụ chính tháng 4-2024",
        "Nhiệm vụ khác tháng 5-2024",
    ]
    assert found[0].due_text == "tháng 4-2024"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Tập trung xây dựng cơ bản ngay từ đầu năm.", None),
        ("Chủ động phòng cháy rừng trong mùa khô.", None),
        (
            "Tổ chức gặp mặt nhân kỷ niệm 70 năm Chiến thắng (07/5/1954-07/5/2024).",
            date(2024, 5, 7),
        ),
    ],
)
def test_occasions(text: str, due: date | None) -> None:
    found = occasion_in(text, ISSUED)
    assert found is not None
    assert found.due == due


def test_an_order_that_tells_of_a_situation_does_not_end_the_orders() -> None:
    text = "1. Nhiệm vụ trọng tâm\n- Nắm chắc tình hình cơ sở.\n- Phòng cháy rừng trong mùa khô."
    found = find_assignments(body_of([page(body(text))]), ISSUED)
    assert [task.due_text for task in found] == ["trong mùa khô"]

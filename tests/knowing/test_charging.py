"""Who is charged with what, by when; and the many times that are no deadline."""

from __future__ import annotations

from datetime import date

import pytest

from ocr.charging import Assignment, find_assignments
from ocr.flow import body_of
from tests.knowing.placing import body, page

ISSUED = date(2024, 3, 1)


def tasks(text: str, issued: date | None = ISSUED) -> tuple[Assignment, ...]:
    return find_assignments(body_of([page(body(text))]), issued)


@pytest.mark.parametrize(
    ("text", "who", "begin"),
    [
        (
            "Giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với Văn phòng bố trí đủ người.",
            "Ban Tổ chức Tỉnh uỷ",
            "chủ trì",
        ),
        (
            "Thống nhất phân công đồng chí Trần Văn Bình, Phó Bí thư, theo dõi huyện Lý Nhân.",
            "Trần Văn Bình",
            "theo dõi",
        ),
        (
            "Yêu cầu các cấp uỷ, tổ chức đảng và địa phương bám sát các chỉ tiêu đã đề ra.",
            "các cấp uỷ, tổ chức đảng và địa phương",
            "bám sát",
        ),
        ("Sở Y tế phải kiểm tra các cơ sở khám bệnh.", "Sở Y tế", "phải"),
        ("Từng chi bộ rà soát lại danh sách đảng viên.", "Từng chi bộ", "rà soát"),
        (
            "Căn cứ Kế hoạch này, các sở, ngành xây dựng kế hoạch của đơn vị mình.",
            "các sở, ngành",
            "xây dựng",
        ),
        (
            "Ban Thường vụ Tỉnh uỷ thông báo để các cấp uỷ, cơ quan biết, thực hiện.",
            "các cấp uỷ, cơ quan",
            "biết",
        ),
    ],
)
def test_forms_of_charging(text: str, who: str, begin: str) -> None:
    (found,) = tasks(text)
    assert found.who == who
    assert found.what.startswith(begin)
    assert found.quote == text


@pytest.mark.parametrize(
    ("limit", "due"),
    [
        ("trước ngày 30/9/2024", "2024-09-30"),
        ("trước 30/11/2024", "2024-11-30"),
        ("trước 16 giờ ngày 29 tháng 12 năm 2024", "2024-12-29"),
        ("chậm nhất đến 16 giờ 00 ngày 18/7/2024", "2024-07-18"),
        ("chậm nhất là ngày 10/11/2024", "2024-11-10"),
        ("đến hết ngày 07/11/2024", "2024-11-07"),
        ("trong tháng 7/2024", "2024-07-31"),
        ("trong tháng 02 năm 2028", "2028-02-29"),
        ("đến hết quý II/2025", "2025-06-30"),
        ("trong quý I năm 2025", "2025-03-31"),
        ("đến cuối năm 2024", "2024-12-31"),
        ("hết năm 2026", "2026-12-31"),
    ],
)
def test_limits_and_the_days_they_mean(limit: str, due: str) -> None:
    (found,) = tasks(f"Giao Sở Nội vụ hoàn thành việc rà soát {limit}.")
    assert found.due == due
    assert found.due_text is not None
    assert found.due_text.endswith(limit)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 29/6/2024, Ban Chấp hành Đảng bộ tỉnh họp cho ý kiến về tình hình.",
        "Bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2021-2026 bảo đảm đúng luật.",
        "Phát triển đến năm 2030, tầm nhìn đến năm 2045 theo định hướng chung.",
        "Xây dựng Quy hoạch tỉnh thời kỳ 2021-2030 tầm nhìn đến hết năm 2050.",
        "Dự án đường 3/2 nối dài đoạn qua thành phố.",
        "Tính đến ngày 15/12/2024 đã có 14 đơn vị gửi bảng thống kê.",
        "Hội nghị diễn ra từ ngày 01/7/2024 đến ngày 05/7/2024.",
    ],
)
def test_times_that_are_no_limit(text: str) -> None:
    assert [found.due for found in tasks(text) if found.due] == []


def test_what_was_due_before_the_paper_is_told_of_not_asked_for() -> None:
    assert tasks("Các đơn vị đã nộp báo cáo trước ngày 15/01/2024.") == ()


def test_recurring_reports_and_to_whom() -> None:
    (found,) = tasks("Định kỳ hằng quý, Văn phòng tổng hợp, báo cáo Thường trực Tỉnh uỷ.")
    assert (found.who, found.recurring, found.due) == ("Văn phòng", True, None)
    assert found.due_text == "Định kỳ hằng quý"
    assert found.report_to == "Thường trực Tỉnh uỷ"


def test_items_below_a_heading_charge_the_body_it_names() -> None:
    text = """
    Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
    1. Cục Thuế tỉnh:
    a) Chủ trì, phối hợp với các ngân hàng xây dựng kế hoạch.
    b) Tổ chức tập huấn trước ngày 30/6/2024.
    2. Sở Tài chính hướng dẫn việc sử dụng kinh phí.
    """
    found = tasks(text)
    assert [task.who for task in found] == ["Cục Thuế tỉnh", "Cục Thuế tỉnh", "Sở Tài chính"]
    assert [task.due for task in found] == [None, "2024-06-30", None]


def test_results_are_no_orders() -> None:
    text = """
    I. KẾT QUẢ
    1. Sở Nội vụ tổ chức ba buổi hướng dẫn cho công chức cấp xã.
    II. NHIỆM VỤ TRỌNG TÂM
    1. Sở Nội vụ tổ chức kiểm tra tại các xã.
    """
    assert [task.what[:16] for task in tasks(text)] == ["tổ chức kiểm tra"]


def test_two_limits_in_one_sentence_are_two_tasks() -> None:
    text = "Giao Sở Nội vụ lập danh mục trước ngày 30/6/2024; báo cáo kết quả trong tháng 8/2024."
    assert [task.due for task in tasks(text)] == ["2024-06-30", "2024-08-31"]


def test_without_a_day_of_issue_the_meeting_tells_the_year() -> None:
    text = """
    Ngày 29/6/2024, Ban Thường vụ họp và thống nhất như sau:
    Yêu cầu các cấp uỷ quan tâm thực hiện hoàn thành trong 6 tháng cuối năm.
    """
    assert [task.due for task in tasks(text, None)] == ["2024-12-31"]


def test_titles_in_capitals_and_the_preamble_that_runs_on_from_them_are_no_tasks() -> None:
    text = """
    KẾT LUẬN CỦA BAN THƯỜNG VỤ về nhiệm vụ trong tháng 4-2024 Trong phiên họp đã bàn kỹ.
    II. NHỮNG NHIỆM VỤ CẦN TẬP TRUNG LÃNH ĐẠO TRONG QUÝ II/2024
    1. Giao Sở Nội vụ rà soát biên chế trước ngày 30/6/2024.
    """
    assert [task.who for task in tasks(text)] == ["Sở Nội vụ"]


def test_a_bare_heading_under_a_body_that_is_charged_is_no_task() -> None:
    text = """
    Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
    1. Cục Thuế tỉnh:
    a) Chủ trì, phối hợp với các ngân hàng xây dựng kế hoạch.
    b) Tổ chức thực hiện
    """
    assert [task.what[:7] for task in tasks(text)] == ["Chủ trì"]

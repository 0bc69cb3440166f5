from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.repositories.heading import heading


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("đôn đốc thực hiện Kế hoạch số 215/KH-UBND", "Đôn đốc thực hiện Kế hoạch số 215/KH-UBND"),
        ("ủy quyền ký (lần 2)", "Ủy quyền ký (lần 2)"),
        ("- về việc số hóa) tài liệu ,", "Về việc số hóa tài liệu"),
        ("(tháng 7", "Tháng 7"),
        (") chương trình [công tác", "Chương trình công tác"),
        ("“Dân vận khéo” năm 2021", "“Dân vận khéo” năm 2021"),
        ("năm 2021.", "Năm 2021."),
        ("--", "--"),
        ("", ""),
    ],
)
def test_a_subject_is_shown_as_a_heading(subject, shown):
    assert heading(subject) == shown


@given(st.text(alphabet="aạ ()[]“”.,-", max_size=30))
def test_a_heading_stays_as_it_is_made(subject):
    assert heading(heading(subject)) == heading(subject)

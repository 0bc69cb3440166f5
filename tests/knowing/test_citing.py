"""Citations in running text: number, type, date, body, relation, place."""

from __future__ import annotations

import pytest

from ocr.citing import Citation, find_citations
from ocr.flow import body_of
from tests.knowing.placing import body, page


def cited(text: str) -> tuple[Citation, ...]:
    return find_citations(body_of([page(body(text))]))


@pytest.mark.parametrize(
    ("text", "kind", "number", "day", "issuer"),
    [
        (
            "theo tinh thần Chỉ thị số 19-CT/TW, ngày 09-12-2019 của Ban Bí thư Trung ương Đảng.",
            "Chỉ thị",
            "19-CT/TW",
            "2019-12-09",
            "Ban Bí thư Trung ương Đảng",
        ),
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về văn thư;",
            "Nghị định",
            "30/2020/NĐ-CP",
            "2020-03-05",
            "Chính phủ",
        ),
        (
            "Xét Tờ trình số 12/TTr-SNV ngày 6/5/2024 của Sở Nội vụ và ý kiến của các sở,",
            "Tờ trình",
            "12/TTr-SNV",
            "2024-05-06",
            "Sở Nội vụ",
        ),
        (
            "Theo Thông tư số 15/2021/TT-BGDĐT của Bộ Giáo dục và Đào tạo đã ban hành.",
            "Thông tư",
            "15/2021/TT-BGDĐT",
            None,
            "Bộ Giáo dục và Đào tạo",
        ),
        (
            "Căn cứ Luật số 80/2015/QH13 ngày 22/6/2015;",
            "Luật",
            "80/2015/QH13",
            "2015-06-22",
            None,
        ),
        (
            "nhận được Công văn số 298/VP-NCKSTTHC ngày 15/01/2025 của Văn phòng UBND tỉnh,",
            "Công văn",
            "298/VP-NCKSTTHC",
            "2025-01-15",
            "Văn phòng UBND tỉnh",
        ),
    ],
)
def test_the_parts_of_a_citation(
    text: str, kind: str, number: str, day: str | None, issuer: str | None
) -> None:
    (found,) = cited(text)
    assert (found.kind, found.number, found.date, found.body) == (kind, number, day, issuer)
    assert found.quote.startswith(kind)
    assert found.box is not None


def test_several_in_one_sentence_take_the_type_of_their_symbol() -> None:
    text = "Thực hiện các Chỉ thị số 01/CT-UBND ngày 03/01/2024, số 03/CT-UBND ngày 23/01/2024."
    assert [(c.kind, c.number, c.date) for c in cited(text)] == [
        ("Chỉ thị", "01/CT-UBND", "2024-01-03"),
        ("Chỉ thị", "03/CT-UBND", "2024-01-23"),
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 01/02/2020.", "replaces"),
        ("Bãi bỏ Quyết định số 12/QĐ-UBND ngày 01/02/2020.", "revokes"),
        ("Sửa đổi, bổ sung một số điều của Quy chế số 05-QC/TU, ngày 01/02/2020.", "amends"),
        ("Trả lời Công văn số 15/SNV-VTLT ngày 01/02/2020 của Sở Nội vụ,", "answers"),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP được thay thế một phần;", "cites"),
        ("Quy chế được sửa đổi tại Quyết định số 12/QĐ-UBND ngày 01/02/2020.", "cites"),
    ],
)
def test_what_the_paper_does_to_what_it_cites(text: str, relation: str) -> None:
    assert [found.relation for found in cited(text)] == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "Dự án đường 3/2 nối dài, nhiệm kỳ 2021-2026, dịch cúm A/H5N1, trực 24/24 giờ.",
        "Ngày 29/6/2021 họp; kỷ niệm (27/7/1947-27/7/2022); 3/4 (75%) số phiếu; 20 km/h.",
        "Nghị quyết Đại hội XIII của Đảng và Chương trình mỗi xã một sản phẩm OCOP.",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert cited(text) == ()


def test_misread_months_are_understood() -> None:
    (found,) = cited("Căn cứ Quyết định số 65/QĐ-UBND ngày l5 tháng II năm 2023 của UBND tỉnh.")
    assert found.date == "2023-11-15"


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("Căn cứ Luật Lưu trữ năm 2024 và hướng dẫn;", "Luật", "Luật Lưu trữ năm 2024"),
        ("theo Bộ luật Lao động năm 2019.", "Bộ luật", "Bộ luật Lao động năm 2019"),
        ("Căn cứ Hiến pháp năm 2013;", "Hiến pháp", "Hiến pháp năm 2013"),
    ],
)
def test_laws_are_cited_by_name_and_year(text: str, kind: str, quote: str) -> None:
    (found,) = cited(text)
    assert (found.kind, found.number, found.quote) == (kind, None, quote)


@pytest.mark.parametrize(
    "text",
    [
        "Luật Lưu trữ ngày 21 tháng 6 năm 2024 quy định rõ.",  # a day, not a year's law
        "chấp hành pháp luật về đất đai năm 2024.",
    ],
)
def test_what_is_no_law_by_name(text: str) -> None:
    assert cited(text) == ()

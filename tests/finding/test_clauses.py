"""Fields asked for by name, in Vietnamese and in English; whatever is no clause is text."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.search.dates import period
from db.search.find import search
from db.search.query import parse
from tests.db.filling import NOW, Filler


class Library:
    def __init__(self, archive: Archive) -> None:
        self.archive, fill = archive, Filler(archive)
        self.plan = fill.document(
            "Nội dung: số hoá tài liệu. Cụ thể: rà soát kho",
            name="a.pdf",
            kind="Kế hoạch",
            issuer="Uỷ ban nhân dân tỉnh",
            number="215/KH-UBND",
            issued_on="2025-10-27",
            signer="Hoàng Thị Thu Hà",
        )
        self.notice = fill.document(
            "kết luận về số hoá tài liệu",
            name="b.pdf",
            kind="Thông báo",
            issuer="Tỉnh uỷ Lam Giang",
            number="112-TB/TU",
            issued_on="2024-03-05",
            signer="Trần Quốc Khải",
        )
        self.letter = fill.document("kế hoạch chuyển đổi", name="c.pdf", kind="Công văn")
        fill.tag("Việc/Khẩn", self.notice)
        fill.note(self.letter, "hỏi lại Sở Tài chính")

    def found(self, text: str) -> set[int]:
        with self.archive.database.reading() as conn:
            return {hit.document_id for hit in search(conn, text).hits}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("clauses")
    with Archive.open(folder / "archive", owner="a", clock=lambda: NOW) as archive:
        yield Library(archive)


@pytest.mark.parametrize(
    "typed",
    [
        "loại: kế hoạch",
        "loai:ke hoach",
        "kind: kế hoạch số hoá",
        'LOẠI:"Kế hoạch"',
        "cơ quan: ủy ban nhân dân",
        "co quan: uy ban số hoá",
        "số: 215",
        "so:215/kh-ubnd",
        "number: 215 kh ubnd",
        "ngày: 27/10/2025",
        "date: 2025-10",
        "năm: 2025",
        "từ: 1/1/2025 đến: 31/12/2025",
        "from: 2025 to: 2025 số hoá",
        "người ký: thu hà",
        "signer: Hoang Thi Thu Ha",
        "số hoá -loại: thông báo",
        "số hoá -thẻ: khẩn",
        "trạng thái: cần xác nhận số hoá tài liệu rà soát",
        "cụ thể: rà soát",
    ],
)
def test_the_plan_alone(library: Library, typed: str) -> None:
    assert library.found(typed) == {library.plan}


@pytest.mark.parametrize("typed", ["thẻ: khẩn", "tag:việc", "nhãn: Khan số hóa", "đến: 2024"])
def test_the_notice_alone(library: Library, typed: str) -> None:
    assert library.found(typed) == {library.notice}


@pytest.mark.parametrize("typed", ["ghi chú: tài chính", "note:hỏi lại", "loại: công văn"])
def test_the_letter_alone(library: Library, typed: str) -> None:
    assert library.found(typed) == {library.letter}


def test_clauses_that_leave_nothing(library: Library) -> None:
    assert library.found("loại: kế hoạch năm: 2024") == set()
    assert library.found("loại: kế hoạch thẻ: khẩn") == set()


@pytest.mark.parametrize("typed", ["hồ sơ: 12", "trạng thái: lạ", "ngày: mai", "loại:", "x: y"])
def test_what_is_no_clause_is_text(library: Library, typed: str) -> None:
    library.found(typed)
    assert library.found(f"{typed} OR số hoá") <= {library.plan, library.notice}


def test_marks_in_a_name_count() -> None:
    assert parse("cụ thể: rà soát").clauses == ()
    assert [one.field for one in parse("thẻ: a tag: b the: c").clauses] == ["tag"] * 3


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2/3/2021", "2021-03-02", "2021-03-02"),
        ("02-03-2021,", "2021-03-02", "2021-03-02"),
        ("ngày 2 tháng 3 năm 2021", "2021-03-02", "2021-03-02"),
        ("2021-03-02", "2021-03-02", "2021-03-02"),
        ("2/2024", "2024-02-01", "2024-02-29"),
        ("tháng 12 năm 2021", "2021-12-01", "2021-12-31"),
        ("2021-07", "2021-07-01", "2021-07-31"),
        ("năm 2021", "2021-01-01", "2021-12-31"),
    ],
)
def test_dates_as_typed(typed: str, first: str, last: str) -> None:
    assert period(typed) == (first, last)


@pytest.mark.parametrize("typed", ["", "30/2/2021", "13/2021", "hôm qua", "1/1/0000", "12345"])
def test_no_dates(typed: str) -> None:
    assert period(typed) is None

"""Registers: the decree's columns, the right documents, and nothing a spreadsheet could run."""

from __future__ import annotations

import csv
import zipfile
from datetime import date, timedelta

import pymupdf
import pytest

from db.records import FieldRecord
from desktop.services.changes import FieldChange, ManyChanges
from desktop.services.problems import ServiceProblem
from desktop.services.registers.asking import RegisterAsked
from desktop.services.registers.columns import CONTENTS, INCOMING, LEFT, LISTED, OUTGOING
from desktop.services.registers.comma import harmless, write_csv
from desktop.services.registers.sheet import Column, Sheet
from desktop.services.registers.typeset import typeset
from desktop.services.registers.workbook import write_workbook
from tests.making import make_picture
from tests.services.conftest import take_in

OFFICE = "Tỉnh ủy Sông Lam"
EVIL = '=HYPERLINK("file:///etc/passwd","x")'


def know(workspace, document_id: int, **values: str | tuple[str, ...]) -> None:
    """Give a document fields as a person would."""
    changes = tuple(
        FieldChange(
            document_id,
            name,
            None,
            FieldRecord(name, value, None, None, None, 1.0, "person", confirmed=True),
        )
        for name, value in values.items()
    )
    workspace.editing.apply(ManyChanges(changes, "field.edit"))


@pytest.fixture
def office(workspace, tmp_path):
    """Four documents: one arrived with a stamp, one by another body, one's own, one secret."""
    pictures = [make_picture(tmp_path / f"{n}.png", (f"tờ {n}",), dpi=40) for n in range(4)]
    ids = [item.document_id for item in take_in(workspace, *pictures).items]
    facts = (
        {
            "number": "15-CV/HU",
            "issuer": OFFICE,
            "issued_on": "2021-02-27",
            "subject": "về việc báo cáo",
            "arrival_number": "120",
            "received_on": "2021-03-02",
        },
        {"number": "215/KH-UBND", "issuer": "UBND tỉnh", "issued_on": "2021-03-15"},
        {
            "number": "41-TB/TU",
            "kind": "Thông báo",
            "issuer": "TỈNH ỦY SÔNG LAM",
            "issued_on": "2021-03-02",
            "subject": EVIL,
            "signer": "Mai Văn Huỳnh",
            "recipients": ("Các huyện ủy", "Lưu Văn phòng Tỉnh ủy"),
        },
        {"number": "9-BC/TU", "issuer": OFFICE, "issued_on": "2021-04-01", "secrecy": "Mật"},
    )
    for document_id, values in zip(ids, facts, strict=True):
        know(workspace, document_id, **values)
    return workspace, ids


def numbers(sheet: Sheet, column: int) -> list[str]:
    return [str(row[column]) for row in sheet.rows]


def test_the_incoming_register_has_what_arrived_and_what_others_issued(office):
    registers = office[0].registers
    sheet = registers.register(RegisterAsked("incoming", 2021, office=OFFICE))
    assert [column.heading for column in sheet.columns] == [
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu",
        "Ngày tháng",
        "Tên loại và trích yếu",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    assert numbers(sheet, 3) == ["15-CV/HU", "215/KH-UBND"], "by arrival number, unknown ones last"
    assert sheet.rows[0][:2] == ("02/03/2021", "120")
    assert "Từ ngày 02/03/2021 đến ngày 15/03/2021" in sheet.notes[-1]


def test_the_outgoing_register_keeps_the_file_copy_apart_from_the_recipients(office):
    sheet = office[0].registers.register(RegisterAsked("outgoing", 2021, office=OFFICE))
    (row,) = sheet.rows
    assert row[:2] == ("41-TB/TU", "02/03/2021")
    assert row[2] == f"Thông báo: {EVIL}"
    assert row[3:6] == ("Mai Văn Huỳnh", "Các huyện ủy", "Lưu Văn phòng Tỉnh ủy")
    assert len(row) == len(sheet.columns) == 10


def test_secret_papers_stand_in_a_book_of_their_own(office):
    asked = RegisterAsked("outgoing", 2021, office=OFFICE, secret=True)
    assert numbers(office[0].registers.register(asked), 0) == ["9-BC/TU"]


@pytest.mark.parametrize(
    ("first", "last", "found"), [(100, 120, 1), (121, None, 0), (None, 119, 0), (None, 120, 1)]
)
def test_a_range_of_numbers_bounds_the_register(office, first, last, found):
    asked = RegisterAsked("incoming", 2021, office=OFFICE, first=first, last=last)
    assert len(office[0].registers.register(asked).rows) == found


def test_it_is_foreseen_what_a_register_would_hold(office):
    workspace, _ = office
    for asked in (
        RegisterAsked("incoming", 2021, OFFICE),
        RegisterAsked("outgoing", 2021, OFFICE),
        RegisterAsked("outgoing", 2021, OFFICE, secret=True),
        RegisterAsked("incoming", 2021, OFFICE, 100, 130),
        RegisterAsked("incoming", 2020, OFFICE),
    ):
        seen = workspace.registers.foresee(asked)
        assert seen.rows == len(workspace.registers.register(asked).rows), asked
        assert seen.newest == 2021 and seen.years == {2021: 2 if asked.book == "incoming" else 1}
    nothing = workspace.registers.foresee(RegisterAsked("incoming", 2021, OFFICE, secret=True))
    assert (nothing.rows, nothing.newest) == (0, None)


def test_no_paper_is_outgoing_before_the_own_body_is_named(office):
    registers = office[0].registers
    asked = RegisterAsked("outgoing", 2021, office="  ")
    assert registers.foresee(asked).years == {}
    with pytest.raises(ServiceProblem, match=r"register\.no_office"):
        registers.register(asked)
    arrived = registers.register(RegisterAsked("incoming", 2021))
    assert numbers(arrived, 3) == ["15-CV/HU"], "only what has an arrival stamp is sure to be"


def test_papers_without_a_day_stand_in_no_register_and_are_counted(office, tmp_path):
    workspace, _ = office
    pictures = [make_picture(tmp_path / f"mờ {n}.png", (f"mờ {n}",), dpi=40) for n in range(2)]
    own, foreign = (item.document_id for item in take_in(workspace, *pictures).items)
    know(workspace, own, number="50-CV/TU", issuer=OFFICE)
    know(workspace, foreign, number="51-CV/HU", issuer="Huyện ủy")
    for book in ("incoming", "outgoing"):
        for year in (2021, date.today().year):
            asked = RegisterAsked(book, year, OFFICE)
            sheet = workspace.registers.register(asked)
            assert not {"50-CV/TU", "51-CV/HU"} & {cell for row in sheet.rows for cell in row}
            assert sheet.notes[-1] == "Chưa ghi vào sổ: 1 văn bản chưa rõ ngày"
            assert workspace.registers.foresee(asked).undated == 1


def test_a_register_of_nothing_is_told(office):
    workspace, _ = office
    with pytest.raises(ServiceProblem) as told:
        workspace.registers.filled(RegisterAsked("incoming", 1999, OFFICE))
    assert told.value.code == "register.empty"


@pytest.mark.parametrize("layout", [INCOMING, OUTGOING, CONTENTS, LISTED, LEFT])
def test_no_day_and_no_number_is_broken_on_paper(tmp_path, layout):
    columns = tuple(Column(f"Ngày {name}", share, align) for name, share, align in layout)
    row = ("28/12/2026", "1846/UBND-NC", *("Về việc tăng cường công tác văn thư",) * 20)
    days = tuple((row * 2)[at % 2 if at < 4 else at] for at in range(len(columns)))
    table = Sheet("Sổ", (), columns, (("28/12/2026",) * len(columns), days))
    typeset(table, tmp_path / "sổ.pdf")
    with pymupdf.open(tmp_path / "sổ.pdf") as made:
        words = [word[4] for word in made[0].get_text("words")]
        text = made[0].get_text("words")
    assert words.count("28/12/2026") >= len(columns)
    assert all(word[2] <= 804 for word in text), "within the frame"


def test_another_year_has_another_register(office):
    assert not office[0].registers.register(RegisterAsked("incoming", 2020, office=OFFICE)).rows


def test_the_contents_count_pages_through_the_dossier(office):
    workspace, ids = office
    sheet = workspace.registers.contents([ids[2], ids[0]], "Hồ sơ 01.TCCB")
    assert numbers(sheet, 1) == ["41-TB/TU", "15-CV/HU"]
    assert numbers(sheet, 5) == ["1", "2"]
    assert sheet.notes == ("Hồ sơ 01.TCCB",)


def test_a_list_becomes_paper_workbook_and_plain_text(office, tmp_path):
    workspace, ids = office
    sheet = workspace.registers.listed(ids)
    for name in ("a.pdf", "a.xlsx", "a.csv"):
        workspace.registers.save(sheet, tmp_path / name)
    with pymupdf.open(tmp_path / "a.pdf") as paper:
        assert "DANH SÁCH VĂN BẢN" in paper[0].get_text()
        assert "TỈNH ỦY SÔNG LAM" in " ".join(paper[0].get_text().split())
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert [len(line) for line in lines] == [len(sheet.columns)] * 5
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert any(f"'{EVIL}" in line for line in lines)


def test_a_workbook_holds_no_formula_and_no_link(office, tmp_path):
    workspace, ids = office
    workspace.registers.save(workspace.registers.listed(ids), tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
        names = book.namelist()
    assert "<f>" not in page and "<f " not in page and "hyperlink" not in page
    assert not [name for name in names if "external" in name.lower()]
    assert "=HYPERLINK" in words, "the words stand there as words"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"])
def test_what_looks_like_a_formula_is_quoted(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["41-TB/TU", "", "a=b", 7, -7])
def test_what_is_none_stays_as_it_is(cell):
    assert harmless(cell) == cell


def test_an_unknown_format_is_refused(office, tmp_path):
    workspace, ids = office
    with pytest.raises(ServiceProblem, match=r"usage\.format"):
        workspace.registers.save(workspace.registers.listed(ids), tmp_path / "a.docx")


def test_long_tables_repeat_their_headings_and_lose_no_row(tmp_path):
    columns = (Column("STT", 5, "center"), Column("Trích yếu", 60))
    rows = tuple((n, f"dòng số {n}: " + "nội dung điều hành " * (n % 9)) for n in range(200))
    tall = (200, "chữ " * 6000 + "hết")
    made = typeset(Sheet("SỔ", (), columns, (*rows, tall)), tmp_path / "t.pdf")
    with pymupdf.open(made.path) as paper:
        pages = [page.get_text() for page in paper]
        words = [word for page in paper for word in page.get_text("words")]
    assert all("Trích yếu" in page for page in pages)
    text = "\n".join(pages)
    assert all(f"dòng số {n}:" in text for n in range(200))
    assert text.count("chữ") == 6000
    assert max(word[2] for word in words) < 806 and max(word[3] for word in words) < 585


def test_files_for_spreadsheets_carry_text_as_it_is(tmp_path):
    sheet = Sheet("a[b]*:?/\\'", (), (Column("x", 1),), (("\x01 ệ\n<b>&" + "y" * 40_000,), ("",)))
    write_workbook(sheet, tmp_path / "a.xlsx")
    write_csv(sheet, tmp_path / "a.csv")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert "&lt;b&gt;&amp;" in book.read("xl/sharedStrings.xml").decode()


def test_what_left_is_told_by_day_and_words(office, tmp_path):
    workspace, ids = office
    workspace.exporting.save_original(ids[0], tmp_path / "gửi huyện.png")
    workspace.exporting.printed(ids[2], 3, copies=2, to="HP LaserJet")
    today = date.today()
    everything = workspace.registers.left(today, today)
    assert [(one.action, one.left.pages, one.left.copies, one.left.to) for one in everything] == [
        ("print", 3, 2, "HP LaserJet"),
        ("export.original", 1, 1, "gửi huyện.png"),
    ]
    assert [one.number for one in workspace.registers.left(today, today, "laserjet in")] == [
        "41-TB/TU"
    ]
    assert workspace.registers.left(today, today, "gui huyen")[0].number == "15-CV/HU"
    yesterday = today - timedelta(days=1)
    assert not workspace.registers.left(yesterday, yesterday)
    sheet = workspace.registers.left_sheet(today, today)
    assert [row[0] for row in sheet.rows] == [1, 2]
    assert sheet.rows[0][2] == "Lê Văn Thư"


def test_documents_that_are_gone_stay_in_the_register(office):
    workspace, _ = office
    workspace.exporting.printed(999, 1, to="x")
    (entry,) = workspace.registers.left(date.today(), date.today())
    assert (entry.document_id, entry.number, entry.title) == (999, "", "")

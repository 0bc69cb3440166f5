"""Copies as files: named by a template, whole, and with everything the archive knows."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PIL import Image

from db.records import Box, CitationRecord, DocumentRow
from db.repositories import citations
from desktop.services.exports.cautions import Cautions
from desktop.services.exports.kinds import ExportAsked
from desktop.services.exports.names import named
from desktop.services.exports.wording import markdown, plain
from desktop.services.filenames import free_name, safe_stem
from desktop.services.problems import ServiceProblem
from desktop.services.settings import Settings
from ocr.values import Box as ReadBox
from ocr.values import PageReading, Word
from tests.making import PARTY_PAGE, make_picture, make_scan
from tests.services.conftest import read_all, take_in
from tests.services.test_registers import know

DEFAULT = Settings().file_names


def row(**values) -> DocumentRow:
    known = {
        "id": 7,
        "original_name": "quét 001.pdf",
        "title": "về công tác *điều hành*",
        "number": "41-TB/TU",
        "kind": "Thông báo",
        "issuer": "Tỉnh ủy",
        "issued_on": "2021-03-02",
        "state": "done",
        "page_count": 2,
        "pages_read": 2,
        "imported_at": "2021-03-02T00:00:00Z",
    }
    return DocumentRow(**{**known, **values})


@pytest.mark.parametrize(
    ("template", "name"),
    [
        (DEFAULT, "41-TB-TU về công tác -điều hành-"),
        ("{ngày} {số}", "2021-03-02 41-TB-TU"),
        ("{date} {NUMBER}", "2021-03-02 41-TB-TU"),
        ("{Trich Yeu}", "về công tác -điều hành-"),
        ("{tên tệp} ({mã})", "quét 001 (7)"),
        ("{năm}/{loại}", "2021-Thông báo"),
        ("{lạ} x", "{lạ} x"),
        ("", "quét 001"),
    ],
)
def test_names_come_from_the_template(template, name):
    assert named(template, row()) == name


def test_what_is_not_known_leaves_no_gap():
    assert named("{số} - {trích yếu}", row(number=None)) == "về công tác -điều hành-"
    unread = row(number=None, title="quét 001.pdf", kind=None)
    assert named(DEFAULT, unread) == "quét 001"


@pytest.mark.parametrize("name", ["CON", "com1.x", "LPT³", "nul .txt", "CONIN$"])
def test_names_that_windows_keeps_for_itself_are_not_used(name):
    assert safe_stem(name).startswith("_")


def test_names_stay_short_and_whole():
    name = safe_stem("Nghị quyết về đẩy mạnh " * 40)
    assert len(name.encode()) <= 150
    assert name.isprintable()


def test_taken_names_are_numbered(tmp_path):
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a (2).pdf").touch()
    assert free_name(tmp_path, "a", ".pdf").name == "a (3).pdf"


@pytest.fixture
def taken(workspace, tmp_path):
    scan = make_scan(tmp_path / "kết luận.pdf", PARTY_PAGE, ("trang hai",), dpi=150)
    (item,) = take_in(workspace, scan).items
    mark = workspace.annotating.new_mark(
        item.document_id, 0, "box", [Box(60, 80, 300, 130)], body="Xem lại *số* này\n- gạch"
    )
    workspace.editing.apply(mark)
    return workspace, item.document_id


def test_the_text_leaves_as_markdown(taken, tmp_path):
    workspace, one = taken
    read_all(workspace)
    target = tmp_path / "a.md"
    workspace.exports.save(one, target, ExportAsked("markdown"))
    text = target.read_text("utf-8")
    assert text.startswith("# 596-KL/TU: ")
    assert "<!-- Trang 2 -->" in text and "<!-- Trang 1 -->" not in text
    assert "tập trung tháo gỡ điểm nghẽn" in text


def test_markdown_joins_what_lines_and_pages_part(workspace):
    def page(*lines: tuple[str, str]) -> PageReading:
        words, y = [], 100.0
        for text, after in lines:
            x = 70.0
            for word in text.split():
                words.append(Word(word, " ", ReadBox(x, y, x + 6 * len(word), y + 12), 1.0, word))
                x += 6 * len(word) + 3
            words[-1] = replace(words[-1], after=after)
            y += 20
        return PageReading(595, 842, 0, tuple(words), "ocr", 1.0, "test")

    full = "Các cơ quan, đơn vị tổ chức thực hiện kết luận này và định kỳ báo cáo về tỉnh"
    pages = [page((f"Mở {full}", "\n"), (full, "\n")), page(("đến hết *năm*.", "\n\n"))]
    row = DocumentRow(1, "a.pdf", "Kết luận", "9-KL/TU", None, None, None, "done", 2, 2, "2026")
    text = markdown(row, pages, workspace.messages)
    assert text == f"# 9-KL/TU: Kết luận\n\nMở {full} {full} đến hết \\*năm\\*.\n"


def test_notes_leave_alone_with_place_author_and_day(taken, tmp_path):
    workspace, one = taken
    target = tmp_path / "ghi chú.md"
    workspace.exports.save(one, target, ExportAsked("notes"))
    text = target.read_text("utf-8")
    assert "## Trang 1" in text and "## Trang 2" not in text
    assert "Xem lại \\*số\\* này" in text
    assert "\\- gạch" in text
    assert "Lê Văn Thư" in text


@pytest.mark.parametrize(("form", "kind"), [("png", "PNG"), ("jpeg", "JPEG")])
def test_pages_leave_as_pictures_with_their_marks(taken, tmp_path, form, kind):
    workspace, one = taken
    first = workspace.exports.save(one, tmp_path / "trang.xyz", ExportAsked(form, dpi=100))
    files = sorted(tmp_path.glob("trang-*"))
    assert [file.stem for file in files] == ["trang-1", "trang-2"]
    assert first == files[0]
    with Image.open(first) as picture:
        assert picture.format == kind
        assert picture.size == pytest.approx((595 / 72 * 100, 842 / 72 * 100), abs=2)
        bands = picture.convert("RGB").crop((80, 108, 90, 118)).getextrema()
        lowest = [low for low, _ in bands]
        assert max(lowest) - min(lowest) > 60, "the box is coloured"


def test_many_leave_at_once_each_under_a_name_of_its_own(taken, tmp_path):
    workspace, one = taken
    (other,) = take_in(workspace, make_picture(tmp_path / "b.png", ("khác",), dpi=40)).items
    ids = [one, 999, other.document_id, one]
    told = []
    results = workspace.exports.save_all(
        ids, tmp_path / "ra", ExportAsked("original"), "{tên tệp}", told.append
    )
    assert [result.path and result.path.name for result in results] == [
        "kết luận.pdf",
        None,
        "b.png",
        "kết luận (2).pdf",
    ]
    assert results[1].problem.code == "document.missing"
    assert told == [1, 2, 3, 4]


def test_cancelling_keeps_what_is_done(taken, tmp_path):
    workspace, one = taken
    stop = threading.Event()
    results = workspace.exports.save_all(
        [one] * 3, tmp_path, ExportAsked("text"), DEFAULT, lambda _: stop.set(), stop
    )
    assert len(results) == 1


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("1. Một", "1\\. Một"),
        ("- a", "\\- a"),
        ("a*b_c#", "a\\*b\\_c\\#"),
        ("41-TB/TU", "41-TB/TU"),
        ("ngày 2.3", "ngày 2.3"),
    ],
)
def test_markdown_finds_nothing_to_read_in_a_documents_words(text, safe):
    assert plain(text) == safe


def test_secrecy_and_replacement_are_told_before_anything_leaves(workspace, tmp_path):
    pictures = [make_picture(tmp_path / f"{n}.png", (f"{n}",), dpi=40) for n in range(3)]
    ids = [item.document_id for item in take_in(workspace, *pictures).items]
    know(workspace, ids[0], number="1-QĐ/TU", secrecy="Mật")
    know(workspace, ids[1], number="2-QĐ/TU")
    citing = CitationRecord(
        workspace.archive.new_id(),
        ids[1],
        None,
        "1-QĐ/TU",
        None,
        None,
        "thay thế",
        0,
        None,
        "replaces",
        ids[0],
    )
    with workspace.archive.database.writing() as conn:
        citations.replace_suggested(conn, ids[1], [citing], workspace.archive.clock())
    found = workspace.cautions.about(ids)
    assert [(one.document_id, one.kind) for one in found] == [
        (ids[0], "secret"),
        (ids[0], "undone"),
    ]
    assert "Mật" in found[0].words
    assert "2-QĐ/TU" in found[1].words


@pytest.mark.parametrize("refusing", [False, True])
def test_secret_documents_are_refused_where_the_settings_say_so(workspace, tmp_path, refusing):
    paths = [make_picture(tmp_path / f"{n}.png", (f"{n}",), dpi=40) for n in range(2)]
    secret, open_ = (item.document_id for item in take_in(workspace, *paths).items)
    know(workspace, secret, number="1-QĐ/TU", secrecy="Mật")
    cautions = Cautions(workspace.archive, workspace.messages, refusing=refusing)
    cautions.check([open_])
    if not refusing:
        cautions.check([secret])
        return
    with pytest.raises(ServiceProblem) as raised:
        cautions.check([open_, secret])
    assert raised.value.code == "export.secret_refused"
    assert "Mật" in workspace.messages.problem(raised.value.code, raised.value.values).advice

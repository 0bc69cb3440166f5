"""Copies as the composer lays them out: all marks and notes on paper, none cut or covered."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pymupdf
import pytest

from db.records import Annotation, Box, PageRecord
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.facts import Section
from desktop.services.composing.paper_copy import compose_paper
from desktop.services.composing.task import Composed, PrintTask
from desktop.services.composing.words import print_words
from desktop.services.messages import Messages
from tests.marking.marks import KINDS, mark_at, page_record

A4, LETTER = (595.28, 841.89), (612.0, 792.0)
TEXTS = (
    "Đúng",
    "Trình đồng chí Bí thư: đã hết hạn? ệ ữ ỵ",
    "Phối hợp Sở Nội vụ, báo cáo trước ngày 30/6; nếu chậm phải nêu rõ lý do bằng văn bản.",
)
MODES = ("margin", "footnotes", "summary", "summary_only")
SECTION = Section("Thông tin văn bản", (("Số, ký hiệu", "41-TB/TU"), ("Trích yếu", "Về ẫ ỡ ự")))


def original(path: Path, *pages: tuple[float, float, int]) -> tuple[PageRecord, ...]:
    """A PDF of pages of these sizes and /Rotate, each with a black bar at its upright top left."""
    with pymupdf.open() as document:
        for width, height, rotation in pages:
            page = document.new_page(width=width, height=height)
            page.set_rotation(rotation)
            bar = pymupdf.Rect(60, 60, 200, 80) * page.derotation_matrix
            page.draw_rect(bar.normalize(), fill=(0, 0, 0))
        document.save(path)
        return tuple(page_record(p.number, p.rect.width, p.rect.height) for p in document)


def fifty(page: PageRecord) -> tuple[Annotation, ...]:
    """Fifty marks of all kinds on a page."""
    across = (page.width - 140) / 5
    return tuple(
        mark_at(
            KINDS[n % len(KINDS)],
            Box(
                60 + across * (n % 5),
                90 + (page.height - 190) / 10 * (n // 5),
                60 + across * (n % 5) + across * 0.7,
                110 + (page.height - 190) / 10 * (n // 5),
            ),
            page.index,
            uuid=f"{page.index:08d}-0000-4000-8000-{n:012d}",
            body=f"{TEXTS[n % 3]} số-{page.index}-{n}.",
            author="Nguyễn Thị Mỹ",
        )
        for n in range(50)
    )


def composed(
    folder: Path, pages: tuple[PageRecord, ...], marks=(), choices=None, **more
) -> Composed:
    task = PrintTask(
        original=folder / "o.pdf",
        media_type="application/pdf",
        pages=pages,
        annotations=tuple(marks),
        title="41-TB/TU: Thông báo kết luận",
        sections=more.pop("sections", ()),
        secrecy="TUYỆT MẬT",
        printed="In ngày 21/11/2026 bởi Lê Văn Thư",
        words=print_words(Messages("vi")),
        choices=choices or PrintChoices(),
        target=folder / "copy.pdf",
        **more,
    )
    return compose_paper(task)


def words_of(path: Path) -> str:
    with pymupdf.open(path) as copy:
        return " ".join(" ".join(page.get_text().split()) for page in copy)


def extracted(path: Path) -> str:
    """As other programs read it."""
    if shutil.which("pdftotext") is None:
        return words_of(path)
    made = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return " ".join(made.stdout.decode().split())


def sizes(made: Composed) -> list[tuple[int, int]]:
    return [(round(page.width), round(page.height)) for page in made.pages]


def picture(path: Path, at: int = 0, dpi: int = 50) -> np.ndarray:
    with pymupdf.open(path) as copy:
        pixmap = copy[at].get_pixmap(dpi=dpi)
        shape = (pixmap.height, pixmap.width, 3)
        return np.frombuffer(pixmap.samples, np.uint8).reshape(shape).copy()


def core(span: pymupdf.Rect) -> pymupdf.Rect:
    """The middle of a line of text: its box holds the room between lines too."""
    by = span.height * 0.3
    return pymupdf.Rect(span.x0 + 0.5, span.y0 + by, span.x1 - 0.5, span.y1 - by)


def is_noted_number(number: int) -> bool:
    """Whether the mark of this number in `fifty` has a note that its page does not show."""
    return KINDS[number % len(KINDS)] not in ("text", "instruction")


@pytest.mark.parametrize("notes", MODES)
def test_every_note_of_fifty_marks_is_on_paper_once_and_whole(tmp_path, notes):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    made = composed(tmp_path, pages, fifty(pages[0]), PrintChoices(notes=notes))
    text = extracted(made.path)
    for n in filter(is_noted_number, range(50)):
        words = " ".join(f"{TEXTS[n % 3]} số-0-{n}.".split())
        assert words in text, n
        assert text.count(f"số-0-{n}.") == 1, n


@pytest.mark.parametrize("notes", MODES)
@pytest.mark.parametrize("page", [(*A4, 0), (842, 595, 0), (*LETTER, 90)])
def test_no_text_lies_over_another_nor_beyond_the_paper(tmp_path, notes, page):
    pages = original(tmp_path / "o.pdf", page)
    lines = PrintChoices(
        notes=notes, page_numbers=True, printed_line=True, copy_mark=True, secrecy_mark=True
    )
    written = [m for m in fifty(pages[0]) if m.kind not in ("text", "instruction", "stamp")]
    made = composed(tmp_path, pages, written, lines)
    with pymupdf.open(made.path) as copy:
        for side in copy:
            cores = note_cores(side)
            assert all(side.rect.contains(one) for one in cores)
            for at, one in enumerate(cores):
                assert not any(one.intersects(other) for other in cores[at + 1 :])


LONG = " ".join(f"việc thứ {n} giao Sở Nội vụ chủ trì" for n in range(30))
CROWDS = {
    "in three lines": lambda n: Box(60 + n % 5 * 90, 300 + n % 3 * 14, 130 + n % 5 * 90, 312),
    "at one place": lambda n: Box(300, 400, 340, 412),
    "at both edges": lambda n: Box(2 + n % 2 * 570, 60 + n * 14, 20 + n % 2 * 570, 72 + n * 14),
    "at the foot": lambda n: Box(60, 800 + n % 3 * 10, 200, 810 + n % 3 * 10),
}


def crowd(name: str, page: PageRecord) -> list[Annotation]:
    """Fifty highlights and boxes in a crowd, every seventh with a long note."""
    return [
        mark_at(
            ("highlight", "box")[n % 2],
            CROWDS[name](n),
            page.index,
            uuid=f"00000000-0000-4000-8000-{n:012d}",
            body=f"{LONG if n % 7 == 0 else TEXTS[n % 3]} số-{n}.",
            author="Nguyễn Thị Mỹ",
        )
        for n in range(50)
    ]


@pytest.mark.parametrize("notes", MODES)
@pytest.mark.parametrize("name", CROWDS)
def test_notes_of_a_crowd_stand_apart_and_no_line_runs_through_them(tmp_path, notes, name):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    made = composed(tmp_path, pages, crowd(name, pages[0]), PrintChoices(notes=notes))
    text = extracted(made.path)
    assert all(text.count(f"số-{n}.") == 1 for n in range(50))
    assert text.count("việc thứ 29 giao") == 8
    with pymupdf.open(made.path) as copy:
        for side in copy:
            cores = note_cores(side)
            assert all(PRINTED.contains(one) for one in cores), "where printers reach"
            for at, one in enumerate(cores):
                assert not any(one.intersects(other) for other in cores[at + 1 :])
            lines = [item for drawn in side.get_drawings() for item in drawn["items"]]
            ways = [(item[1], item[2]) for item in lines if item[0] == "l"]
            assert not [way for way in ways for one in cores if passes(way, one)]


PRINTED = pymupdf.Rect(14, 14, 595 - 14, 842 - 14)


def note_cores(side: pymupdf.Page) -> list[pymupdf.Rect]:
    """The middles of all lines of text but the numbers in circles, which may touch."""
    return [
        core(pymupdf.Rect(span["bbox"]))
        for block in side.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip() and not span["text"].strip("[] ").isdigit()
    ]


def passes(way: tuple[pymupdf.Point, pymupdf.Point], box: pymupdf.Rect) -> bool:
    """Whether a straight line runs through a box, looked at every point of its length."""
    begin, end = way
    steps = max(1, int(abs(end - begin)))
    return any(box.contains(begin + (end - begin) * (n / steps)) for n in range(steps + 1))


def test_every_mark_is_drawn_and_the_numbers_stand_apart(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    marks = fifty(pages[0])
    bare = composed(tmp_path, pages, marks, PrintChoices(marks=False, paper="page"))
    without = picture(bare.path, dpi=72)
    made = composed(tmp_path, pages, marks, PrintChoices(notes="none", paper="page"))
    drawn = picture(made.path, dpi=72)
    for mark in marks:
        box = mark.rects[0]
        clip = np.s_[int(box.y0) : int(box.y1) + 2, int(box.x0) : int(box.x1) + 2]
        assert (drawn[clip] != without[clip]).any(), mark.kind
    numbered = composed(tmp_path, pages, marks, PrintChoices(notes="summary"))
    with pymupdf.open(numbered.path) as copy:
        at = [pymupdf.Rect(w[:4]) for w in copy[0].get_text("words") if w[4].isdigit()]
    numbers = [rect for rect in at if rect.height < 12]
    assert len(numbers) >= len(list(filter(is_noted_number, range(50))))
    middles = [(r.tl + r.br) / 2 for r in numbers]
    assert all(abs(one - other) > 8 for n, one in enumerate(middles) for other in middles[n + 1 :])


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90])
def test_turned_pages_lie_upright_at_their_place(tmp_path, rotation, turn):
    (page,) = original(tmp_path / "o.pdf", (*A4, rotation))
    if turn:  # the archive knows a turn more than the file does
        page = page_record(0, page.height, page.width, turn)
    made = composed(tmp_path, (page,), choices=PrintChoices(paper="page"))
    assert sizes(made) == [(round(page.width), round(page.height))]
    ink = np.argwhere(picture(made.path, dpi=72).max(axis=2) < 60)
    top, left, bottom, right = *ink.min(axis=0), *ink.max(axis=0)
    wanted = (60, page.width - 80, 200, page.width - 60) if turn else (60, 60, 80, 200)
    assert np.allclose((top, left, bottom, right), wanted, atol=2.5)


def test_the_copy_looks_like_the_original_where_nothing_is_added(tmp_path, shared):
    scan = shared / "scans" / "synthetic" / "tb-41-2021.clean300.pdf"
    shutil.copy(scan, tmp_path / "o.pdf")
    with pymupdf.open(scan) as document:
        pages = tuple(page_record(p.number, p.rect.width, p.rect.height) for p in document)
        images = [document.extract_image(i[0])["image"] for i in document[0].get_images()]
        before = document[0].get_pixmap(dpi=60)
    made = composed(tmp_path, pages, choices=PrintChoices(paper="page"))
    with pymupdf.open(made.path) as copy:
        assert copy[0].get_pixmap(dpi=60).samples == before.samples
        kept = [copy.extract_image(i[0])["image"] for i in copy[0].get_images(full=True)]
    assert kept == images, "pictures pass through as they are stored"


def test_mixed_sizes_come_on_the_paper_asked_for_each_the_way_it_lies(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0), (842, 595, 0), (*LETTER, 0), (1191, 842, 90))
    assert sizes(composed(tmp_path, pages)) == [(595, 842), (842, 595), (595, 842), (595, 842)]
    letter = composed(tmp_path, pages, choices=PrintChoices(paper="Letter"))
    assert sizes(letter)[1] == (792, 612)
    same = composed(tmp_path, pages, choices=PrintChoices(paper="page"))
    assert sizes(same) == [(595, 842), (842, 595), (612, 792), (842, 1191)]
    wide = composed(tmp_path, pages, choices=PrintChoices(orientation="landscape"))
    assert set(sizes(wide)) == {(842, 595)}


LINES = PrintChoices(
    page_numbers=True,
    printed_line=True,
    copy_mark=True,
    secrecy_mark=True,
    head_text="Văn phòng",
    foot_text="Lưu hành nội bộ",
    notes="none",
)


def test_lines_stand_outside_the_page_and_can_be_read(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0), (842, 595, 0))
    made = composed(tmp_path, pages, choices=LINES)
    text = extracted(made.path)
    for words in ("BẢN SAO", "TUYỆT MẬT", "Trang 2/2", "Văn phòng", "Lưu hành nội bộ"):
        assert words in text
    assert "In ngày 21/11/2026 bởi Lê Văn Thư" in text
    with pymupdf.open(made.path) as copy:
        lines = [pymupdf.Rect(w[:4]) for w in copy[0].get_text("words")]
        assert all(12 < r.y0 < r.y1 < 30 or 841 - 30 < r.y0 < r.y1 < 841 - 12 for r in lines)
        assert all(copy[0].rect.contains(r) for r in lines)


def test_a_page_at_its_size_is_made_smaller_only_where_ink_is_in_the_way(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    actual = PrintChoices(fit="actual", page_numbers=True, copy_mark=True)
    kept = picture(composed(tmp_path, pages, choices=actual).path, dpi=72)
    bar = np.argwhere(kept[50:110].max(axis=2) < 60)
    assert bar[:, 1].max() - bar[:, 1].min() >= 139, "the bar keeps its 140 points"
    with pymupdf.open(tmp_path / "o.pdf") as document:
        document[0].draw_rect(pymupdf.Rect(20, 2, 300, 12), fill=(0, 0, 0))
        document.save(tmp_path / "inked.pdf")
    (tmp_path / "inked.pdf").replace(tmp_path / "o.pdf")
    smaller = picture(composed(tmp_path, pages, choices=actual).path, dpi=72)
    bar = np.argwhere(smaller[50:110].max(axis=2) < 60)
    assert bar[:, 1].max() - bar[:, 1].min() < 136


@pytest.mark.parametrize(
    ("per_sheet", "count", "paper"),
    [(2, 3, (842, 595)), (4, 2, (595, 842)), (6, 1, (842, 595)), (9, 1, (595, 842))],
)
def test_several_pages_on_a_sheet(tmp_path, per_sheet, count, paper):
    pages = original(tmp_path / "o.pdf", *[(*A4, 0)] * 5)
    several = PrintChoices(per_sheet=per_sheet, page_numbers=True)
    made = composed(tmp_path, pages, choices=several)
    assert sizes(made) == [paper] * count if per_sheet != 6 else len(made.pages) == count
    assert [f"Trang {n}/5" in extracted(made.path) for n in range(1, 6)] == [True] * 5


def test_a_booklet_folds_into_reading_order(tmp_path):
    pages = original(tmp_path / "o.pdf", *[(*A4, 0)] * 6)
    folded = PrintChoices(booklet=True, page_numbers=True)
    made = composed(tmp_path, pages, choices=folded)
    with pymupdf.open(made.path) as copy:
        sides = [[w[4] for w in sorted(side.get_text("words")) if "/" in w[4]] for side in copy]
    assert sides == [["1/6"], ["2/6"], ["6/6", "3/6"], ["4/6", "5/6"]]


@pytest.mark.parametrize("tool", ["mupdf", "poppler"])
def test_grey_takes_all_colour_out_and_leaves_paper_white(tmp_path, tool):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    made = composed(tmp_path, pages, fifty(pages[0]), PrintChoices(shades="grey"))
    shown = picture(made.path)
    if tool == "poppler":
        if shutil.which("pdftoppm") is None:
            pytest.skip("poppler is not here")
        target = tmp_path / "p"
        call = ["pdftoppm", "-r", "50", "-png", "-singlefile", str(made.path), str(target)]
        subprocess.run(call, check=True)
        pixmap = pymupdf.Pixmap(str(target.with_suffix(".png")))
        shown = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, 3)
    spread = shown.max(axis=2).astype(int) - shown.min(axis=2)
    assert spread.max() <= 3
    assert (shown[:5, :-1] == 255).all(), "but the last column, of which the page has a part"
    assert shown.min() < 90


def test_marks_are_chosen_by_kind_author_and_colour_and_their_notes_with_them(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0), (*A4, 0))
    marks = (
        mark_at("box", Box(60, 100, 90, 120), 0, body="một", author="A", colour="#ff0000"),
        mark_at("rect", Box(60, 200, 90, 220), 0, body="hai", author="B", colour="#ff0000"),
        mark_at("ellipse", Box(60, 300, 90, 320), 1, body="ba", author="B", colour="#00ff00"),
    )
    for choices, left in (
        (PrintChoices(kinds=("box", "ellipse")), {"một", "ba"}),
        (PrintChoices(authors=("B",)), {"hai", "ba"}),
        (PrintChoices(colours=("#ff0000",)), {"một", "hai"}),
        (PrintChoices(authors=("B",), colours=("#ff0000",)), {"hai"}),
        (PrintChoices(kinds=()), set()),
    ):
        text = extracted(composed(tmp_path, pages, marks, choices).path).split()
        assert {word for word in ("một", "hai", "ba") if word in text} == left
    only = composed(tmp_path, pages, marks, PrintChoices(marked_only=True, authors=("A",)))
    assert len(only.pages) == 1


def test_marks_of_the_file_itself_are_shown_or_left_off_as_chosen(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    with pymupdf.open(tmp_path / "o.pdf") as document:
        added = document[0].add_rect_annot(pymupdf.Rect(300, 300, 400, 400))
        added.set_colors(stroke=(1, 0, 0), fill=(1, 0, 0))
        added.update()
        name = added.info["id"]
        document.saveIncr()
    style = {"foreign": True, "source": name}
    mark = mark_at("rect", Box(300, 300, 400, 400), author="Khác", style=style, body="")
    seen = picture(composed(tmp_path, pages, [mark]).path, dpi=72)[350, 350]
    gone = picture(composed(tmp_path, pages, [mark], PrintChoices(authors=())).path, dpi=72)
    assert tuple(seen) == (255, 0, 0)
    assert tuple(gone[350, 350]) == (255, 255, 255)


def test_pages_come_in_the_order_asked_and_notes_keep_their_numbers(tmp_path):
    pages = original(tmp_path / "o.pdf", *[(*A4, 0)] * 3)
    marks = [
        mark_at("box", Box(60, 100, 90, 120), n, body=f"ở trang {n + 1}", quote="")
        for n in range(3)
    ]
    made = composed(tmp_path, pages, marks, PrintChoices(pages="3,1", notes="footnotes"))
    with pymupdf.open(made.path) as copy:
        texts = [" ".join(page.get_text().split()) for page in copy]
    assert ["ở trang 3" in texts[0], "ở trang 1" in texts[1]] == [True, True]
    assert "[2]" in texts[0]
    assert "[1]" in texts[1]


@pytest.mark.parametrize("notes", ["margin", "summary", "footnotes"])
def test_the_first_part_is_the_beginning_of_the_whole(tmp_path, notes):
    pages = original(tmp_path / "o.pdf", *[(*A4, 0)] * 3)
    marks = [mark for page in pages for mark in fifty(page)]
    choices = PrintChoices(notes=notes, page_numbers=True)
    whole = composed(tmp_path, pages, marks, choices, sections=(SECTION,))
    with pymupdf.open(whole.path) as copy:
        wanted = [copy[at].get_pixmap(dpi=40).samples for at in range(3)]
    part = composed(tmp_path, pages, marks, choices, sections=(SECTION,), first=3)
    assert (len(part.pages), part.total) == (3, len(whole.pages))
    with pymupdf.open(part.path) as copy:
        assert [copy[at].get_pixmap(dpi=40).samples for at in range(3)] == wanted


def test_a_note_longer_than_a_page_is_continued_to_its_end(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    long = " ".join(f"chữ{n}" for n in range(2500))
    marks = [mark_at("box", Box(60, 100, 90, 120), body=long)]
    for notes in MODES:
        made = composed(tmp_path, pages, marks, PrintChoices(notes=notes))
        text = extracted(made.path).split()
        assert {f"chữ{n}" for n in range(2500)} <= set(text), notes


@pytest.mark.parametrize("notes", MODES)
def test_letters_the_font_lacks_are_printed_from_another(tmp_path, notes):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    body = "Chữ 中文 và й α ≥ → ✓ rồi ệ ữ ỵ"
    marks = [mark_at("box", Box(60, 100, 90, 120), body=body)]
    made = composed(tmp_path, pages, marks, PrintChoices(notes=notes))
    assert body in extracted(made.path)


def test_the_number_of_a_document_is_not_broken_at_its_hyphen(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    body = " ".join(f"{'x' * n} 18-NQ/TW" for n in range(1, 16))
    made = composed(tmp_path, pages, [mark_at("box", Box(60, 100, 90, 120), body=body)])
    with pymupdf.open(made.path) as copy:
        assert copy[0].get_text().count("18-NQ/TW") == 15


def test_a_head_sheet_comes_first(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    made = composed(tmp_path, pages, sections=(SECTION, Section("Thẻ", ())))
    assert len(made.pages) == 2
    text = extracted(made.path)
    assert text.index("PHIẾU THÔNG TIN VĂN BẢN") < text.index("41-TB/TU") < text.index("Về ẫ ỡ ự")
    assert "(không có)" in text


def test_the_copy_is_a_sound_pdf_without_what_spoke_of_the_original(tmp_path):
    pages = original(tmp_path / "o.pdf", *[(*A4, 0)] * 3)
    with pymupdf.open(tmp_path / "o.pdf") as document:
        document.set_toc([[1, "Phần", 1], [1, "Hai", 3]])
        field = pymupdf.Widget()
        field.field_name, field.field_type, field.rect = "f", 7, pymupdf.Rect(60, 300, 200, 320)
        field.field_value = "điền"
        document[0].add_widget(field)
        document.saveIncr()
    choices = PrintChoices(pages="1-2", per_sheet=2, shades="grey", notes="margin")
    made = composed(tmp_path, pages, fifty(pages[0]), choices)
    with pymupdf.open(made.path) as copy:
        assert not copy.get_toc()
        assert not copy.is_form_pdf
        assert copy.metadata["title"].startswith("41-TB/TU")
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", str(made.path)], check=True, capture_output=True)


def scaled(made: Composed) -> list[int]:
    """How many pixels wide the black bar is on every page."""
    return [
        int((picture(made.path, at, 100).sum(axis=2) < 60).sum(axis=1).max())
        for at in range(len(made.pages))
    ]


def test_pages_of_one_document_are_alike_whether_they_have_notes_or_not(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0), (*A4, 0), (*A4, 0))
    note = mark_at("highlight", Box(60, 300, 200, 312), 1, body="Đúng")
    first, second, third = scaled(composed(tmp_path, pages, (note,)))
    assert abs(first - second) <= 1 and abs(third - second) <= 1
    (whole, *_) = scaled(composed(tmp_path, pages))
    assert whole > first * 1.1, "without any note the pages fill the paper"


def test_a_note_has_one_number_however_it_is_printed(tmp_path):
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    marks = (
        mark_at("highlight", Box(60, 100, 200, 112), 0, body="", quote="hạn nộp", uuid="a"),
        mark_at("highlight", Box(60, 300, 200, 312), 0, body="Ghi chú", uuid="b"),
    )
    for notes in ("summary", "summary_only"):
        text = words_of(composed(tmp_path, pages, marks, PrintChoices(notes=notes)).path)
        assert "[1]" in text and "[2]" not in text, notes
    assert "hạn nộp" in text and text.index("hạn nộp") < text.index("[1]")


def test_a_leader_is_no_underline(tmp_path):
    """Its points lie so far apart that most of its way is paper."""
    pages = original(tmp_path / "o.pdf", (*A4, 0))
    note = mark_at("highlight", Box(60, 300, 120, 312), 0, body="Đúng", colour="#c00000")
    path = composed(tmp_path, pages, (note,)).path
    free = picture(path, 0, 300)[:, 600:1700].astype(int)  # between the mark's end and the column
    inked = (free.max(axis=2) - free.min(axis=2) > 60).any(axis=0)
    assert 0 < inked.mean() < 0.35

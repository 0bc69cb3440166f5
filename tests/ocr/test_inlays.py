"""Fields and stamps that print on a page: read where they stand; notes and signatures are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pymupdf
import pytest

from ocr.engine import TesseractEngine
from ocr.geometry import turned_box
from ocr.inlays import inlays_of
from ocr.layout.inlaying import inlaid
from ocr.layout.lines import Line
from ocr.page_image import PageImage
from ocr.reader import read_page
from ocr.values import Box, EngineWord, PageReading, Turn, Word
from tests.ocr.conftest import BODY, FONT, png_of
from tests.ocr.recorded import RecordedEngine

PDF = "application/pdf"
NUMBER = pymupdf.Rect(92, 106, 130, 126)


def text_of(reading: PageReading) -> str:
    return "".join(word.text + word.after for word in reading.words)


def with_field(page: pymupdf.Page, box: pymupdf.Rect, text: str) -> None:
    field = pymupdf.Widget()
    field.field_type = pymupdf.PDF_WIDGET_TYPE_TEXT
    field.field_name, field.field_value, field.rect = f"f{box.x0}", text, box
    field.text_font, field.text_fontsize = "Helv", 12
    page.add_widget(field)


def lettered(document: pymupdf.Document, *, rotation: int = 0) -> pymupdf.Page:
    """A born-digital page whose number was left open."""
    page = document.new_page(width=595, height=842)
    page.insert_font(fontname="f", fontbuffer=FONT.buffer)
    page.insert_text((70, 120), "Số:          -TB/TU", fontname="f", fontsize=12)
    for row, line in enumerate(BODY):
        page.insert_text((70, 200 + 20 * row), line, fontname="f", fontsize=12)
    page.set_rotation(rotation)
    return page


def saved(document: pymupdf.Document, tmp_path: Path) -> Path:
    path = tmp_path / "form.pdf"
    document.save(path)
    return path


def test_a_number_stamped_as_a_field_stands_in_its_gap(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        with_field(lettered(document), NUMBER, "565")
        path = saved(document, tmp_path)
    reading = read_page(path, PDF, 0, RecordedEngine(()))
    assert reading.source == "mixed"
    assert text_of(reading).startswith("Số: 565 -TB/TU")
    (word,) = [word for word in reading.words if word.text == "565"]
    assert NUMBER.contains(pymupdf.Rect(word.box) & NUMBER)
    assert abs(pymupdf.Rect(word.box) & NUMBER) > 0.8 * abs(pymupdf.Rect(word.box))


def test_notes_are_no_text_of_the_paper(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        page = lettered(document)
        page.add_freetext_annot(pymupdf.Rect(300, 90, 560, 130), "Giao Phong TH xu ly")
        page.add_text_annot((400, 300), "Xem lai")
        path = saved(document, tmp_path)
    reading = read_page(path, PDF, 0, RecordedEngine(()))
    assert reading.source == "layer"
    assert "Giao" not in text_of(reading)


def test_hidden_fields_are_not_read(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        page = lettered(document)
        with_field(page, NUMBER, "565")
        for field in page.widgets():
            document.xref_set_key(field.xref, "F", "2")
        path = saved(document, tmp_path)
    assert inlays_of(path, PDF, 0).words == ()


@pytest.mark.parametrize(
    ("text", "value", "kept"),
    [
        ("565", "<</Type/Sig>>", True),
        ("Ky boi: UBND tinh", "<</Type/Sig>>", False),
        ("07:37:07 +07:00", "<</Type/Sig>>", False),
        ("565", "null", False),
    ],
)
def test_of_signatures_only_what_they_fill_in_is_read(
    tmp_path: Path, text: str, value: str, kept: bool
) -> None:
    with pymupdf.open() as document:
        page = lettered(document)
        with_field(page, pymupdf.Rect(92, 106, 230, 126), text)
        for field in page.widgets():  # the looks of a field remain, its kind is changed
            document.xref_set_key(field.xref, "FT", "/Sig")
            document.xref_set_key(field.xref, "V", value)
        path = saved(document, tmp_path)
    assert bool(inlays_of(path, PDF, 0).words) == kept


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_fields_are_placed_on_the_page_as_shown(tmp_path: Path, rotation: int) -> None:
    with pymupdf.open() as document:
        page = lettered(document, rotation=rotation)
        with_field(page, NUMBER, "565")
        shown = (pymupdf.Rect(NUMBER) * page.rotation_matrix).normalize()
        path = saved(document, tmp_path)
    (word,) = inlays_of(path, PDF, 0).words
    middle = pymupdf.Point((word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2)
    assert middle in shown


def test_a_scan_takes_the_words_of_its_fields(tmp_path: Path, picture: PageImage) -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=picture.width, height=picture.height)
        page.insert_image(page.rect, stream=png_of(picture))
        with_field(page, pymupdf.Rect(400, 700, 500, 720), "1.234")
        path = saved(document, tmp_path)
    reading = read_page(path, PDF, 0, RecordedEngine(("Tỉnh", "ủy")), turn=0)
    assert reading.source == "mixed"
    assert sorted(text_of(reading).split()) == sorted(["Tỉnh", "ủy", "1.234"])


def test_a_field_on_a_turned_scan_is_placed_upright(tmp_path: Path, picture: PageImage) -> None:
    on_its_side = picture.turned(270)
    with pymupdf.open() as document:
        page = document.new_page(width=on_its_side.width, height=on_its_side.height)
        page.insert_image(page.rect, stream=png_of(on_its_side))
        with_field(page, pymupdf.Rect(100, 300, 200, 320), "1.234")
        path = saved(document, tmp_path)
    reading = read_page(path, PDF, 0, RecordedEngine(("Tỉnh", "ủy")), turn=90)
    (word,) = [word for word in reading.words if word.text == "1.234"]
    field = turned_box(Box(100, 300, 200, 320), 90, (on_its_side.width, on_its_side.height))
    assert field.x0 <= (word.box.x0 + word.box.x1) / 2 <= field.x1
    assert field.y0 <= (word.box.y0 + word.box.y1) / 2 <= field.y1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turning_a_box_all_the_way_round_changes_nothing(turn: Turn) -> None:
    back: dict[Turn, Turn] = {0: 0, 90: 270, 180: 180, 270: 90}
    box, size = Box(10, 20, 60, 40), (595.0, 842.0)
    turned = size if turn in (0, 180) else (842.0, 595.0)
    assert turned_box(turned_box(box, turn, size), back[turn], turned) == box


def stamped(tmp_path: Path, pixels: np.ndarray) -> Path:
    """A born-digital page with a picture as the looks of a stamp annotation."""
    pixmap = pymupdf.Pixmap(png_of(PageImage(pixels, 1, 1)))
    with pymupdf.open() as document:
        page = lettered(document)
        page.add_stamp_annot(pymupdf.Rect(330, 60, 530, 110), stamp=pixmap)
        return saved(document, tmp_path)


def printed_stamp(colour: tuple[float, float, float]) -> np.ndarray:
    with pymupdf.open() as document:
        page = document.new_page(width=200, height=50)
        page.insert_font(fontname="f", fontbuffer=FONT.buffer)
        page.insert_text((15, 30), "CÔNG VĂN ĐẾN", fontname="f", fontsize=18, color=colour)
        pixmap = page.get_pixmap(dpi=200)
        return np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.h, pixmap.w, 3).copy()


def test_a_stamp_that_is_a_picture_is_read(tmp_path: Path, tesseract: TesseractEngine) -> None:
    reading = read_page(stamped(tmp_path, printed_stamp((0, 0, 0))), PDF, 0, tesseract)
    assert "CÔNG VĂN ĐẾN" in text_of(reading)
    found: list[Word] = [word for word in reading.words if word.text == "VĂN"]
    assert pymupdf.Rect(325, 55, 535, 115).contains(pymupdf.Rect(found[0].box))


def test_a_seal_and_a_pen_say_nothing(tmp_path: Path) -> None:
    engine = RecordedEngine(("Tỉnh",))
    read_page(stamped(tmp_path, printed_stamp((0.9, 0.1, 0.1))), PDF, 0, engine)
    assert engine.reads == 0


def line(*words: tuple[str, float, float], top: float = 0) -> Line:
    return Line(
        tuple(EngineWord(t, Box(a, top, b, top + 10), 0.9, 1, 1, int(top)) for t, a, b in words)
    )


def test_words_go_into_gaps_and_nowhere_else() -> None:
    lines = [line(("ngày", 0, 30), ("tháng", 60, 90)), line(("Kính", 0, 30), top=20)]
    filled, covered, far = (
        EngineWord(text, Box(x, 1, x + 15, 11), 1.0, 9, 1, n)
        for n, (text, x) in enumerate([("15", 38), ("x", 62), ("xa", 300)])
    )
    texts = [each.text for each in inlaid(lines, (filled, covered, far))]
    assert texts == ["ngày 15 tháng", "Kính", "x", "xa"]

"""Cells of ruled tables are read each by itself, whatever stands beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from ocr.cells import read_with_cells, unframed
from ocr.engine import Mode, TesseractEngine
from ocr.page_image import Pixels
from ocr.reader import read_page
from ocr.values import Box, EngineWord

DPI = 200.0
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "215-KH-UBND_so-hoa.pdf"
CELLS = [(x, y) for y in (100, 200) for x in (100, 300, 500)]  # corners; each 200 by 100


class Inked:
    """Finds a word at each group of dark pixels that are no rule, named by mode and number."""

    def __init__(self) -> None:
        self.sheets: list[Pixels] = []

    @property
    def name(self) -> str:
        return "inked"

    @property
    def second(self) -> Inked:
        return self

    def read(
        self, image: Pixels, *, dpi: float, timeout_s: float, mode: Mode = "page"
    ) -> tuple[EngineWord, ...]:
        self.sheets.append(image)
        count, _, stats, _ = cv2.connectedComponentsWithStats((image < 100).astype(np.uint8))
        boxes = (tuple(map(float, stats[n, :4])) for n in range(1, count) if stats[n, 2] < 100)
        return tuple(
            EngineWord(f"{mode}{n}", Box(x, y, x + wide, y + tall), 0.9, 1, 1, 1)
            for n, (x, y, wide, tall) in enumerate(boxes)
        )


@pytest.fixture
def page() -> Pixels:
    """A line of print above a table of six cells, a mark in each but the last."""
    image = np.full((500, 900), 255, np.uint8)
    image[40:60, 120:160] = 0
    for x in (100, 300, 500, 700):
        image[100:301, x : x + 2] = 0
    for y in (100, 200, 300):
        image[y : y + 2, 100:702] = 0
    for x, y in CELLS[:-1]:
        image[y + 40 : y + 60, x + 20 : x + 70] = 0
    return image


def test_each_cell_stands_by_itself_and_its_words_where_they_are_printed(page: Pixels) -> None:
    engine = Inked()
    words = read_with_cells(page, engine, dpi=DPI, timeout_s=9)
    assert [word.text for word in words if word.text.startswith("page")] == ["page0"]
    inside = [word for word in words if word.text.startswith("block")]
    assert len(inside) == len({word.block for word in inside}) == len(CELLS) - 1
    for word, (x, y) in zip(inside, CELLS, strict=False):
        assert word.box == pytest.approx((x + 20, y + 40, x + 70, y + 60), abs=1)


def test_cells_come_below_one_another_on_one_sheet_without_rules(page: Pixels) -> None:
    engine = Inked()
    read_with_cells(page, engine, dpi=DPI, timeout_s=9)
    first, sheet = engine.sheets
    assert first is page
    assert sheet.shape[1] < 300
    rows = np.flatnonzero((sheet < 100).any(axis=1))
    assert len(rows) == 20 * (len(CELLS) - 1)  # the marks, and nothing else


def test_a_page_without_tables_is_read_once(page: Pixels) -> None:
    engine = Inked()
    plain = page.copy()
    plain[90:320] = 255
    assert len(read_with_cells(plain, engine, dpi=DPI, timeout_s=9)) == 1
    assert len(engine.sheets) == 1
    assert unframed(plain, DPI) is plain


def test_rules_go_and_what_cells_hold_stays(page: Pixels) -> None:
    clear = unframed(page, DPI)
    words = Inked().read(clear, dpi=DPI, timeout_s=9)
    assert len(words) == len(CELLS)  # the line above and five marks
    assert clear[100:302, 100:702].min(axis=0)[:10].min() == 255
    assert page[150, 100] == 0  # the page itself stays as it is


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="reads with the program")
def test_cells_in_the_middle_of_their_rows_are_read_as_printed() -> None:
    reading = read_page(SAMPLE, "application/pdf", 0, TesseractEngine())
    text = "".join(word.text + word.after for word in reading.words)
    assert text.count("Sở Nội vụ") >= 3
    assert "Sở Khoa học" in text.replace("\n", " ")

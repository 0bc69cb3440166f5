"""Print overlooked at first; Roman numerals; fixed phrases."""

from __future__ import annotations

import numpy as np
import pymupdf
import pytest

from ocr.completing import completed
from ocr.engine import TesseractEngine
from ocr.language.formulas import with_formulas
from ocr.language.spelling import with_signs
from ocr.numerals import Placed, with_numerals
from ocr.page_image import PageImage, Pixels
from ocr.prepare import prepare
from ocr.values import Box
from tests.ocr.conftest import FONT


def printed(text: str) -> Pixels:
    """A word as 300 dots per inch show it, cut out closely."""
    with pymupdf.open() as document:
        page = document.new_page(width=200, height=60)
        page.insert_font(fontname="f", fontbuffer=FONT.buffer)
        page.insert_text((20, 40), text, fontname="f", fontsize=14)
        pixmap = page.get_pixmap(dpi=300, colorspace=pymupdf.csGRAY)
        grey = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width)
    rows, columns = np.nonzero(grey < 128)
    return grey[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].copy()


@pytest.mark.parametrize(
    ("shown", "read", "meant"),
    [
        ("XIII", "XII", "XIII"),
        ("XIII", "XIH", "XIII"),
        ("XIII.", "XI.", "XIII."),
        ("(XII)", "(XI)", "(XII)"),
        ("XI", "XI", "XI"),
        ("VII", "VI", "VII"),
        ("14", "14", "14"),
        ("XX", "XX", "XX"),
    ],
)
def test_strokes_of_a_numeral_are_counted(shown: str, read: str, meant: str) -> None:
    image = printed(shown)
    height, width = image.shape
    words = [
        Placed("khóa", Box(0, 0, 0, 0), True),
        Placed(read, Box(0, 0, float(width), float(height)), False),
    ]
    assert with_numerals(image, words)[1] == meant


def test_a_word_without_a_cue_is_left_alone() -> None:
    image = printed("XIII")
    box = Box(0, 0, float(image.shape[1]), float(image.shape[0]))
    words = [Placed("thôn", box, True), Placed("XII", box, False)]
    assert with_numerals(image, words)[1] == "XII"


def test_a_lone_page_number_and_a_name_under_a_pale_pen_are_read(
    picture: PageImage, tesseract: TesseractEngine
) -> None:
    grey = picture.pixels.max(axis=2).copy()
    words = tesseract.read(grey, dpi=picture.dpi, timeout_s=60)
    left = tuple(word for word in words if word.text not in ("Nguyễn", "Văn", "Hiền"))
    found = completed(grey, left, tesseract, dpi=picture.dpi, timeout_s=60)
    assert {"Nguyễn", "Văn", "Hiền"} <= {word.text for word in found}


def test_all_that_was_read_stays_as_it_is(picture: PageImage, tesseract: TesseractEngine) -> None:
    image = prepare(picture).image
    words = tesseract.read(image, dpi=picture.dpi, timeout_s=60)
    assert completed(image, words, tesseract, dpi=picture.dpi, timeout_s=60) == words


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("ĐẢNG CÔNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Độc lâp - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("ĐẢNG BỘ TÍNH", "ĐẢNG BỘ TỈNH"),
        ("tỉnh Cân Thơ và", "tỉnh Cần Thơ và"),
        ("đồng chí Nguyễn Hải Dường về", "đồng chí Nguyễn Hải Dường về"),
        ("tổ chức Đảng", "tổ chức Đảng"),
    ],
)
def test_fixed_phrases_get_their_marks_back(read: str, meant: str) -> None:
    assert " ".join(with_formulas(read.split())) == meant


def test_numbers_in_a_row_are_listed_with_commas() -> None:
    words = [(text, 0.9) for text in ["khóa", "16.", "17.", "18.", "19", "năm", "2024."]]
    assert " ".join(with_signs(words)) == "khóa 16, 17, 18, 19 năm 2024."

"""The signer's name under a seal as black as the print."""

from __future__ import annotations

import cv2
import numpy as np
import pymupdf
import pytest

from ocr.engine import TesseractEngine
from ocr.naming import as_name
from ocr.page_image import Pixels
from ocr.rings import without_rings
from ocr.signature import signed

DPI = 200.0
NAME = ("Phan", "Văn", "Khánh")


def fax(*, sealed: bool) -> Pixels:
    """The foot of a fax: recipients, a position, and below a name that a seal's rim crosses."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=300)
        page.insert_font(fontname="f", fontbuffer=pymupdf.Font("notos").buffer)
        for place, text in (
            ((85, 60), "Nơi nhận:"),
            ((85, 76), "- Như trên;"),
            ((85, 92), "- Lưu: VT."),
            ((385, 60), "GIÁM ĐỐC"),
            ((370, 150), " ".join(NAME)),
        ):
            page.insert_text(place, text, fontname="f", fontsize=12)
        pixmap = page.get_pixmap(dpi=int(DPI), colorspace=pymupdf.csGRAY)
        grey = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width).copy()
    if sealed:
        cv2.circle(grey, (990, 310), 125, 0, 5)
    return np.where(grey < 128, 0, 255).astype(np.uint8)


def test_a_name_crossed_by_a_rim_is_read_whole() -> None:
    engine = TesseractEngine()
    image = fax(sealed=True)
    read = engine.read(image, dpi=DPI, timeout_s=60)
    words = signed(image, read, engine, dpi=DPI, timeout_s=60)
    assert " ".join(NAME) in " ".join(word.text for word in words)
    named = [word for word in words if word.text in NAME]
    assert [word.box.x0 for word in named] == sorted(word.box.x0 for word in named)
    start = named[0].box.x0 * 72 / DPI
    assert abs(start - 370) < 8  # points: where the name was set


def test_a_name_that_was_read_whole_is_not_read_again() -> None:
    engine = TesseractEngine()
    image = fax(sealed=False)
    read = engine.read(image, dpi=DPI, timeout_s=60)
    assert signed(image, read, engine, dpi=DPI, timeout_s=60) == read


def test_rims_are_cleared_and_print_stays() -> None:
    sealed, plain = fax(sealed=True), fax(sealed=False)
    cleared = without_rings(sealed[150:480, 700:1300], DPI)
    assert cleared is not None
    rim = np.count_nonzero((sealed < 128) & (plain == 255))
    assert np.count_nonzero((cleared < 128) & (plain[150:480, 700:1300] == 255)) < 0.25 * rim
    assert without_rings(plain[150:480, 700:1300], DPI) is None


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (["Tô", "chị", "Tuyết", "Mai"], ("Tô", "Thị", "Tuyết", "Mai")),
        (["'", "Mại", "Văn", "Huỳnh"], ("Mai", "Văn", "Huỳnh")),  # the stroke added a dot
        (["x7", "Đính", "Tháng"], None),  # more stood before: "Đính" may be no family name
        (["Tháng"], None),
        (["Nguyễn", "văn", "Hiền"], None),
    ],
)
def test_names_at_the_end_of_a_line(read: list[str], name: tuple[str, ...] | None) -> None:
    assert as_name(read) == name

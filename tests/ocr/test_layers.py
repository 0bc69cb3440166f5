"""Text layers: legacy encodings converted, garbage not believed, pages of text and picture."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from ocr.engine import TesseractEngine
from ocr.legacy import decoded, encoding_of
from ocr.page_image import PageImage
from ocr.reader import read_page
from ocr.values import PageReading
from ocr.vntext import fold
from tests.ocr.conftest import BODY, FONT, png_of
from tests.ocr.recorded import RecordedEngine

PDF = "application/pdf"
TCVN3 = (
    "Thùc hiÖn NghÞ quyÕt §¹i héi §¶ng bé tØnh, Ban Th\u00adêng vô TØnh ñy yªu cÇu",
    "c¸c cÊp ñy, tæ chøc ®¶ng tËp trung l·nh ®¹o, chØ ®¹o hoµn thµnh nhiÖm vô",
)
VNI = (
    "Thöïc hieän Nghò quyeát Ñaïi hoäi Ñaûng boä tænh, Ban Thöôøng vuï Tænh uûy yeâu caàu",
    "caùc caáp uûy, toå chöùc ñaûng taäp trung laõnh ñaïo, chæ ñaïo hoaøn thaønh nhieäm vuï",
)


def text_of(reading: PageReading) -> str:
    return "".join(word.text + word.after for word in reading.words)


def latin(path: Path, lines: tuple[str, ...]) -> Path:
    """A PDF whose fonts know Latin letters only, as those of before Unicode do."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        for row, line in enumerate(lines):
            page.insert_text((60, 100 + 20 * row), line, fontname="helv", fontsize=11)
        document.save(path)
    return path


@pytest.mark.parametrize("lines", [TCVN3, VNI])
def test_layers_of_before_unicode_are_converted(tmp_path: Path, lines: tuple[str, ...]) -> None:
    reading = read_page(latin(tmp_path / "old.pdf", lines), PDF, 0, RecordedEngine(()))
    assert reading.source == "layer"
    assert text_of(reading).split() == " ".join(BODY[:2]).split()


def test_the_name_of_a_font_tells_its_encoding() -> None:
    assert encoding_of("x", "ABCDEF+.VnTime") == "tcvn3"
    assert encoding_of("x", ".VnTimeH") == "tcvn3 capitals"
    assert encoding_of("x", "VNI-Times,Bold") == "vni"
    assert encoding_of("Cộng hòa Xã hội Chủ nghĩa", "Helvetica") == "unicode"
    assert decoded("Tù do", "tcvn3 capitals") == "TỰ DO"
    assert decoded("KH-UBND l-u", "tcvn3") == "KH-UBND lưu"


def test_a_garbled_layer_is_not_believed(tmp_path: Path) -> None:
    lines = ("Th#c hi%n Ngh! quy&t tt kk zz qxw lrm vbn mmd ddf ggh jkl zxc vbn qwe rty uio",) * 3
    reading = read_page(latin(tmp_path / "bad.pdf", lines), PDF, 0, RecordedEngine(("Tỉnh", "ủy")))
    assert "Tỉnh" in text_of(reading)
    assert reading.source == "ocr"


def test_text_and_a_picture_with_text_are_read_together(
    tmp_path: Path, picture: PageImage, tesseract: TesseractEngine
) -> None:
    path = tmp_path / "both.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_font(fontname="f", fontbuffer=FONT.buffer)
        for row, line in enumerate(BODY):
            page.insert_text((70, 80 + 20 * row), line, fontname="f", fontsize=12)
        page.insert_image(pymupdf.Rect(0, 220, 440, 842), stream=png_of(picture))
        document.save(path)
    reading = read_page(path, PDF, 0, tesseract)
    text = fold(text_of(reading))
    assert reading.source == "mixed"
    assert text.find("thuc hien nghi quyet") < text.find("dang cong san") < text.find("noi nhan")
    assert {word.text for word in reading.words if word.confidence == 1.0} >= set(BODY[0].split())


def test_a_scanners_hidden_text_is_not_believed(tmp_path: Path, picture: PageImage) -> None:
    path = tmp_path / "hidden.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_font(fontname="f", fontbuffer=FONT.buffer)
        for row, line in enumerate(BODY):
            page.insert_text((70, 80 + 20 * row), line, fontname="f", fontsize=12, render_mode=3)
        page.insert_image(page.rect, stream=png_of(picture))
        document.save(path)
    assert read_page(path, PDF, 0, RecordedEngine(("Tỉnh", "ủy"))).source == "ocr"

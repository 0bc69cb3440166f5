"""Marks stamped in red: found in any direction, size and fade; seals and signatures say nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.engine import TesseractEngine
from ocr.knowing import know
from ocr.page_image import PageImage, Pixels
from ocr.pages import inspect, load_page
from ocr.reader import read_page
from ocr.red_boxes import red_boxes
from ocr.red_stamps import red_marks
from tests.making import FONT, PARTY_PAGE, make_picture
from tests.ocr.recorded import RecordedEngine

DPI = 200
RED = (200, 30, 45)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> PageImage:
    path = make_picture(tmp_path_factory.mktemp("paper") / "page.png", PARTY_PAGE, dpi=DPI)
    page = load_page(path, "image/png", 0)
    rgb = page.pixels if page.pixels.ndim == 3 else cv2.cvtColor(page.pixels, cv2.COLOR_GRAY2RGB)
    return PageImage(np.asarray(rgb, dtype=np.uint8), 595, 842)


def stamp(text: str, high_mm: float, degrees: float, strength: float) -> Pixels:
    """How much ink of a framed stamp lies on each pixel."""
    high = high_mm * DPI / 25.4
    font = ImageFont.truetype(BytesIO(FONT.buffer), round(high * 0.55))
    wide = font.getlength(text) + 0.7 * high
    image = Image.new("L", (round(wide + high), round(2 * high)))
    draw = ImageDraw.Draw(image)
    x, y = image.width / 2, image.height / 2
    frame = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    draw.rectangle(frame, outline=255, width=max(2, round(0.05 * high)))
    draw.text((x, y), text, font=font, fill=255, anchor="mm")
    turned = image.rotate(-degrees, expand=True, resample=Image.Resampling.BICUBIC)
    grain = np.random.default_rng(8).uniform(0.7, 1.0, turned.size[::-1])
    return np.asarray(np.asarray(turned) * grain * strength, dtype=np.uint8)


def stamped(page: PageImage, ink: Pixels, left: int, top: int) -> PageImage:
    """The page with the ink laid over it, as a rubber stamp does."""
    pixels = page.pixels.copy()
    height, width = ink.shape
    part = pixels[top : top + height, left : left + width].astype(np.float64)
    share = ink[..., np.newaxis] / 255
    mixed = part * (1 - share) + part * np.array(RED) / 255 * share
    pixels[top : top + height, left : left + width] = mixed
    return PageImage(pixels, page.width, page.height)


@pytest.mark.parametrize(
    ("text", "high_mm", "degrees", "strength"),
    [
        ("MẬT", 8, 0, 1.0),
        ("MẬT", 10, -7, 0.5),
        ("MẬT", 12, 90, 0.8),
        ("TỐI MẬT", 8, 12, 1.0),
        ("TỐI MẬT", 8, 180, 0.4),
        ("TUYỆT MẬT", 8, 4, 0.6),
        ("TUYỆT MẬT", 7, 270, 1.0),
        ("HỎA TỐC", 9, -5, 0.9),
    ],
)
def test_a_stamp_is_read(
    paper: PageImage, text: str, high_mm: float, degrees: float, strength: float
) -> None:
    page = stamped(paper, stamp(text, high_mm, degrees, strength), 200, 900)
    words = red_marks(page, TesseractEngine())
    assert " ".join(word.text for word in words) == text


def test_a_stamp_across_print_is_told_as_the_documents_secrecy(
    paper: PageImage, tmp_path: Path
) -> None:
    page = stamped(paper, stamp("TỐI MẬT", 8, -4, 0.8), 150, 300)  # over the second line
    path = tmp_path / "scan.png"
    cv2.imwrite(str(path), cv2.cvtColor(page.pixels, cv2.COLOR_RGB2BGR))
    reading = read_page(path, "image/png", 0, TesseractEngine(), page_size=(595, 842))
    fields = {found.name: found for found in know([reading]).fields}
    assert fields["secrecy"].value == "Tối mật"
    assert fields["number"].value == "596-KL/TU"
    box = fields["secrecy"].box
    assert box is not None
    assert abs((box.x0 + box.x1) / 2 * DPI / 72 - 320) < 60
    assert " ".join(word.text for word in reading.words).count("MẬT") == 1


def test_a_round_seal_a_pen_and_red_print_are_no_stamps(paper: PageImage) -> None:
    pixels = paper.pixels.copy()
    cv2.circle(pixels, (1000, 1300), 140, RED, 6)
    cv2.circle(pixels, (1000, 1300), 95, RED, 3)
    cv2.putText(pixels, "TINH UY", (930, 1310), cv2.FONT_HERSHEY_SIMPLEX, 1.0, RED, 2)
    cv2.polylines(
        pixels, [np.array(((300, 1500), (420, 1380), (500, 1560), (640, 1440)))], False, RED, 5
    )
    page = PageImage(pixels, paper.width, paper.height)
    assert red_marks(page, RecordedEngine(())) == ()


def test_a_grey_page_costs_nothing(paper: PageImage) -> None:
    grey = PageImage(np.ascontiguousarray(paper.pixels[:, :, 0]), 595, 842)
    assert red_boxes(grey) == []


def test_no_mark_is_found_on_real_scans_that_bear_none(shared: Path) -> None:
    """Round seals, signatures, letterheads and electronic stamps of real offices."""
    engine = TesseractEngine()
    found = []
    for path in sorted((shared / "scans" / "real").glob("*.pdf")):
        for index in range(len(inspect(path).pages)):
            page = load_page(path, "application/pdf", index, dpi=150)
            found += [(path.name, index, word.text) for word in red_marks(page, engine)]
    assert found == []

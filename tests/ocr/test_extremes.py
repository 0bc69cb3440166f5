"""Hair-thin, huge and endless pages: blank, read or refused, never the engine's failure."""

from __future__ import annotations

import zlib
from pathlib import Path

import cv2
import numpy as np
import pymupdf
import pytest

from ocr.engine import TesseractEngine
from ocr.errors import UnreadableFile
from ocr.page_image import PageImage
from ocr.prepare import prepare
from ocr.reader import read_page
from tests.ocr.recorded import RecordedEngine


@pytest.mark.parametrize("size", [(40_000, 20), (13, 33_000), (20_000, 3), (1, 1), (60_000, 40)])
def test_slivers_are_no_failure(
    tmp_path: Path, tesseract: TesseractEngine, size: tuple[int, int]
) -> None:
    pixels = np.full((size[1], size[0]), 255, np.uint8)
    pixels[size[1] // 3 : 2 * size[1] // 3, ::7] = 0
    path = tmp_path / "sliver.png"
    cv2.imwrite(str(path), pixels)
    reading = read_page(path, "image/png", 0, tesseract)
    assert reading.words == ()


def lettered(width: int, height: int, letter: int) -> PageImage:
    """A sheet of black bars as tall as letters."""
    pixels = np.full((height, width), 255, np.uint8)
    for top in range(letter, height - 2 * letter, 3 * letter):
        for left in range(letter, width - letter, 2 * letter):
            pixels[top : top + letter, left : left + letter // 2] = 0
    return PageImage(pixels, width * 0.24, height * 0.24)  # 300 dots per inch


def test_large_type_on_a_large_sheet_is_read_smaller() -> None:
    sheet = lettered(5000, 5000, 120)
    prepared = prepare(sheet)
    assert prepared.image.shape[0] < 2000
    corner = prepared.to_page.point(prepared.image.shape[1], prepared.image.shape[0])
    assert corner == pytest.approx((1200, 1200), abs=1)


def test_small_type_on_a_large_sheet_and_any_type_on_a_page_keep_their_size() -> None:
    assert prepare(lettered(5000, 5000, 20)).image.shape == (5000, 5000)
    assert prepare(lettered(3000, 3000, 120)).image.shape == (3000, 3000)


def test_content_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(300)) + packer.flush()
    path = tmp_path / "endless.pdf"
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((72, 72), "x")
        (xref,) = page.get_contents()
        document.update_stream(xref, packed, compress=False)
        document.xref_set_key(xref, "Filter", "/FlateDecode")
        document.save(path)
    with pytest.raises(UnreadableFile) as refused:
        read_page(path, "application/pdf", 0, RecordedEngine(()))
    assert refused.value.code == "page.too_large"

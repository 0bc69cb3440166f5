"""Whole pages through the real engine: upright, turned, tilted, stained, blank, born digital."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from ocr.engine import TesseractEngine
from ocr.page_image import PageImage
from ocr.reader import COARSE, DAMAGED, POOR, read_page
from ocr.values import PageReading, Turn
from ocr.version import READER
from ocr.vntext import fold
from tests.ocr.conftest import BODY
from tests.ocr.recorded import RecordedEngine

Scan = Callable[[PageImage], Path]
PDF = "application/pdf"


def text_of(reading: PageReading) -> str:
    return "".join(word.text + word.after for word in reading.words)


def share_found(reading: PageReading) -> float:
    truth, found = " ".join(BODY).split(), set(text_of(reading).split())
    return sum(word in found for word in truth) / len(truth)


def test_a_text_layer_is_taken_as_it_is(born_digital: Path) -> None:
    engine = RecordedEngine(("never", "asked"))
    reading = read_page(born_digital, PDF, 0, engine)
    assert (reading.source, engine.reads) == ("layer", 0)
    assert share_found(reading) == 1.0


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_pages_are_found_whichever_way_up(
    picture: PageImage, scanned: Scan, tesseract: TesseractEngine, turn: Turn
) -> None:
    back: Turn = {0: 0, 90: 270, 180: 180, 270: 90}[turn]  # type: ignore[assignment]  # a Turn
    reading = read_page(scanned(picture.turned(back)), PDF, 0, tesseract)
    assert reading.turn == turn
    assert (round(reading.width), round(reading.height)) == (595, 842)
    assert share_found(reading) > 0.97


def test_a_persons_turn_is_obeyed(picture: PageImage, scanned: Scan) -> None:
    reading = read_page(scanned(picture), PDF, 0, RecordedEngine(("Tỉnh", "ủy")), turn=90)
    assert (reading.turn, round(reading.width)) == (90, 842)


def test_a_page_read_poorly_is_read_another_way(picture: PageImage, scanned: Scan) -> None:
    engine = RecordedEngine(("Ban", "Thường", "vụ"), poor={"page": ("lW", "J(", "|/")})
    reading = read_page(scanned(picture), PDF, 0, engine)
    assert text_of(reading).split() == ["Ban", "Thường", "vụ"]
    assert reading.needs_rescan is None


def test_a_page_that_stays_poor_should_be_scanned_again(picture: PageImage, scanned: Scan) -> None:
    engine = RecordedEngine(("Bxn", "Thxờng", "vjqụ"), confidence=0.6)
    assert read_page(scanned(picture), PDF, 0, engine).needs_rescan == POOR


def test_a_page_scanned_too_coarsely_says_so(picture: PageImage, scanned: Scan) -> None:
    engine = RecordedEngine(("Bxn", "Thxờng", "vjqụ"), confidence=0.6)
    small = cv2.resize(picture.pixels, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    coarse = PageImage(np.asarray(small, np.uint8), picture.width, picture.height)
    assert read_page(scanned(coarse), PDF, 0, engine).needs_rescan == COARSE


def test_mending_can_be_switched_off(picture: PageImage, scanned: Scan) -> None:
    engine = RecordedEngine(("TỈnh", "ủy"))
    path = scanned(picture)
    texts = [
        [word.text for word in read_page(path, PDF, 0, engine, mending=mending).words]
        for mending in (True, False)
    ]
    assert texts == [["Tỉnh", "ủy"], ["TỈnh", "ủy"]]


def test_boxes_lie_on_the_print_of_a_tilted_page(
    picture: PageImage, scanned: Scan, tesseract: TesseractEngine
) -> None:
    height, width = picture.pixels.shape[:2]
    tilt = cv2.getRotationMatrix2D((width / 2, height / 2), -2.0, 1.0)
    pixels = cv2.warpAffine(picture.pixels, tilt, (width, height), borderValue=(255, 255, 255))
    tilted = PageImage(np.asarray(pixels, np.uint8), picture.width, picture.height)
    reading = read_page(scanned(tilted), PDF, 0, tesseract)
    assert share_found(reading) > 0.97
    ink = tilted.pixels.max(axis=2) < 128
    for word in (word for word in reading.words if len(word.text) > 2):
        x0, y0, x1, y1 = (round(side * tilted.scale) for side in word.box)
        assert ink[max(0, y0 - 2) : y1 + 2, max(0, x0 - 2) : x1 + 2].any(), word


def test_seals_specks_and_shadow_do_not_hide_the_text(
    picture: PageImage, scanned: Scan, tesseract: TesseractEngine
) -> None:
    pixels = picture.pixels.astype(np.float64)
    shadow = np.linspace(1.0, 0.55, pixels.shape[1])[None, :, None]
    stained = np.ascontiguousarray((pixels * shadow).astype(np.uint8))
    cv2.circle(stained, (700, 700), 130, (210, 30, 40), 6)
    chance = np.random.default_rng(7)
    for _ in range(600):
        y, x = chance.integers(0, stained.shape[0] - 2), chance.integers(0, stained.shape[1] - 2)
        stained[y : y + 2, x : x + 2] = 20
    page = PageImage(stained, picture.width, picture.height)
    reading = read_page(scanned(page), PDF, 0, tesseract)
    assert share_found(reading) > 0.9


def test_head_and_foot_are_read_block_by_block(
    picture: PageImage, scanned: Scan, tesseract: TesseractEngine
) -> None:
    text = fold(text_of(read_page(scanned(picture), PDF, 0, tesseract)))
    landmarks = ["khanh hoa", "41-tb", "cong san", "nha trang", "thong bao", "huyen uy", "luu van"]
    landmarks += ["t/m ban", "van hien"]
    places = [text.find(landmark) for landmark in landmarks]
    assert -1 not in places
    assert places == sorted(places)


def test_a_blank_page_says_so(scanned: Scan, tesseract: TesseractEngine) -> None:
    paper = np.full((1169, 826, 3), 250, np.uint8)
    reading = read_page(scanned(PageImage(paper, 595.0, 842.0)), PDF, 0, tesseract)
    assert (reading.source, reading.words, reading.needs_rescan) == ("blank", (), None)


def test_an_empty_page_of_a_repaired_file_is_no_silent_blank(
    scanned: Scan, tesseract: TesseractEngine
) -> None:
    paper = np.full((1169, 826, 3), 250, np.uint8)
    path = scanned(PageImage(paper, 595.0, 842.0))
    path.write_bytes(path.read_bytes()[:-200])
    assert read_page(path, PDF, 0, tesseract).needs_rescan == DAMAGED


def test_the_reader_names_itself(born_digital: Path, picture: PageImage, scanned: Scan) -> None:
    assert read_page(born_digital, PDF, 0, RecordedEngine(())).reader == f"{READER}; text layer"
    reading = read_page(scanned(picture), PDF, 0, RecordedEngine(("Tỉnh", "ủy")))
    assert reading.reader == f"{READER}; recorded 1; none"

"""Stamps that a PDF lays on a page as pictures, each read by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ocr.engine.protocol import OcrEngine
from ocr.geometry import scaling
from ocr.ink import without_colour
from ocr.inlays import Stamp
from ocr.judge import judged
from ocr.layout.lines import engine_lines
from ocr.litter import without_litter
from ocr.looking import TIMEOUT_S
from ocr.page_image import Pixels
from ocr.prepare import prepare
from ocr.values import EngineWord

_DARK = 110  # darker is print; a seal and a pen lose their colour before
_LEAST_DARK = 0.004  # share of the stamp that is print; less is a rim or a hair
_LEAST_LETTERS = 4
_FIRST_BLOCK = 2_000_000  # after the blocks of page and fields


def stamped_words(stamps: Sequence[Stamp], engine: OcrEngine) -> tuple[EngineWord, ...]:
    """What stamps say that hold print; seals and signatures say nothing.

    Args:
        stamps: of one page.
        engine: recognises the words.

    Returns:
        Words in points of the page as shown.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    words: list[EngineWord] = []
    for number, stamp in enumerate(stamps):
        if _has_print(stamp.picture.pixels):
            words += _read(stamp, engine, _FIRST_BLOCK + 1000 * number)
    return tuple(words)


def _has_print(pixels: Pixels) -> bool:
    dark = without_colour(pixels) < _DARK
    return float(np.count_nonzero(dark)) >= _LEAST_DARK * dark.size


def _read(stamp: Stamp, engine: OcrEngine, block: int) -> list[EngineWord]:
    prepared = prepare(stamp.picture)
    found = engine.read(prepared.image, dpi=prepared.dpi, timeout_s=TIMEOUT_S, mode="block")
    words = [word for line in without_litter(engine_lines(found)) for word in line.words]
    verdict = judged(words)
    if not verdict.good or verdict.letters < _LEAST_LETTERS:
        return []
    move = replace(scaling(1.0, 1.0), c=stamp.left, f=stamp.top)
    to_page = prepared.to_page.then(move)
    return [replace(word, box=to_page.box(word.box), block=block + word.block) for word in words]

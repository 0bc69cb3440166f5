"""Reads one rectangle of a page that a person drew, and makes a field's value of what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import cv2

from ocr.dates import DAY, day_of
from ocr.directive.reference import parse_reference
from ocr.engine.protocol import OcrEngine
from ocr.errors import UnreadableFile
from ocr.glued import parted
from ocr.layout.lines import engine_lines
from ocr.layout.titles import title_type
from ocr.litter import without_litter
from ocr.looking import TIMEOUT_S
from ocr.naming import as_name
from ocr.overlooked import crop
from ocr.page_image import Pixels
from ocr.pages import load_page
from ocr.prepare import prepare
from ocr.values import Box, Turn, Word
from ocr.vntext import fold
from ocr.wording import mean_confidence, worded

_MOST_PIXELS = 36_000_000
_WHITE = 24  # pixels of paper around the part: the engine wants some
_NUMBER_MARK = re.compile(r"^\W*(?:s[ốôồổoó])\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BoxReading:
    """What a rectangle says, lines parted by line ends; confidence 0 to 1."""

    text: str
    confidence: float


def read_box(
    path: Path, media_type: str, index: int, box: Box, turn: Turn, engine: OcrEngine
) -> BoxReading:
    """Read a rectangle of a page.

    Takes a second or two and decodes untrusted data: call it in a worker process.

    Args:
        path: the file.
        media_type: as `inspect` found it.
        index: 0-based page.
        box: in points of the upright page.
        turn: clockwise degrees that bring the page upright.
        engine: recognises the words.

    Raises:
        UnreadableFile: the file, the page or the engine cannot be used.
    """
    try:
        prepared = prepare(load_page(path, media_type, index, max_pixels=_MOST_PIXELS).turned(turn))
    except (MemoryError, cv2.error) as error:
        raise UnreadableFile("page.too_large") from error
    part = crop(prepared.image, prepared.to_page.inverse().box(box))
    if min(part.shape) < 2:
        return BoxReading("", 0.0)
    found = engine.read(_on_paper(part), dpi=prepared.dpi, timeout_s=TIMEOUT_S, mode="block")
    words = worded(without_litter(parted(engine_lines(found))), prepared, mending=True)
    return BoxReading(_text(words), mean_confidence(words))


def field_text(name: str, reading: str) -> str:
    """The value of a field that a reading holds, as ISO day where it is a day.

    What does not look like the field comes back as it is, for the clerk to mend.

    Args:
        name: of the field.
        reading: of a rectangle.
    """
    flat = " ".join(reading.split())
    if name == "number":
        found = parse_reference(_NUMBER_MARK.sub("", flat), announced=True)
        return found.canonical if found else flat
    if name in ("issued_on", "received_on"):
        day = re.search(DAY, fold(flat).lower())
        value = day_of(day) if day else None
        return value.isoformat() if value else flat
    if name == "kind":
        kind = title_type(flat)
        return kind.name if kind else flat
    if name == "signer":
        parts = as_name(flat.split())
        return " ".join(parts) if parts else flat
    return reading.strip() if name in ("recipients", "addressees") else flat


def _on_paper(part: Pixels) -> Pixels:
    return cv2.copyMakeBorder(  # type: ignore[return-value]
        part, _WHITE, _WHITE, _WHITE, _WHITE, cv2.BORDER_CONSTANT, value=[255]
    )


def _text(words: tuple[Word, ...]) -> str:
    return "".join(word.text + word.after for word in words).replace("\n\n", "\n").strip()

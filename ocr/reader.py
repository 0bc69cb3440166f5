"""Reads one page: strings the stages together, from file to words in points of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2

from ocr.engine.protocol import OcrEngine
from ocr.errors import UnreadableFile
from ocr.geometry import turned_box
from ocr.glued import parted
from ocr.inlays import inlays_of
from ocr.judge import GOOD
from ocr.kinds import PDF
from ocr.layer import TextLayer, sound_layer
from ocr.layer_pictures import only
from ocr.layout.inlaying import inlaid, with_marks
from ocr.layout.lines import Line, engine_lines
from ocr.litter import without_litter
from ocr.looking import Look, best_look
from ocr.overlooked import unread_share
from ocr.page_image import PageImage
from ocr.pages import load_page
from ocr.pdf_file import was_repaired
from ocr.red_stamps import red_marks
from ocr.stamps import stamped_words
from ocr.values import EngineWord, PageReading, Source, Turn
from ocr.version import READER
from ocr.wording import layer_worded, mean_confidence, worded

POOR = "page.poor"  # why a page should be scanned again: hardly readable
COARSE = "page.coarse"  # or: scanned with so few dots that nothing else would help
DAMAGED = "page.damaged"  # or: nothing to see, in a file that has lost parts

_MOST_PIXELS = 24_000_000  # keeps a worker below 500 MB; A3 at 300 dots per inch has 17 million
_BLANK_LETTERS = 6  # fewer, and doubtful ones, are dirt or the print of the other side
_RESCAN = 0.6 * GOOD
_COARSE_DPI = 120.0
_BACK: dict[Turn, Turn] = {0: 0, 90: 270, 180: 180, 270: 90}


_Words = Sequence[EngineWord]


def read_page(
    path: Path,
    media_type: str,
    index: int,
    engine: OcrEngine,
    *,
    turn: Turn | None = None,
    page_size: tuple[float, float] | None = None,
    mending: bool = True,
) -> PageReading:
    """Read one page of a file.

    Runs for seconds and decodes untrusted data: call it in a worker process.

    Args:
        path: the file.
        media_type: as `inspect` found it.
        index: 0-based page.
        engine: recognises the words.
        turn: clockwise degrees that bring the page upright, where a person said so; None to
            find out.
        page_size: points of the page as the file shows it, where the archive knows it already.
        mending: whether likely misreadings are mended; what the engine saw is kept either way.

    Raises:
        UnreadableFile: the file, the page or the engine cannot be used.
    """
    try:
        reading = _read(path, media_type, index, _Way(engine, turn, page_size, mending))
    except (MemoryError, cv2.error) as error:
        raise UnreadableFile("page.too_large") from error
    if reading.source == "blank" and media_type == PDF and was_repaired(path):
        return replace(reading, needs_rescan=DAMAGED)
    return reading


@dataclass(frozen=True, slots=True)
class _Given:
    """Words that are not the look's: of fields and stamps, and marks stamped in red."""

    words: _Words
    marks: _Words


@dataclass(frozen=True, slots=True)
class _Way:
    """How a page is to be read; see `read_page`."""

    engine: OcrEngine
    turn: Turn | None
    page_size: tuple[float, float] | None
    mending: bool


def _read(path: Path, media_type: str, index: int, way: _Way) -> PageReading:
    layer = None if way.turn else sound_layer(path, media_type, index)
    inlays = inlays_of(path, media_type, index)
    given = (*inlays.words, *stamped_words(inlays.stamps, way.engine))
    if layer is not None and not layer.pictures:
        return _from_layer(layer, given)
    page = load_page(path, media_type, index, max_pixels=_MOST_PIXELS)
    if layer is not None:
        look = best_look(only(page, layer.pictures), way.engine, 0)
        return _from_both(layer, _Given(given, red_marks(page, way.engine)), look, way)
    page = page if way.page_size is None else PageImage(page.pixels, *way.page_size)
    look = best_look(page, way.engine, way.turn)
    return _from_look(look, _Given(given, red_marks(page, way.engine)), way)


def _from_layer(layer: TextLayer, given: _Words) -> PageReading:
    words = layer_worded(inlaid(engine_lines(layer.words), given), layer.height)
    sure = mean_confidence(words) if given else 1.0
    source: Source = "mixed" if given else "layer"
    return PageReading(layer.width, layer.height, 0, words, source, sure, f"{READER}; text layer")


def _from_both(layer: TextLayer, given: _Given, look: Look, way: _Way) -> PageReading:
    """The layer's words as they are, and what was read on the page's pictures between them."""
    read = _lines(look)
    if not read and not given.marks:
        return _from_layer(layer, given.words)
    own, extra = _in_pixels(layer.words, look), _in_pixels(given.words, look)
    marks = _in_pixels(given.marks, look)
    lines = with_marks(inlaid(engine_lines(own) + read, extra), marks)
    sure = frozenset(map(id, (*own, *extra, *marks)))
    words = worded(lines, look.prepared, mending=way.mending, sure=sure)
    reader = f"{READER}; text layer and {way.engine.name}"
    size = (layer.width, layer.height)
    return PageReading(*size, 0, words, "mixed", mean_confidence(words), reader)


def _from_look(look: Look, given: _Given, way: _Way) -> PageReading:
    lines = _lines(look)
    reader = f"{READER}; {way.engine.name}"
    empty = _is_blank(lines, look)
    if empty and not given.words and not given.marks:
        return _nothing_read(look, reader)
    extra, marks = _in_pixels(given.words, look), _in_pixels(given.marks, look)
    lines = with_marks(inlaid([] if empty else lines, extra), marks)
    sure = frozenset(map(id, (*extra, *marks)))
    words = worded(lines, look.prepared, mending=way.mending, sure=sure)
    poor = _why(look) if not empty and look.verdict.share < _RESCAN else None
    size = (look.page.width, look.page.height)
    source: Source = "mixed" if given.words else "ocr"
    return PageReading(*size, look.turn, words, source, mean_confidence(words), reader, poor)


def _nothing_read(look: Look, reader: str) -> PageReading:
    shown = look.page.turned(_BACK[look.turn])
    size = (shown.width, shown.height)
    if unread_share(look.prepared.image, ()) > 0:  # print, but none that could be read
        return PageReading(*size, 0, (), "ocr", 0.0, reader, _why(look))
    return PageReading(*size, 0, (), "blank", 0.0, reader)


def _why(look: Look) -> str:
    """Why a page that could not be read well should be scanned again."""
    return COARSE if look.page.dpi < _COARSE_DPI else POOR


def _lines(look: Look) -> list[Line]:
    return without_litter(parted(engine_lines(look.words)))


def _in_pixels(words: _Words, look: Look) -> list[EngineWord]:
    """Words in points of the page as shown, brought to the pixels of a look."""
    shown = look.page.turned(_BACK[look.turn])
    size, to_pixels = (shown.width, shown.height), look.prepared.to_page.inverse()
    boxes = (to_pixels.box(turned_box(word.box, look.turn, size)) for word in words)
    return [replace(word, box=box) for word, box in zip(words, boxes, strict=True)]


def _is_blank(lines: Sequence[Line], look: Look) -> bool:
    letters = sum(len(word.text) for line in lines for word in line.words)
    return letters == 0 or (letters < _BLANK_LETTERS and not look.verdict.good)

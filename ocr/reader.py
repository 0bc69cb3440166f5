"""Reads one page: strings the stages together, from file to words in points of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2

from ocr.engine.protocol import OcrEngine
from ocr.errors import UnreadableFile
from ocr.judge import GOOD
from ocr.kinds import PDF
from ocr.language.mending import Reading, mended
from ocr.layer import TextLayer, sound_layer
from ocr.layer_pictures import only
from ocr.layout.lines import Line, engine_lines
from ocr.layout.order import reading_order
from ocr.layout.paragraphs import spaced
from ocr.layout.tables import find_tables, ordered
from ocr.litter import without_litter
from ocr.looking import Look, best_look
from ocr.numerals import Placed, with_numerals
from ocr.overlooked import unread_share
from ocr.pages import PageImage, load_page
from ocr.pdf_file import was_repaired
from ocr.prepare import Prepared
from ocr.values import EngineWord, PageReading, Turn, Word
from ocr.version import READER

POOR = "page.poor"  # why a page should be scanned again: hardly readable
DAMAGED = "page.damaged"  # or: nothing to see, in a file that has lost parts

_MOST_PIXELS = 36_000_000  # keeps a worker below 400 MB; A2 at 300 dots per inch
_BLANK_LETTERS = 6  # fewer, and doubtful ones, are dirt or the print of the other side
_RESCAN = 0.6 * GOOD
_BACK: dict[Turn, Turn] = {0: 0, 90: 270, 180: 180, 270: 90}


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
class _Way:
    """How a page is to be read; see `read_page`."""

    engine: OcrEngine
    turn: Turn | None
    page_size: tuple[float, float] | None
    mending: bool


def _read(path: Path, media_type: str, index: int, way: _Way) -> PageReading:
    layer = None if way.turn else sound_layer(path, media_type, index)
    if layer is not None and not layer.pictures:
        return _from_layer(layer)
    page = load_page(path, media_type, index, max_pixels=_MOST_PIXELS)
    if layer is not None:
        return _from_both(layer, best_look(only(page, layer.pictures), way.engine, 0), way)
    page = page if way.page_size is None else PageImage(page.pixels, *way.page_size)
    return _from_look(best_look(page, way.engine, way.turn), way)


def _from_layer(layer: TextLayer) -> PageReading:
    lines = reading_order(engine_lines(layer.words), layer.height)
    words = tuple(
        Word(word.text, after, word.box, word.confidence, word.text)
        for word, after in spaced(lines)
    )
    reader = f"{READER}; text layer"
    return PageReading(layer.width, layer.height, 0, words, "layer", 1.0, reader)


def _from_both(layer: TextLayer, look: Look, way: _Way) -> PageReading:
    """The layer's words as they are, and what was read on the page's pictures between them."""
    to_pixels = look.prepared.to_page.inverse()
    read = [word for line in without_litter(engine_lines(look.words)) for word in line.words]
    if not read:
        return _from_layer(layer)
    own = [replace(word, box=to_pixels.box(word.box)) for word in layer.words]
    lines = engine_lines(own) + engine_lines(read)
    lines = _in_order(lines, look.prepared)
    words = _words(lines, look.prepared, way.mending, frozenset(map(id, own)))
    reader = f"{READER}; text layer and {way.engine.name}"
    size = (layer.width, layer.height)
    return PageReading(*size, 0, words, "mixed", _mean_confidence(words), reader)


def _from_look(look: Look, way: _Way) -> PageReading:
    lines = without_litter(engine_lines(look.words))
    lines = _in_order(lines, look.prepared)
    reader = f"{READER}; {way.engine.name}"
    if _is_blank(lines, look):
        shown = look.page.turned(_BACK[look.turn])
        size = (shown.width, shown.height)
        if unread_share(look.prepared.image, ()) > 0:  # print, but none that could be read
            return PageReading(*size, 0, (), "ocr", 0.0, reader, POOR)
        return PageReading(*size, 0, (), "blank", 0.0, reader)
    words = _words(lines, look.prepared, way.mending)
    poor = POOR if look.verdict.share < _RESCAN else None
    size = (look.page.width, look.page.height)
    return PageReading(*size, look.turn, words, "ocr", _mean_confidence(words), reader, poor)


def _in_order(lines: Sequence[Line], prepared: Prepared) -> list[Line]:
    tables = find_tables(prepared.image, prepared.dpi)
    return ordered(lines, prepared.image.shape[0], tables)


def _is_blank(lines: Sequence[Line], look: Look) -> bool:
    letters = sum(len(word.text) for line in lines for word in line.words)
    return letters == 0 or (letters < _BLANK_LETTERS and not look.verdict.good)


def _words(
    lines: Sequence[Line], prepared: Prepared, mending: bool, sure: frozenset[int] = frozenset()
) -> tuple[Word, ...]:
    """Words in points of the page, each with what follows it.

    Likely misreadings are mended, but not those words whose ids are `sure`.
    """
    found = list(spaced(lines))
    firsts = frozenset(id(line.words[0]) for line in lines)
    words = [word for word, _ in found]
    texts = _mended(words, prepared, firsts) if mending else [word.text for word in words]
    texts = [
        word.text if id(word) in sure else text for text, word in zip(texts, words, strict=True)
    ]
    to_page = prepared.to_page
    return tuple(
        Word(text, after, to_page.box(word.box), word.confidence, word.text, text != word.text)
        for text, (word, after) in zip(texts, found, strict=True)
    )


def _mended(words: Sequence[EngineWord], prepared: Prepared, firsts: frozenset[int]) -> list[str]:
    """The texts of words, likely misreadings mended; `firsts` are ids of words that begin lines."""
    texts = mended([Reading(word.text, word.confidence) for word in words])
    pairs = zip(texts, words, strict=True)
    placed = [Placed(text, word.box, id(word) in firsts) for text, word in pairs]
    return with_numerals(prepared.image, placed)


def _mean_confidence(words: Sequence[Word]) -> float:
    letters = sum(len(word.text) for word in words)
    if not letters:
        return 0.0
    return sum(word.confidence * len(word.text) for word in words) / letters

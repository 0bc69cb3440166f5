"""From the lines of a page to its words: what follows each, likely misreadings mended."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.language.listing import with_list_letters
from ocr.language.mending import Reading, mended
from ocr.layout.lines import Line
from ocr.layout.order import reading_order
from ocr.layout.paragraphs import spaced
from ocr.layout.tables import find_tables, ordered
from ocr.numerals import Placed, with_numerals
from ocr.prepare import Prepared
from ocr.values import Box, EngineWord, Word


def worded(
    lines: Sequence[Line], prepared: Prepared, *, mending: bool, sure: frozenset[int] = frozenset()
) -> tuple[Word, ...]:
    """The words of a page in reading order, in points of the upright page.

    Args:
        lines: in any order, in pixels.
        prepared: the image they were read on.
        mending: whether likely misreadings are mended.
        sure: ids of words that are never mended: they were not read but given.
    """
    tables = find_tables(prepared.image, prepared.dpi)
    lines = ordered(lines, prepared.image.shape[0], tables)
    found = list(spaced(lines))
    words = [word for word, _ in found]
    firsts = frozenset(id(line.words[0]) for line in lines)
    texts = _mended(words, prepared, firsts) if mending else [word.text for word in words]
    to_page = prepared.to_page
    return tuple(
        _word(word, word.text if id(word) in sure else text, after, to_page.box(word.box))
        for text, (word, after) in zip(texts, found, strict=True)
    )


def layer_worded(lines: Sequence[Line], height: float) -> tuple[Word, ...]:
    """The words of a text layer in reading order.

    Args:
        lines: in any order, in points of the upright page.
        height: of the page in points.
    """
    found = spaced(reading_order(lines, height))
    return tuple(_word(word, word.text, after, word.box) for word, after in found)


def mean_confidence(words: Sequence[Word]) -> float:
    """The confidence of words, each counting by its letters; 0.0 for none."""
    letters = sum(len(word.text) for word in words)
    if not letters:
        return 0.0
    return sum(word.confidence * len(word.text) for word in words) / letters


def _word(word: EngineWord, text: str, after: str, box: Box) -> Word:
    return Word(text, after, box, word.confidence, word.text, text != word.text)


def _mended(words: Sequence[EngineWord], prepared: Prepared, firsts: frozenset[int]) -> list[str]:
    """The texts of words, likely misreadings mended; `firsts` are ids of words that begin lines."""
    texts = mended([Reading(word.text, word.confidence) for word in words])
    texts = with_list_letters(texts, [id(word) in firsts for word in words])
    pairs = zip(texts, words, strict=True)
    placed = [Placed(text, word.box, id(word) in firsts) for text, word in pairs]
    return with_numerals(prepared.image, placed)

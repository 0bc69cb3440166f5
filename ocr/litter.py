"""Litter: what the engine reads where nothing is printed - specks, rules, seals, pen strokes."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ocr.judge import believable, judged
from ocr.layout.lines import Line
from ocr.values import EngineWord

_LONE_SIGNS = frozenset("-–—*+&%=…")  # signs that print sets apart from words
_FLAT = 0.25  # of the usual height: lower is no letter
_DOUBTED = 0.4  # confidence below which an impossible word is litter
_RUBBLE = 0.35  # share of believed letters below which a whole line is litter
_HOPELESS = 0.2  # and any word at all that is not a plain syllable


def without_litter(lines: Sequence[Line]) -> list[Line]:
    """The lines without litter; a line of nothing else is dropped.

    Args:
        lines: of one page, in pixels.
    """
    if not lines:
        return []
    height = median(word.box.y1 - word.box.y0 for line in lines for word in line.words)
    cleared = (_cleared(line, height) for line in lines)
    return [Line(words) for words in cleared if words and not _is_rubble(words)]


def _cleared(line: Line, height: float) -> tuple[EngineWord, ...]:
    return tuple(word for word in line.words if not _is_litter(word, height))


def _is_litter(word: EngineWord, height: float) -> bool:
    if not any(map(str.isalnum, word.text)):
        return not _is_printed_sign(word)
    if word.confidence < _HOPELESS:
        return not believable(word.text) or len(word.text) < 3
    if believable(word.text):
        return False
    flat = word.box.y1 - word.box.y0 < _FLAT * height
    return flat or word.confidence < _DOUBTED


def _is_printed_sign(word: EngineWord) -> bool:
    text = word.text
    if text.strip(".") == "" and len(text) >= 3:
        return True  # an ellipsis or a dotted line to write on
    return word.confidence > _DOUBTED and len(text) <= 2 and set(text) <= _LONE_SIGNS


def _is_rubble(words: Sequence[EngineWord]) -> bool:
    """Whether a line holds nothing to believe: a seal's rim or a signature."""
    return judged([word for word in words if any(map(str.isalnum, word.text))]).share < _RUBBLE

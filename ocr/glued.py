"""Words that the engine ran together: "Vềviệc", "ngày14", "Số:41-TB/TU"; parted again.

Narrow blanks, and pens that fill them, hide where a word ends. What is not one syllable but two
that often follow one another is two words; so are a label of print and the figures after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocr.language.statistics import official_vietnamese
from ocr.layout.lines import Line
from ocr.values import Box, EngineWord
from ocr.vntext import fold, is_syllable, match_key, nfc

_LEAST_SEEN = 20  # how often two words must follow one another in official texts
_PARTED = 0.5  # least confidence in the parts: the engine's was in a whole that is no word
_GLUED = re.compile(r"([\"“(]?)([^\W\d_]{4,14})([.,;:)\"”]*)")
_LABELLED = re.compile(r"(ngày|tháng|năm|Điều|điều|khoản|Khoản)(\d.*)")
_NUMBERED = re.compile(r"([sS5]\w)([:;.,])(\S*)")
_MARKS = frozenset(("so", "se", "s6"))  # what "Số" is read as, without its marks
_DOUBLED = re.compile(r"^([^\W\d_])([^\W\d_])(?=[^\W\d_])")


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines, words that were run together parted.

    Args:
        lines: of one page, in pixels.
    """
    return [Line(tuple(_words(line))) for line in lines]


def _words(line: Line) -> Iterator[EngineWord]:
    for word in _with_number_mark(line.words):
        parts = _parts(word.text)
        sure = max(word.confidence, _PARTED) if len(parts) > 1 else word.confidence
        yield from _cut(replace(word, confidence=sure), parts)


def _with_number_mark(words: Sequence[EngineWord]) -> tuple[EngineWord, ...]:
    """A line that begins with a document's number, "Số:" spelled so and apart from it."""
    found = _NUMBERED.fullmatch(words[0].text)
    if found is None or fold(found[1]).lower() not in _MARKS:
        return tuple(words)
    symbol = found[3] or "".join(word.text for word in words[1:3])
    if "/" not in symbol or not any(map(str.isupper, symbol)):
        return tuple(words)
    return (*_cut(words[0], ("Số:", found[3]) if found[3] else ("Số:",)), *words[1:])


def _parts(text: str) -> tuple[str, ...]:
    labelled = _LABELLED.fullmatch(text)
    if labelled:
        return labelled.groups()
    found = _GLUED.fullmatch(nfc(text))
    if found is None:
        return (text,)
    before, core, after = found.groups()
    two = _two_syllables(_DOUBLED.sub(_once, core))
    return (before + two[0], two[1] + after) if two else (text,)


def _once(found: re.Match[str]) -> str:
    """The first letter of "vVề" once, as a capital."""
    first, second = found.groups()
    return first.upper() if first.lower() == second.lower() else first + second


def _two_syllables(core: str) -> tuple[str, str] | None:
    """The two words that some letters are, if they are no word."""
    if is_syllable(core.lower()):
        return None
    pairs = official_vietnamese().pairs
    cuts = ((core[:at], core[at:]) for at in range(2, len(core) - 1))
    seen = {cut: pairs.get((match_key(cut[0]), match_key(cut[1])), 0) for cut in cuts}
    best = max(seen, key=lambda cut: seen[cut], default=None)
    return best if best is not None and seen[best] >= _LEAST_SEEN else None


def _cut(word: EngineWord, texts: Sequence[str]) -> Iterator[EngineWord]:
    """A word cut into some texts, each as wide as its letters are of all."""
    letters = sum(map(len, texts))
    x0, width = word.box.x0, word.box.x1 - word.box.x0
    for text in texts:
        x1 = x0 + width * len(text) / letters
        yield replace(word, text=text, box=Box(x0, word.box.y0, x1, word.box.y1))
        x0 = x1

"""Mends likely misreadings: words that differ from a likelier one in marks only.

Most errors of the engine in Vietnamese are real words with other marks ("đảm" for "đâm"). The
words around tell which is meant, and the engine's own confidence how far to trust it. Numbers,
names and rare words are left alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ocr.language.formulas import with_formulas
from ocr.language.spelling import spelled, with_signs
from ocr.language.statistics import WordStatistics, official_vietnamese
from ocr.vntext import match_key

_CORE = re.compile(r"[^\W\d_]+")
_ENDS = frozenset('.;:!?()[]"”“')
_LEAST_SEEN = 60  # words seen less often in official texts are no candidates
# How much likelier (as a logarithm) a rival must be. One word in a hundred of texts that the counts
# never saw has a rival likelier by 4.8, hardly one in a thousand has one likelier by 10.
_DOUBT = 4.8  # for a reading that is as likely wrong as right
_TRUST = 2.2  # and by how much more for each step of the odds (as a logarithm) that it is right
_SUREST = 0.977  # the engine's confidence never rises above
_EVEN = 0.5
_NAME = 4.0  # more for capitalised words, which may be names


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as read, with the engine's confidence in it from 0 to 1."""

    text: str
    confidence: float


def mended(readings: Sequence[Reading]) -> list[str]:
    """The texts of consecutive words, likely misreadings mended.

    Args:
        readings: words in reading order.
    """
    texts = with_signs(tuple((spelled(each.text), each.confidence) for each in readings))
    statistics = official_vietnamese()
    for place, reading in enumerate(readings):
        before = _neighbour(texts, place - 1, last=True)
        after = _neighbour(texts, place + 1, last=False)
        if before and _ends(texts[place - 1]):
            before = ""
        if _ends(texts[place]):
            after = ""
        texts[place] = _mend(texts[place], reading.confidence, (before, after), statistics)
    return with_formulas(texts)


def _neighbour(texts: Sequence[str], place: int, *, last: bool) -> str:
    """The key of the word at a place, or "" where there is none to judge by."""
    if not 0 <= place < len(texts):
        return ""
    parts = _CORE.findall(texts[place])
    return match_key(parts[-1 if last else 0]) if parts else ""


def _ends(text: str) -> bool:
    return text[-1:] in _ENDS


def _mend(text: str, confidence: float, around: tuple[str, str], statistics: WordStatistics) -> str:
    parts = list(_CORE.finditer(text))
    if len(parts) != 1 or len(parts[0].group()) < 2 or not any(around):
        return text
    core = parts[0].group()
    key = match_key(core)
    rivals = [rival for rival in statistics.same_letters(key) if rival != key]
    rivals = [rival for rival in rivals if statistics.words[rival] >= _LEAST_SEEN]
    if not rivals:
        return text
    scores = {word: _likelihood(word, around, statistics) for word in (key, *rivals)}
    best = max(rivals, key=lambda rival: scores[rival])
    if scores[best] - scores[key] < _burden(core, confidence):
        return text
    return text[: parts[0].start()] + _in_case_of(core, best) + text[parts[0].end() :]


def _burden(core: str, confidence: float) -> float:
    """How much likelier a rival must be before it replaces a reading."""
    sure = min(confidence / _SUREST, 0.999)
    trust = _TRUST * math.log(sure / (1 - sure)) if sure > _EVEN else 0.0
    return _DOUBT + trust + (_NAME if core[0].isupper() else 0.0)


def _likelihood(word: str, around: tuple[str, str], statistics: WordStatistics) -> float:
    before, after = around
    first = statistics.chance_after(before, word) if before else statistics.chance(word)
    following = statistics.chance_after(word, after) if after else 1.0
    return math.log(first) + math.log(following)


def _in_case_of(original: str, word: str) -> str:
    """A word in the capitals of the one it replaces."""
    if original.isupper() and len(original) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if original[0].isupper() else word

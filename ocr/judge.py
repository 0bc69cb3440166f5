"""How good a reading is: what tells a page read well from one read upside down or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ocr.values import EngineWord
from ocr.vntext import is_syllable

GOOD = 0.72  # readings of upright print score above this, of turned print below 0.5
_SIGNS = ".,;:!?()[]\"'“”‘’*-–—/…<>«»"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`letters` that were read, and the `share` of them in believable, confident words."""

    letters: int
    share: float

    @property
    def good(self) -> bool:
        """Whether nothing suggests to look again; pages with next to no text are not judged."""
        return self.share >= GOOD

    @property
    def substance(self) -> float:
        """Letters that can be believed: what to compare two readings of one page by."""
        return self.letters * self.share


def judged(words: Sequence[EngineWord]) -> Verdict:
    """Weigh a reading by its words' confidence and whether they can be Vietnamese.

    Words of other languages count half: a page of them is still better upright.
    """
    letters = sum(len(word.text) for word in words)
    if not letters:
        return Verdict(0, 0.0)
    believed = sum(
        len(word.text) * word.confidence * (1.0 if believable(word.text) else 0.5) for word in words
    )
    return Verdict(letters, believed / letters)


def believable(text: str) -> bool:
    """Whether a word may stand in an official Vietnamese text: syllables, numbers, symbols."""
    core = text.strip(_SIGNS)
    if not core:
        return len(text) <= 3
    if any(map(str.isdigit, core)):
        return sum(map(str.isalnum, core)) >= 0.6 * len(core)
    parts = [part for part in core.replace("/", "-").split("-") if part]
    return all(is_syllable(part) or (part.isalpha() and part.isupper()) for part in parts)

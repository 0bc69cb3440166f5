"""Where the tone mark stands in a syllable."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ocr.vntext.letters import join_letter, split_letter
from ocr.vntext.syllable import Syllable, parse

_SHAPED: Final = frozenset("ăâêôơư")
_SECOND_OF_OPEN_PAIR: Final = frozenset(("oa", "oe", "uy"))


@lru_cache(maxsize=65536)
def retone(word: str) -> str:
    """Put the tone of one NFC word where the newer spelling has it.

    `ủy` becomes `uỷ`, `tòan` becomes `toàn`. The case and the number of letters stay; a word
    that is not built like a Vietnamese syllable (abbreviations, foreign names, misread letters)
    comes back unchanged.
    """
    parts = parse(word.lower()) if not word.isascii() else None
    if parts is None or not parts.tone:
        return word
    at = len(parts.onset) + _tone_place(parts)
    letters = [split_letter(letter)[0] for letter in word]
    letters[at] = join_letter(letters[at], parts.tone)
    return "".join(letters)


def _tone_place(parts: Syllable) -> int:
    """Which of the vowels carries the tone, counted from 0."""
    shaped = [at for at, letter in enumerate(parts.vowels) if letter in _SHAPED]
    if shaped:
        return shaped[-1]
    if len(parts.vowels) == 2:
        return int(bool(parts.coda) or parts.vowels in _SECOND_OF_OPEN_PAIR)
    return 1 if len(parts.vowels) > 2 else 0

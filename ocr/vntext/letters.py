"""Letters of the Vietnamese alphabet: their shape and their tone."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

# The numbers are the dictionary order of tones: ngang 0, huyền, hỏi, ngã, sắc, nặng.
TONE_NUMBERS: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
TONE_MARKS: Final = {number: mark for mark, number in TONE_NUMBERS.items()}
SHAPE_MARKS: Final = frozenset("\u0302\u0306\u031b")  # circumflex, breve, horn

SHARP: Final = 4
HEAVY: Final = 5


@lru_cache(maxsize=4096)
def split_letter(letter: str) -> tuple[str, int]:
    """Take the tone off one NFC letter: `ế` gives `("ê", 4)`; the case is kept."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((TONE_NUMBERS[part] for part in parts if part in TONE_NUMBERS), 0)
    if not tone:
        return letter, 0
    bare = "".join(part for part in parts if part not in TONE_NUMBERS)
    return unicodedata.normalize("NFC", bare), tone


@lru_cache(maxsize=4096)
def join_letter(bare: str, tone: int) -> str:
    """Put a tone (0 to 5) on a letter without one; the inverse of `split_letter`."""
    return unicodedata.normalize("NFC", bare + TONE_MARKS[tone]) if tone else bare


@lru_cache(maxsize=16384)
def lower_letter(letter: str) -> str:
    """One character in lower case, always exactly one character."""
    return letter.lower()[0]


@lru_cache(maxsize=16384)
def fold_letter(letter: str) -> str:
    """One character in lower case without any mark and with `đ` as `d`; exactly one character.

    A character that is more than one letter and its marks (a Hangul syllable), or a mark that
    stands alone, stays as it is.
    """
    low = lower_letter(letter)
    if low == "đ":
        return "d"
    parts = unicodedata.normalize("NFD", low)
    bare = [part for part in parts if not unicodedata.combining(part)]
    return bare[0] if len(bare) == 1 else low

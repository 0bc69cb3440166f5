"""Which words of the archive a typed word means."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ocr.vntext.keys import fold, match_key
from ocr.vntext.letters import split_letter
from ocr.vntext.syllable import is_syllable

# Letters that may stand for one with a shape mark when typed bare.
_MAY_GAIN_A_SHAPE: Final = frozenset("adeou")


@lru_cache(maxsize=65536)
def compatible(query: str, term: str) -> bool:
    """Whether a word of the archive answers a word typed in a query; order matters.

    A typed word that carries marks and is a complete syllable means itself alone (`tỉnh`).
    Otherwise marks typed must be there and bare letters answer to any: `duong` finds đường and
    dương, `đuong` only the former, `quyêt` finds quyết.
    """
    asked, found = match_key(query), match_key(term)
    if asked == found:
        return True
    if fold(asked) != fold(found) or is_literal(asked):
        return False
    return _tone_agrees(asked, found) and all(map(_shape_agrees, asked, found))


def is_literal(key: str) -> bool:
    """Whether a keyed word is a complete syllable typed with marks, which means itself alone."""
    return key != fold(key) and is_syllable(key)


def _tone_agrees(asked: str, found: str) -> bool:
    tone = _tone_of(asked)
    return tone in (0, _tone_of(found))


def _tone_of(key: str) -> int:
    return max(split_letter(letter)[1] for letter in key)


def _shape_agrees(asked: str, found: str) -> bool:
    bare_asked, bare_found = split_letter(asked)[0], split_letter(found)[0]
    return bare_asked == bare_found or bare_asked in _MAY_GAIN_A_SHAPE

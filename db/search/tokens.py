"""Cutting text into the words that indexes hold and queries ask for.

Index, query and highlighting share this one cutter, so that they cannot disagree.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Final

from ocr.vntext import fold, match_key, nfc

# A letter and a digit side by side are two words: "số127" and "QH13" are found by their number.
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_LONGEST_KEY: Final = 100


class Tokens:
    """The words of a text in `nfc`, cut once; what of them nobody asks for is not made."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def keys(self) -> list[str]:
        """The words as keyed, numbers without leading zeros."""
        return list(map(_key, self._words))

    @cached_property
    def folds(self) -> list[str]:
        """The keyed words without their marks."""
        return list(map(_folded, self._words))

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where the words stand in the text."""
        return list(map(re.Match.span, _WORD.finditer(self._text)))

    @cached_property
    def _words(self) -> list[str]:
        return _WORD.findall(self._text)


def keys_of(text: str) -> list[str]:
    """The keyed words of a text, in order; numbers without leading zeros."""
    return list(map(_key, _WORD.findall(nfc(text))))


def folds_of(keys: list[str]) -> list[str]:
    """Keyed words without their marks."""
    return list(map(fold_of, keys))


def tokens_of(text: str) -> Tokens:
    """The words of a text with their places in `display` of it."""
    return Tokens(nfc(text))


def display(text: str) -> str:
    """The form of a text that the places of its tokens speak of."""
    return nfc(text)


@lru_cache(maxsize=65536)  # texts share most of their words
def fold_of(key: str) -> str:
    """A keyed word without its marks."""
    return fold(key)


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    if word[0].isdigit():
        return word.lstrip("0")[:_LONGEST_KEY] or "0"
    return match_key(word)[:_LONGEST_KEY]


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(_key(word))

"""Cutting text into the words that indexes hold and queries ask for.

Index, query and highlighting share this one cutter, so that they cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Final

from ocr.vntext import fold, fold_normal, match_key, nfc

# A letter and a digit side by side are two words: "số127" and "QH13" are found by their number.
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_LONGEST_KEY: Final = 100

Place = tuple[int, int]


class Tokens:
    """The words of a text in `nfc`, looked for one by one: cutting and keying all takes longer."""

    def __init__(self, text: str) -> None:
        self._text = text

    def places(
        self, choices: Iterable[str], exact: frozenset[str] | None, *, prefix: bool
    ) -> list[Place]:
        """Where words stand that are one of some folds, in order.

        Args:
            choices: the folds.
            exact: the keyed words of which it must be one; None when the folds are enough.
            prefix: whether words need only begin so.
        """
        found = {place for choice in choices for place in self._words_from(choice, prefix=prefix)}
        if exact is not None:
            beginnings = tuple(exact)
            found = {
                (start, end)
                for start, end in found
                if _fits(_key(self._text[start:end]), exact, beginnings, prefix=prefix)
            }
        return sorted(found)

    def adjoin(self, end: int, start: int) -> bool:
        """Whether no word stands between the end of one and the start of another."""
        return _WORD.search(self._text, end, start) is None

    @cached_property
    def _folded(self) -> str:
        return fold_normal(self._text)

    def _words_from(self, choice: str, *, prefix: bool) -> Iterator[Place]:
        """The words whose fold is this one, or begins so."""
        of_kind = str.isdecimal if choice[0].isdecimal() else _is_letter
        at = self._folded.find(choice)
        while at >= 0:
            start, end = self._run(at, at + len(choice), of_kind)
            if self._answers(choice, start, at, end, prefix=prefix):
                yield start, end
            at = self._folded.find(choice, at + 1)

    def _run(self, start: int, end: int, of_kind: Callable[[str], bool]) -> Place:
        text = self._text
        while start and of_kind(text[start - 1]):
            start -= 1
        while end < len(text) and of_kind(text[end]):
            end += 1
        return start, end

    def _answers(self, choice: str, start: int, at: int, end: int, *, prefix: bool) -> bool:
        whole = at + len(choice) == end
        if start == at and (whole or prefix) and choice[0] != "0":
            return True
        if start == at and len(choice) < _LONGEST_KEY and choice[0] != "0":
            return False
        word = _folded(self._text[start:end])  # cut short, or with leading zeros
        return word.startswith(choice) if prefix else word == choice


def keys_of(text: str) -> list[str]:
    """The keyed words of a text, in order; numbers without leading zeros."""
    return list(map(_key, _WORD.findall(nfc(text))))


def folds_of(keys: list[str]) -> list[str]:
    """Keyed words without their marks."""
    return list(map(fold_of, keys))


def tokens_of(text: str) -> Tokens:
    """The words of a text, their places being those in `display` of it."""
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


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _fits(key: str, exact: frozenset[str], beginnings: tuple[str, ...], *, prefix: bool) -> bool:
    return key.startswith(beginnings) if prefix else key in exact

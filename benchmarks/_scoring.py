"""Word error of a reading against the truth; `rapidfuzz` makes it quicker where installed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_ALIKE = str.maketrans(
    {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."}
)  # fmt: skip


def words_of(text: str) -> list[str]:
    """The words of a text; dashes and quotes count alike, blanks and lines do not count."""
    return re.split(r"\s+", unicodedata.normalize("NFC", text).translate(_ALIKE).strip())


def word_error(truth: str, found: str) -> float:
    """Words to insert, delete or replace, as a share of the true words."""
    expected = words_of(truth)
    return _distance(expected, words_of(found)) / max(1, len(expected))


def bag_error(truth: str, found: str) -> float:
    """Share of the true words that were not found, whatever their order."""
    missing, every = _missing(words_of(truth), words_of(found))
    return missing / max(1, every)


def _missing(truth: Sequence[str], found: Sequence[str]) -> tuple[int, int]:
    return (Counter(truth) - Counter(found)).total(), len(truth)


def letter_error(truth: str, found: str) -> float:
    """Letters to insert, delete or replace, as a share of the true letters."""
    expected = " ".join(words_of(truth))
    return _distance(expected, " ".join(words_of(found))) / max(1, len(expected))


def numbers_missing(truth: str, found: str) -> tuple[int, int]:
    """Of the true words with a digit, numbers and dates: how many were not found, and all."""
    numbers = [word for word in words_of(truth) if any(map(str.isdigit, word))]
    return _missing(numbers, words_of(found))


def _distance(one: Sequence[str], other: Sequence[str]) -> int:
    try:
        from rapidfuzz.distance import Levenshtein
    except ImportError:
        return _plain_distance(one, other)
    return int(Levenshtein.distance(one, other))


def _plain_distance(one: Sequence[str], other: Sequence[str]) -> int:
    above = list(range(len(other) + 1))
    for row, word in enumerate(one, 1):
        line = [row]
        for column, target in enumerate(other, 1):
            replaced = above[column - 1] + (word != target)
            line.append(min(replaced, above[column] + 1, line[-1] + 1))
        above = line
    return above[-1]

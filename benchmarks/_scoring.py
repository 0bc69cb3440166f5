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
    expected = Counter(words_of(truth))
    missing = expected - Counter(words_of(found))
    return missing.total() / max(1, expected.total())


def letter_error(truth: str, found: str) -> float:
    """Letters to insert, delete or replace, as a share of the true letters."""
    expected = " ".join(words_of(truth))
    return _distance(expected, " ".join(words_of(found))) / max(1, len(expected))


def number_error(truth: str, found: str) -> float | None:
    """As `bag_error`, of the words with a digit: numbers and dates; None where there are none."""
    numbers = [word for word in words_of(truth) if any(map(str.isdigit, word))]
    return bag_error(" ".join(numbers), found) if numbers else None


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

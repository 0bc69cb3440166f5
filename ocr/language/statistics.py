"""How often words and pairs of words stand in official Vietnamese, from shipped counts."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from ocr.vntext import fold, match_key


@dataclass(frozen=True, slots=True)
class WordStatistics:
    """Counts by key (`match_key`: small letters, one style of tone placement)."""

    words: dict[str, int] = field(default_factory=dict)
    pairs: dict[tuple[str, str], int] = field(default_factory=dict)
    alike: dict[str, tuple[str, ...]] = field(default_factory=dict)
    total: int = 0

    def chance(self, word: str) -> float:
        """Share of all words; unseen words get a little."""
        return (self.words.get(word, 0) + 0.1) / (self.total + 1000)

    def chance_after(self, before: str, word: str) -> float:
        """Chance of a word after another, leaning on its own share where pairs are few."""
        seen = self.pairs.get((before, word), 0) + _LEAN * self.chance(word)
        return seen / (self.words.get(before, 0) + _LEAN)

    def same_letters(self, word: str) -> tuple[str, ...]:
        """All known words that differ from this one in marks only, itself included."""
        return self.alike.get(fold(word), ())


_LEAN = 20.0  # pairs count fully only for words seen more often than this


@cache
def official_vietnamese() -> WordStatistics:
    """The shipped statistics; read once a process, in about a tenth of a second."""
    words: dict[str, int] = {}
    pairs: dict[tuple[str, str], int] = {}
    for first, second, count in _rows():
        one, other = match_key(first), match_key(second)
        if other:
            pairs[one, other] = pairs.get((one, other), 0) + count
        else:
            words[one] = words.get(one, 0) + count
    alike: dict[str, list[str]] = {}
    for word in words:
        alike.setdefault(fold(word), []).append(word)
    groups = {letters: tuple(group) for letters, group in alike.items()}
    return WordStatistics(words, pairs, groups, sum(words.values()))


def _rows() -> Iterator[tuple[str, str, int]]:
    source = resources.files("resources") / "language" / "pairs.tsv.gz"
    text = gzip.decompress(source.read_bytes()).decode("utf-8")
    for row in text.splitlines():
        first, second, count = row.split("\t")
        yield first, second, int(count)

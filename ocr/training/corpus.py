"""Where running text comes from: a file of official lines, or else a walk over shipped counts."""

from __future__ import annotations

import gzip
import hashlib
import os
import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

from ocr.language.statistics import official_vietnamese
from ocr.training.spellings import as_printed
from ocr.vntext import is_syllable

TEXT_VARIABLE = "VANKIEN_TRAINING_TEXT"  # a file of lines, UTF-8, may be gzipped
_ENGLISH = Path("/usr/share/common-licenses")
_SHARE_TESTED = 8  # of 256: lines that are never trained on
_WIDTHS = (6, 92)
_NEWER = 0.85  # share of words with their tone mark where most offices put it today

_SPELLED = str.maketrans(
    {"\u00a0": " ", "\u00ad": "", "\u200b": "", "\ufeff": "", "−": "-", "‐": "-", "‑": "-"}
)


def clean(text: str) -> str:
    """A text as it is trained on: composed letters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SPELLED).split())


def official_lines(path: Path | None) -> tuple[list[str], list[str]]:
    """Lines to train on and others to test on; both empty where there is no file.

    Args:
        path: a file of lines; None for the one that the environment names.
    """
    named = os.environ.get(TEXT_VARIABLE)
    source = path or (Path(named) if named else None)
    if source is None:
        return [], []
    data = source.read_bytes()
    text = (gzip.decompress(data) if source.suffix == ".gz" else data).decode("utf-8")
    lines = sorted({clean(line) for line in text.splitlines()})
    trained = [line for line in lines if not _is_tested(line)]
    return trained, [line for line in lines if _is_tested(line)]


def _is_tested(line: str) -> bool:
    return hashlib.sha256(line.encode("utf-8")).digest()[0] < _SHARE_TESTED


@cache
def english_lines() -> tuple[str, ...]:
    """Ordinary English, so that it is not unlearned; nothing where the system has none."""
    files = sorted(_ENGLISH.glob("*")) if _ENGLISH.is_dir() else []
    texts = (clean(file.read_text("utf-8", errors="ignore")) for file in files)
    words = [word for text in texts for word in text.split() if word.isascii()]
    return tuple(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))


class Walk:
    """Endless text out of the counts of words and pairs that the program ships.

    Args:
        rng: decides where to go.
        ordinary: words to strew in, each as likely as the next: those that official texts lack.
    """

    def __init__(self, rng: random.Random, ordinary: Sequence[str] = ()) -> None:
        self._rng = rng
        self._ordinary = ordinary
        self._words, self._sums = _weighted(official_vietnamese().words.items())
        self._syllables = [word for word in self._words if is_syllable(word)]
        follows: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for (first, second), count in official_vietnamese().pairs.items():
            follows[first].append((second, count))
        self._follows = {first: _weighted(pairs) for first, pairs in follows.items()}

    def line(self, least: int, most: int) -> str:
        """Words of a total length between two numbers of letters."""
        words: list[str] = []
        length, wanted = 0, self._rng.randint(least, most)
        while length < wanted:
            words.append(self._next(words[-1] if words else ""))
            length += len(words[-1]) + 1
        return " ".join(map(self._spelled, words))

    def strewn(self, least: int, most: int) -> str:
        """Words each as likely as the next: what only the eye can tell, no habit of speech."""
        words = self._rng.choices(self._syllables, k=most // 4)
        return _cut(list(map(self._spelled, words)), self._rng.randint(least, most))

    def _next(self, word: str) -> str:
        if self._ordinary and self._rng.random() < 0.3:
            return self._rng.choice(self._ordinary)
        words, sums = self._follows.get(word, (self._words, self._sums))
        if self._rng.random() < 0.1:
            words, sums = self._words, self._sums
        return self._rng.choices(words, cum_weights=sums)[0]

    def _spelled(self, word: str) -> str:
        return as_printed(word) if self._rng.random() < _NEWER else word


def _weighted(pairs: Iterable[tuple[str, int]]) -> tuple[list[str], list[float]]:
    words, counts = zip(*pairs, strict=True)
    return list(words), list(accumulate(count**0.75 for count in counts))


class Prose:
    """Pieces of running text of any width.

    Args:
        lines: official lines; a walk over counts takes their place where there are none.
        rng: decides which.
        ordinary: words that official texts lack.
    """

    def __init__(
        self, lines: Sequence[str], rng: random.Random, ordinary: Sequence[str] = ()
    ) -> None:
        self._lines, self._rng = lines, rng
        self._walk, self._strange = Walk(rng), Walk(rng, ordinary)

    def piece(self, least: int = _WIDTHS[0], most: int = _WIDTHS[1]) -> str:
        """Official text, beginning anywhere in a line."""
        if not self._lines or self._rng.random() < 0.12:
            return self._walk.line(least, most)
        words = self._rng.choice(self._lines).split()
        if self._rng.random() < 0.5:
            words = words[self._rng.randrange(len(words)) :]
        while len(" ".join(words)) < least:
            words += self._rng.choice(self._lines).split()
        return _cut(words, self._rng.randint(least, most))

    def strewn(self, least: int, most: int) -> str:
        """Vietnamese words in no order, the rare as often as the usual."""
        return self._walk.strewn(least, most)

    def ordinary(self, least: int, most: int) -> str:
        """Words as likely in any other text, or English."""
        english = english_lines()
        if english and self._rng.random() < 0.35:
            return _cut(self._rng.choice(english).split(), self._rng.randint(least, most))
        return self._strange.line(least, most)


def _cut(words: Sequence[str], most: int) -> str:
    """The first words that fit, at least one."""
    text = words[0]
    for word in words[1:]:
        if len(text) + 1 + len(word) > most:
            break
        text += " " + word
    return text

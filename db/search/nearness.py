"""What an approximate answer took the words of a query for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from db.finding import Hit
from db.search.expand import Expanded, Word
from db.search.tokens import fold_of, keys_of
from ocr.vntext import compatible

_MOST_READINGS: Final = 3

Reading = tuple[str, tuple[str, ...]]


def read_as(query: Expanded, hits: Sequence[Hit]) -> tuple[Reading, ...]:
    """For each word not found as typed, the words found in its place, the most frequent first."""
    found = Counter(
        key
        for hit in hits
        for mark in hit.marks
        for key in keys_of(hit.snippet[mark.start : mark.end])
    )
    words = dict.fromkeys(word for phrase in query.phrases() for word in phrase)
    readings = ((word.typed, _in_place_of(word, found)) for word in words)
    return tuple(dict.fromkeys(reading for reading in readings if reading[1]))


def _in_place_of(word: Word, found: Counter[str]) -> tuple[str, ...]:
    answers = [key for key, _ in found.most_common() if _answers(word, key)]
    if any(compatible(word.typed, key) for key in answers):
        return ()
    return tuple(answers[:_MOST_READINGS])


def _answers(word: Word, key: str) -> bool:
    choices = (*word.folds, *word.slips)
    return fold_of(key).startswith(choices) if word.prefix else fold_of(key) in choices

"""The words the engine leans on where letters are in doubt: those of official Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from ocr.language.statistics import official_vietnamese
from ocr.training.spellings import as_printed
from ocr.vntext import nfc
from ocr.vocabulary import bodies, document_types, names

_LEAST_SEEN = 20
_NAMED = ("places", "surnames", "positions", "heads")


def official_words() -> list[str]:
    """Words often seen in official texts and words of names, small, with a capital, in capitals.

    The list of `vie` has 7,000 words of the web, many of them no Vietnamese.
    """
    found = {form for word in _small() for form in (word, word.capitalize(), word.upper())}
    symbols = {each.symbol for each in document_types()} | set(bodies())
    return sorted(word for word in found | symbols if len(word) > 1 and word.isalpha())


def _small() -> Iterator[str]:
    counts = official_vietnamese().words.items()
    for word, count in counts:
        if count >= _LEAST_SEEN:
            yield from (nfc(word), as_printed(nfc(word)))
    for vocabulary in _NAMED:
        for name in names(vocabulary):
            yield from nfc(name).lower().split()

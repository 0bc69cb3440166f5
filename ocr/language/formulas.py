"""Fixed phrases and names of places, whose lost marks are put back wherever they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from ocr.vntext import fold, match_key
from ocr.vocabulary import names

_CORE = re.compile(r"[^\W\d_]+")
_DASHES = frozenset("-–—*")
_LONGEST = 7
_BEFORE_PLACE = frozenset(("tinh", "pho"))
_AFTER_PLACE = "ngay"

Words = tuple[str, ...]


def with_formulas(texts: Sequence[str]) -> list[str]:
    """The texts of consecutive words, the marks of known phrases restored.

    A phrase is recognised by its letters when at least half of its marks stand too.

    Args:
        texts: words in reading order.
    """
    result = list(texts)
    places = [place for place, text in enumerate(result) if not set(text) <= _DASHES]
    start = 0
    while start < len(places):
        at = places[start : start + _LONGEST]
        found = _formula(result, at) or _place_name(result, at, places[start - 1 : start])
        for place, word in zip(at, found, strict=False):
            result[place] = _with_marks_of(result[place], word)
        start += max(1, len(found))
    return result


def _formula(texts: Sequence[str], at: Sequence[int]) -> Words:
    """The longest phrase that the words at some places begin with, or nothing."""
    letters = [fold(_core(texts[place])).lower() for place in at]
    for count in range(len(at), 2, -1):
        known = _formulas().get(tuple(letters[:count]), ())
        same = sum(_same(texts[place], word) for place, word in zip(at, known, strict=False))
        if known and 2 * same >= count:
            return known
    return ()


def _place_name(texts: Sequence[str], at: Sequence[int], before: Sequence[int]) -> Words:
    """The name of a place of two words, where the words around say that one stands there."""
    if len(at) < 3 or not all(texts[place][:1].isupper() for place in at[:2]):
        return ()
    first, second, following = (fold(_core(texts[place])).lower() for place in at[:3])
    led = not any(texts[place][:1].isupper() for place in before)  # else perhaps a person's name
    led = led or any(fold(_core(texts[place])).lower() in _BEFORE_PLACE for place in before)
    dated = following == _AFTER_PLACE and texts[at[1]].endswith(",")
    known = _places().get((first, second), ())
    whole = any(_same(texts[place], word) for place, word in zip(at, known, strict=False))
    return known if (led or dated) and whole else ()


def _core(text: str) -> str:
    """The letters of a word that has but one group of them, else nothing."""
    parts = _CORE.findall(text)
    return parts[0] if len(parts) == 1 else ""


def _same(text: str, word: str) -> bool:
    return match_key(_core(text)) == match_key(word)


def _with_marks_of(text: str, word: str) -> str:
    """A text with its letters spelled as a word, in its own capitals and style of tone marks."""
    core = _core(text)
    if _same(text, word) or len(core) != len(word):
        return text
    pairs = zip(core, word, strict=True)
    spelled = "".join(new.upper() if old.isupper() else new.lower() for old, new in pairs)
    return text.replace(core, spelled)


@cache
def _formulas() -> dict[Words, Words]:
    source = resources.files("resources") / "language" / "formulas.json"
    phrases = json.loads(source.read_text(encoding="utf-8"))["formulas"]
    return _by_letters(phrases)


@cache
def _places() -> dict[Words, Words]:
    return _by_letters([name for name in names("places") if len(name.split()) == 2])


def _by_letters(phrases: Sequence[str]) -> dict[Words, Words]:
    return {tuple(fold(phrase).lower().split()): tuple(phrase.split()) for phrase in phrases}

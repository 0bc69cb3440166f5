"""Names of people: a family name and one to four more words, each capitalised."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ocr.values import Word
from ocr.vntext import fold, is_syllable
from ocr.vocabulary import names, per_words

_FEWEST, _MOST = 2, 5
_SIGNS = ".,;:'-_"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name, the words it was read from, and how likely it is one and is right."""

    name: str
    words: tuple[Word, ...]
    likely: float


def name_in(words: Sequence[Word]) -> PersonName | None:
    """The person's name in a line, pen strokes read as letters around it left out.

    Family names are few, so a lost tone mark there ("Nguyên") is put back.

    Args:
        words: of one line.
    """
    runs = [run for run in _runs(words) if _FEWEST <= len(run) <= _MOST]
    if not runs:
        return None
    best = max(runs, key=lambda run: (_surname(run[0]) is not None, len(run)))
    torn = _torn_surname(words, best[0])
    if torn is not None:
        best = [torn[0], *best]
    parts = [word.text.strip(_SIGNS) for word in best]
    mended = [
        _surname(best[0]) or (torn[1] if torn else parts[0]),
        *("Thị" if part == "Thi" else part for part in parts[1:]),
    ]
    likely = 0.5 if _surname(best[0]) is None else 0.93 if mended == parts else 0.8
    return PersonName(" ".join(mended), tuple(best), likely)


def _torn_surname(words: Sequence[Word], first: Word) -> tuple[Word, str] | None:
    """The word before a name that lost its first letter to a seal or a pen ("hạm" of "Phạm")."""
    place = words.index(first)
    if place == 0 or _surname(first) is not None:
        return None
    rest = words[place - 1].text.strip(_SIGNS).lower()
    whole = [name for name in names("surnames") if name[1:].lower() == rest and len(rest) > 1]
    return (words[place - 1], whole[0]) if len(whole) == 1 else None


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Unbroken stretches of capitalised syllables."""
    runs: list[list[Word]] = [[]]
    for word in words:
        if _is_name_word(word.text):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return runs


def _is_name_word(text: str) -> bool:
    letters = text.strip(_SIGNS)
    return letters.istitle() and letters.isalpha() and is_syllable(letters)


def _surname(word: Word) -> str | None:
    """The family name a word is, its marks restored where only one has these letters."""
    text = word.text.strip(_SIGNS)
    known = _surnames().get(fold(text).lower(), ())
    if text in known:
        return text
    return known[0] if len(known) == 1 and _lost_marks(text, known[0]) else None


def _lost_marks(text: str, name: str) -> bool:
    """Whether a word only lacks marks of a name ("Nguyên"), rather than having others."""
    pairs = zip(text, name, strict=False)
    return all(_marks(one) <= _marks(other) for one, other in pairs)


def _marks(letter: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFD", letter)[1:])


@per_words
def _surnames() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in names("surnames"):
        key = fold(name).lower()
        found[key] = (*found.get(key, ()), name)
    return found

"""Words of people's names, as text: family names are few, and every word is one syllable."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.vntext import fold, is_syllable
from ocr.vocabulary import names, per_words

_SIGNS = ".,;:'-_‘’“”\"*"
_FEWEST, _MOST = 2, 5


def is_name_word(text: str) -> bool:
    """Whether a word may be part of a name: one Vietnamese syllable, capitalised."""
    letters = text.strip(_SIGNS)
    return letters.istitle() and letters.isalpha() and is_syllable(letters)


def is_surname(text: str) -> bool:
    """Whether a word is a family name as it stands."""
    word = text.strip(_SIGNS)
    return word in _surnames().get(fold(word), ())


def as_name(texts: Sequence[str]) -> tuple[str, ...] | None:
    """The name at the end of a line, from its family name on; None where there is no whole one.

    Args:
        texts: the words of a line as read.
    """
    parts: list[str] = []
    for text in reversed([text for text in texts if any(map(str.isalpha, text))]):
        word = _middle(text)
        if not is_name_word(word):
            break
        parts.append(word)
    words = [text for text in texts if any(map(str.isalnum, text))]
    for length in range(min(_MOST, len(parts)), _FEWEST - 1, -1):
        first = parts[length - 1]
        # Where more stands before it, what looks like a family name may be the second word.
        surname = _surname(first) if length == len(words) else first if is_surname(first) else None
        if surname is not None:
            return (surname, *reversed(parts[: length - 1]))
    return None


def _middle(text: str) -> str:
    """A word as read, "Thị" put back where a stroke took its first letter or its dot."""
    word = text.strip(_SIGNS)
    torn = word[-2:] == "hị" and len(word) <= 3
    return "Thị" if torn or fold(word) == "Thi" else word


def _surname(word: str) -> str | None:
    """The family name a word is, whatever marks a stroke through it added or took."""
    known = _surnames().get(fold(word), ())
    if word in known:
        return word
    return known[0] if len(known) == 1 else None


@per_words
def _surnames() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in names("surnames"):
        found[fold(name)] = (*found.get(fold(name), ()), name)
    return found

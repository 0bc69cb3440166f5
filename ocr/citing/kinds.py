"""What type of document a citation names, by the words before its number or by its symbol."""

from __future__ import annotations

import re

from ocr.directive.reference import Reference
from ocr.vntext import fold
from ocr.vocabulary import document_types, names, per_words

_BEFORE_NUMBER = re.compile(r"(?:\W*\bso\b)*[\s:.'’]*$")


def kind_before(text: str, start: int) -> tuple[str | None, int]:
    """The type named right before a number, and where its name begins.

    Args:
        text: the sentence.
        start: where the number begins.
    """
    folded = fold(text[:start]).lower()
    end = _BEFORE_NUMBER.search(folded)
    stop = end.start() if end else start
    for name, official in _by_folded_name():
        if folded[:stop].endswith(name):
            begin = stop - len(name)
            if begin == 0 or not folded[begin - 1].isalnum():
                return official, begin
    return None, stop + _blanks(text[stop:start])


def kind_by_symbol(reference: Reference) -> str | None:
    """The type that a number's symbol stands for, where it stands for one only."""
    if reference.type is None:
        return "Luật" if reference.body.startswith("QH") else "Công văn"
    system = "P" if reference.party else "S"
    found = {
        entry.name
        for entry in document_types()
        if entry.symbol == reference.type and system in entry.systems
    }
    return found.pop() if len(found) == 1 else None


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(' ,;:.(“"'))


@per_words
def _by_folded_name() -> tuple[tuple[str, str], ...]:
    every = {*(entry.name for entry in document_types()), *names("laws")}
    return tuple(sorted(((fold(n).lower(), n) for n in every), key=lambda pair: -len(pair[0])))

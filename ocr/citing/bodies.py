"""Who issued a cited document: the words after "của"."""

from __future__ import annotations

import re

from ocr.vntext import fold

_OF = re.compile(r"^[\s,]*(?:nam \d{4}\s+)?cua\s+")
_MOST_WORDS = 12
_STOP = re.compile(
    r"(?:ve|da|de|theo|tai|thi|la|duoc|co|trong|nham|quy|huong|phe|gan|cho|sau|neu|voi|gui|yeu|kem"
    r"|tren|ma|nhu|khi|do|tu|den|vua|nay)"
)
_TYPES_AHEAD = re.compile(r"^(?:cac |mot so )?(?:[a-z]+ ){1,3}so\b")
_EDGES = ".,;:()“”\"'/"


def body_after(text: str) -> tuple[str | None, int]:
    """The issuing body that a text begins with after "của", and where its name ends.

    Args:
        text: what follows number and date of a citation.
    """
    found = _OF.match(fold(text).lower())
    if found is None:
        return None, 0
    taken: list[str] = []
    position = found.end()
    for word in re.finditer(r"\S+", text[found.end() :]):
        if _ends_before(word.group(), text[found.end() + word.end() :], taken):
            break
        taken.append(word.group())
        position = found.end() + word.end()
        if word.group()[-1] in _EDGES or len(taken) == _MOST_WORDS:
            break
    name = " ".join(taken).strip(_EDGES + " ")
    return (name or None), position - (len(" ".join(taken)) - len(" ".join(taken).rstrip(_EDGES)))


def _ends_before(word: str, rest: str, taken: list[str]) -> bool:
    folded = fold(word.strip(_EDGES)).lower()
    if word[0] in '(“"-–—' or word[:1].isdigit():
        return True
    if folded == "va":
        following = rest.lstrip()
        return (
            not following[:1].isupper() or _TYPES_AHEAD.match(fold(following).lower()) is not None
        )
    if folded in ("ban", "bo") and word.islower() and fold(rest).lower().startswith(" hanh"):
        return True
    return bool(taken) and word.islower() and _STOP.fullmatch(folded) is not None

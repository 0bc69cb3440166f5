"""The letters of lists, "a)", "b)", "c)": each is known by those before and after it.

An engine reads "8)" for "a)" and "d)" for "đ)"; the letter that must stand there is put back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ORDER = "abcdđeghiklmnopqrstuvxy"
_MARK = re.compile(r"(\w)\)")
_LIKE = {
    "a": "8áàảạâăđ4oqu0", "b": "6h", "c": "eoG", "d": "đ", "đ": "d8", "e": "coéê", "g": "9q8",
    "h": "b", "i": "íìl1j", "k": "h", "l": "1I", "n": "ñ", "o": "0", "q": "g9", "t": "f",
}  # fmt: skip


def with_list_letters(texts: Sequence[str], firsts: Sequence[bool]) -> list[str]:
    """The texts of words, letters of lists set right where the list says which they are.

    Args:
        texts: in reading order.
        firsts: whether each begins a line.
    """
    found = [(place, _MARK.fullmatch(text)) for place, text in enumerate(texts) if firsts[place]]
    places = [place for place, mark in found if mark]
    letters = [mark[1] for _, mark in found if mark]
    result = list(texts)
    for at, place in enumerate(places):
        before = letters[at - 1] if at else ""
        after = letters[at + 1] if at + 1 < len(letters) else ""
        letters[at] = _wanted(before, letters[at], after)
        result[place] = letters[at] + ")"
    return result


def _wanted(before: str, read: str, after: str) -> str:
    """The letter of a list at a place: as read, unless its neighbours speak for another."""
    if after not in _ORDER[1:] or not after:
        return read
    wanted = _ORDER[_ORDER.index(after) - 1]
    leads = before == _ORDER[_ORDER.index(wanted) - 1] if wanted != "a" else before != "a"
    return wanted if leads and read in _LIKE.get(wanted, "") else read

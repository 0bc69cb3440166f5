"""What a directive does to a document it cites: replaces, amends, revokes or answers it."""

from __future__ import annotations

import re

from ocr.citing.values import Relation
from ocr.vntext import fold

_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    ("replaces", re.compile(r"(?<!duoc )(?<!bi )\bthay the\b")),
    ("revokes", re.compile(r"(?<!bi )(?<!duoc )\b(?:bai bo|huy bo)\b")),
    ("amends", re.compile(r"(?<!duoc )\b(?:sua doi|dieu chinh)(?:,? bo sung)?\b")),
    ("answers", re.compile(r"\b(?:tra loi|phuc dap|dap ung)\b")),
)
_GROUNDS = re.compile(r"^\W*(?:can cu|theo|thuc hien|xet|tren co so|sau khi|cu the hoa)\b")
_AWAY = re.compile(r"\b(?:theo|tai|can cu|quy dinh tai|thuc hien)\b")


def relation_of(before: str) -> Relation:
    """The relation that the words before a citation express.

    Args:
        before: the clause up to the citation, earlier citations of the clause cut off.
    """
    folded = fold(before).lower()
    if _GROUNDS.match(folded):
        return "cites"
    found = [
        (match.start(), relation, match.end())
        for relation, verb in _VERBS
        for match in verb.finditer(folded)
    ]
    if not found:
        return "cites"
    _, relation, end = max(found)
    return "cites" if _AWAY.search(folded[end:]) else relation

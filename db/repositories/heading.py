"""A subject as a list shows it: with a capital, and without what scanning left at its ends."""

from __future__ import annotations

from typing import Final

PAIRS: Final = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
BEFORE: Final = " \t\n.,;:!?-–—_/\\|*•'\"´`"
AFTER: Final = " \t\n,;:-–—_/\\|*•'´`"


def heading(subject: str) -> str:
    """The subject with a capital first; signs at its ends and brackets without a partner go.

    The field itself keeps what was read. A subject of nothing but signs is left as it is.
    """
    words = " ".join(_paired(subject).split()).lstrip(BEFORE).rstrip(AFTER)
    return words[:1].upper() + words[1:] if words else subject


def _paired(text: str) -> str:
    """The text without brackets that are not opened or not closed."""
    open_at: list[int] = []
    alone: set[int] = set()
    for at, sign in enumerate(text):
        if sign in PAIRS:
            open_at.append(at)
        elif sign in PAIRS.values():
            if open_at and PAIRS[text[open_at[-1]]] == sign:
                open_at.pop()
            else:
                alone.add(at)
    alone.update(open_at)
    return "".join(" " if at in alone else sign for at, sign in enumerate(text))

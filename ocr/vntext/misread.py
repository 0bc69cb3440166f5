"""Words one slip away: a letter taken for another that looks like it, lost, gained or swapped."""

from __future__ import annotations

import string
from functools import lru_cache
from typing import Final

# Shapes that engines and eyes take for one another once marks are gone.
_ALIKE: Final = (
    *("bh", "ce", "co", "eo", "ao", "ae", "gq", "hn", "nu", "uv", "vy", "ft", "rt", "fr", "ij"),
    *("il", "lt", "it", "mn", "pq", "kh", "dc", "do", "sx", "un", "ou", "bd", "gy", "xk", "dl"),
)
_ALIKE_PAIRS: Final = (
    *(("m", "rn"), ("d", "cl"), ("h", "li"), ("n", "ri"), ("u", "ii"), ("k", "lc")),
    ("f", "ph"),  # as many type
)
# Of shorter words nearly every slip is another word: only letters that look alike are believed.
_SHORT: Final = 3
_LONGEST: Final = 12


@lru_cache(maxsize=4096)
def misreadings(word: str) -> tuple[str, ...]:
    """What a word without marks may have been read or typed as, the likeliest first.

    The word itself is not among them; numbers and very long words have none.
    """
    if not word.isalpha() or not word.isascii() or len(word) > _LONGEST:
        return ()
    found = [*_alike(word), *(() if len(word) <= _SHORT else _one_letter_off(word))]
    return tuple(slip for slip in dict.fromkeys(found) if slip and slip != word)


def _alike(word: str) -> list[str]:
    singles = [
        word[:at] + other + word[at + 1 :]
        for at, letter in enumerate(word)
        for pair in _ALIKE
        if letter in pair
        for other in pair.replace(letter, "")
    ]
    return singles + [
        word[:at] + new + word[at + len(old) :]
        for one, other in _ALIKE_PAIRS
        for old, new in ((one, other), (other, one))
        for at in range(len(word))
        if word.startswith(old, at)
    ]


def _one_letter_off(word: str) -> list[str]:
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = [a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1]
    lost = [a + b[1:] for a, b in splits if b]
    letters = string.ascii_lowercase
    changed = [a + letter + b[1:] for a, b in splits if b for letter in letters]
    gained = [a + letter + b for a, b in splits for letter in letters]
    return swapped + lost + changed + gained

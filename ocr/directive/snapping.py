"""The nearest word of a vocabulary, weighing how easily letters are misread for each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

# What the engine was seen to mistake for each other, and what a mistake costs.
_ALIKE: tuple[tuple[str, float], ...] = (
    ("I1l|!/", 0.3),
    ("IL", 0.4),
    ("O0QDĐ", 0.4),
    ("B8RP", 0.4),
    ("UƯVY", 0.3),
    ("ÚÙỦŨU", 0.15),
    ("CGO", 0.5),
    ("TFYEI", 0.5),
    ("KXH", 0.5),
    ("NMHW", 0.5),
    ("S5", 0.4),
    ("Z2", 0.4),
    ("DĐÐ", 0.15),
    ("ÂAÁÀ", 0.15),
    ("OÔƠÓ", 0.15),
    ("rfnt", 0.5),
)
_THIN = frozenset("Il1i|!'.,")
_THIN_GAP, _GAP, _OTHER = 0.35, 0.9, 1.0


def snapped(
    token: str, vocabulary: Iterable[str], limit: float, lead: float = 0.1
) -> tuple[str, float] | None:
    """The vocabulary's word nearest to a token, and how far it is; None when none is near.

    Args:
        token: as read.
        vocabulary: the words to choose from.
        limit: greatest distance that still counts as the same word.
        lead: how much nearer than the second best it must be.
    """
    ranked = sorted((distance(token, word), word) for word in vocabulary)
    if not ranked or ranked[0][0] > limit:
        return None
    if len(ranked) > 1 and ranked[0][0] > 0 and ranked[1][0] - ranked[0][0] < lead:
        return None
    return ranked[0][1], ranked[0][0]


@cache
def distance(one: str, other: str) -> float:
    """Edit distance in which easily confused glyphs count little."""
    above = [0.0]
    for letter in other:
        above.append(above[-1] + _gap(letter))
    for letter in one:
        row = [above[0] + _gap(letter)]
        for column, target in enumerate(other):
            swapped = above[column] + _swap(letter, target)
            row.append(min(swapped, above[column + 1] + _gap(letter), row[-1] + _gap(target)))
        above = row
    return above[-1]


def _gap(letter: str) -> float:
    return _THIN_GAP if letter in _THIN else _GAP


def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    alike = [cost for letters, cost in _ALIKE if one in letters and other in letters]
    if one.lower() == other.lower():
        alike.append(0.1)
    return min(alike, default=_OTHER)

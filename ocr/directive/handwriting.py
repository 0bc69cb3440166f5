"""Whether digits were filled in by hand, told from how they stand among the printed words.

Engines read a pen's digits as firmly as printed ones, and wrongly. Print keeps one height, one
width and one line; a pen does not, and the form leaves it more room than it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ocr.values import Word

_TALLER, _SMALLER = 1.27, 0.75  # than printed digits beside it
_WIDER = 1.45
_OFF_LINE = 0.3  # of the digits' height, up or down
_ROOM = 0.9  # of the digits' height: a printed blank is narrower


def differs(word: Word, printed: Word) -> bool:
    """Whether a word's digits differ in size from printed digits of the same line.

    Args:
        word: with the doubtful digits.
        printed: digits that forms print, such as the year.
    """
    height = _height(printed)
    if height <= 0:
        return False
    is_odd_height = not _SMALLER < _height(word) / height < _TALLER
    is_wide = _letter_width(word) > _WIDER * _letter_width(printed)
    return is_odd_height or is_wide


def off_line(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether the foot of digits is not between those of the words beside them."""
    feet = [other.box.y1 for other in (before, after) if other is not None]
    room = _OFF_LINE * _height(word)
    return bool(feet) and not min(feet) - 2 * room < word.box.y1 < max(feet) + room


def has_room(words: Sequence[Word]) -> bool:
    """Whether words stand further apart than print sets them: a blank was left to fill in."""
    gaps = [(two.box.x0 - one.box.x1, two) for one, two in pairwise(words)]
    return any(gap > _ROOM * _height(word) for gap, word in gaps)


def _height(word: Word) -> float:
    return word.box.y1 - word.box.y0


def _letter_width(word: Word) -> float:
    return (word.box.x1 - word.box.x0) / max(1, len(word.text))

"""Words printed into the gaps of lines, such as a number that was left open, and stamped marks."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.layout.lines import Line, engine_lines
from ocr.values import EngineWord
from ocr.vntext import fold

_LEVEL = 0.6  # of a line's height between the middles
_NEAR = 4.0  # line heights beyond a line's end: farther off is another block
_OVERLAP = 0.25  # of the shorter word: letters may touch


def inlaid(lines: Sequence[Line], words: Sequence[EngineWord]) -> list[Line]:
    """The lines with words put where they stand; those that fit into no line form their own.

    Args:
        lines: of one page.
        words: to be put in, boxes in the same unit.
    """
    result = list(lines)
    left: list[EngineWord] = []
    for word in words:
        place = _place(result, word)
        if place is None:
            left.append(word)
        else:
            filled = sorted((*result[place].words, word), key=lambda each: each.box.x0)
            result[place] = Line(tuple(filled))
    return result + engine_lines(left)


def with_marks(lines: Sequence[Line], marks: Sequence[EngineWord]) -> list[Line]:
    """The lines and those of stamped marks, which stand alone however near other words are.

    Where a mark's own word was read in its place too, the mark stands for it.

    Args:
        lines: of one page.
        marks: words of marks, boxes in the same unit.
    """
    kept = (tuple(word for word in line.words if not _is_one_of(word, marks)) for line in lines)
    return [Line(words) for words in kept if words] + engine_lines(marks)


def _is_one_of(word: EngineWord, marks: Sequence[EngineWord]) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
    return any(
        fold(word.text) == fold(mark.text)
        and mark.box.x0 <= x <= mark.box.x1
        and mark.box.y0 <= y <= mark.box.y1
        for mark in marks
    )


def _place(lines: Sequence[Line], word: EngineWord) -> int | None:
    """The line that a word stands in, nearest in height; None where none has room for it."""
    middle = (word.box.y0 + word.box.y1) / 2
    fits = [
        (abs(line.middle - middle), place)
        for place, line in enumerate(lines)
        if abs(line.middle - middle) < _LEVEL * line.height and _has_room(line, word)
    ]
    return min(fits)[1] if fits else None


def _has_room(line: Line, word: EngineWord) -> bool:
    reach = _NEAR * line.height
    if word.box.x1 < line.box.x0 - reach or word.box.x0 > line.box.x1 + reach:
        return False
    return not any(_covers(word, other) for other in line.words)


def _covers(one: EngineWord, other: EngineWord) -> bool:
    shared = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    shorter = min(one.box.x1 - one.box.x0, other.box.x1 - other.box.x0)
    return shared > _OVERLAP * max(shorter, 1e-6)

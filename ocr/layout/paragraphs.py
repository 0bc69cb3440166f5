"""What follows each word: a blank, the end of its line, or the end of its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ocr.layout.lines import Line
from ocr.values import EngineWord

BLANK, LINE_END, PARAGRAPH_END = " ", "\n", "\n\n"


def spaced(lines: Sequence[Line]) -> Iterator[tuple[EngineWord, str]]:
    """Every word of the lines, in order, with what follows it."""
    ends = [_end(one, other) for one, other in pairwise(lines)] + [LINE_END]
    for line, end in zip(lines, ends, strict=False):  # of no lines there is no end
        for word in line.words[:-1]:
            yield word, BLANK
        yield line.words[-1], end


def _end(line: Line, following: Line) -> str:
    """Whether a paragraph ends between two lines: a jump, or an indented next line."""
    height = max(line.height, following.height, 1.0)
    jumps = not 0 < following.middle - line.middle < 2.6 * height
    indented = following.box.x0 - line.box.x0 > 1.2 * height
    return PARAGRAPH_END if jumps or indented else LINE_END

"""Lines of text on a page, made from the words the engine found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from ocr.values import Box, EngineWord


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side, from left to right."""

    words: tuple[EngineWord, ...]

    @property
    def box(self) -> Box:
        """The box around all words."""
        return around(word.box for word in self.words)

    @property
    def height(self) -> float:
        """The usual height of its words."""
        return median(word.box.y1 - word.box.y0 for word in self.words)

    @property
    def middle(self) -> float:
        """Height of its middle on the page, robust against a tall or low word."""
        return median((word.box.y0 + word.box.y1) / 2 for word in self.words)

    @property
    def text(self) -> str:
        """The words, blanks between them."""
        return " ".join(word.text for word in self.words)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all given ones; there must be at least one."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


def engine_lines(words: Sequence[EngineWord]) -> list[Line]:
    """The lines as the engine grouped them."""
    groups = groupby(words, key=lambda word: (word.block, word.paragraph, word.line))
    return [Line(tuple(sorted(group, key=lambda word: word.box.x0))) for _, group in groups]

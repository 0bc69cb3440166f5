"""The lines of a read document, as the field finders look at them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ocr.values import Box, PageReading, Word
from ocr.vntext import fold

_WIDE = 34.0  # points between words: more than justified lines have


@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed line: its words, and the 0-based page they stand on."""

    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words, blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def raw(self) -> str:
        """The words as the engine saw them."""
        return " ".join(word.raw for word in self.words)

    @property
    def folded(self) -> str:
        """The text in small letters without marks, letter for letter."""
        return fold(self.text).lower()

    @property
    def box(self) -> Box:
        """The box around the line, in points."""
        return around(self.words)

    @property
    def middle(self) -> float:
        """Where the middle of the line is, points from the left edge."""
        return (self.box.x0 + self.box.x1) / 2

    @property
    def level(self) -> float:
        """Where the middle of the line is, points from the top edge."""
        return (self.box.y0 + self.box.y1) / 2

    @property
    def confidence(self) -> float:
        """The engine's confidence, weighed by letters."""
        return confidence_of(self.words)

    @property
    def is_capitals(self) -> bool:
        """Whether it is set in capitals, a stray small letter aside."""
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 1 and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


def lines_of(page: PageReading, index: int) -> tuple[TextLine, ...]:
    """The lines of a page in reading order.

    Args:
        page: the reading.
        index: 0-based number of the page.
    """
    lines: list[TextLine] = []
    words: list[Word] = []
    for word in page.words:
        words.append(word)
        if "\n" in word.after:
            lines.append(TextLine(index, tuple(words)))
            words = []
    return (*lines, TextLine(index, tuple(words))) if words else tuple(lines)


def pieces(line: TextLine) -> tuple[TextLine, ...]:
    """A line cut at wide gaps: two columns that the engine took for one line."""
    runs: list[list[Word]] = [[]]
    for word in line.words:
        if runs[-1] and word.box.x0 - runs[-1][-1].box.x1 > _WIDE:
            runs.append([])
        runs[-1].append(word)
    return tuple(TextLine(line.page, tuple(run)) for run in runs if run)


def words_in(line: TextLine, start: int, end: int) -> tuple[Word, ...]:
    """The words that a stretch of a line's text touches.

    Args:
        line: the line.
        start: of the stretch, an offset into `line.text`.
        end: where it ends, exclusive.
    """
    touched, position = [], 0
    for word in line.words:
        if position < end and position + len(word.text) > start:
            touched.append(word)
        position += len(word.text) + 1
    return tuple(touched)


def bare(text: str) -> str:
    """Letters only, small and without marks: what capitals, specks and blanks leave alike."""
    return "".join(letter for letter in fold(text).lower() if letter.isalpha())


def around(words: Iterable[Word]) -> Box:
    """The smallest box around all words; there must be at least one."""
    x0, y0, x1, y1 = zip(*(word.box for word in words), strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


def confidence_of(words: Sequence[Word]) -> float:
    """The engine's mean confidence in the letters of words; 0.0 of none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0

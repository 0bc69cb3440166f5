"""Choosing words of a page: pure functions over words in reading order, in points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import fmean

from db.records import Box, PageWord
from desktop.ui.viewer.values import Selection

SAME_LINE = 0.5
"""Share of the lower of two words that must lie beside the other to be on its line."""


def word_at(words: Sequence[PageWord], x: float, y: float) -> int | None:
    """The word under a point."""
    for index, word in enumerate(words):
        box = word.box
        if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1:
            return index
    return None


def nearest_word(words: Sequence[PageWord], x: float, y: float) -> int | None:
    """The word closest to a point, words on its line before all others; None without words."""
    if not words:
        return None
    return min(range(len(words)), key=lambda index: _distance(words[index].box, x, y))


def _distance(box: Box, x: float, y: float) -> float:
    across = max(box.x0 - x, 0.0, x - box.x1)
    down = max(box.y0 - y, 0.0, y - box.y1)
    return across + 20 * down


def selected_words(page: int, words: Sequence[PageWord], one: int, other: int) -> Selection:
    """Everything from one word to another in reading order, a rectangle for each line."""
    first, last = min(one, other), max(one, other)
    chosen = words[first : last + 1]
    shown = [word for word in chosen if word.text] or chosen  # not those deleted as noise
    rects = tuple(_around(line) for line in _lines(shown))
    return Selection(page, rects, _text(chosen), (first, last))


def selected_box(page: int, words: Sequence[PageWord], box: Box) -> Selection:
    """A rectangle, and the text of the words most of which lies in it, line by line."""
    held = _held(words, box)
    return Selection(page, (box,), "\n".join(_text(line) for line in _lines(held)).strip())


def lines_of_place(words: Sequence[PageWord], box: Box, quote: str = "") -> tuple[Box, ...]:
    """The boxes, one a line, of the words that a stored place means.

    Args:
        words: of the page; empty while they are not known.
        box: around the place, in points. One that spans lines holds more words than are meant.
        quote: what the place says; without it all words in the box are meant.
    """
    held = _held([word for word in words if word.text], box)
    meant = _saying(held, "".join(quote.split()))
    return tuple(_around(line) for line in _lines(meant)) or (box,)


def _saying(words: Sequence[PageWord], letters: str) -> Sequence[PageWord]:
    """The words that say these letters; all where none do, as after a correction."""
    text = "".join(word.text for word in words)
    start = text.find(letters)
    if not letters or start < 0:
        return words
    ends = list(accumulate(len(word.text) for word in words))
    first, last = bisect_right(ends, start), bisect_left(ends, start + len(letters))
    return words[first : last + 1]


def selected_line(page: int, words: Sequence[PageWord], at: int) -> Selection:
    """The line of a word."""
    first = 0
    for line in _lines(words):
        if first <= at < first + len(line):
            break
        first += len(line)
    return selected_words(page, words, first, first + len(line) - 1)


def _text(words: Sequence[PageWord]) -> str:
    return "".join(word.text + word.after for word in words).strip()


def _held(words: Sequence[PageWord], box: Box) -> list[PageWord]:
    """The words in a rectangle: a tilted line's are all in it or none, however its ends stray."""
    held: list[PageWord] = []
    for line in _lines(words):
        within = [word for word in line if box.x0 <= (word.box.x0 + word.box.x1) / 2 <= box.x1]
        middles = [(word.box.y0 + word.box.y1) / 2 for word in within]
        if within and box.y0 <= fmean(middles) <= box.y1:
            held.extend(within)
    return held


def _lines(words: Sequence[PageWord]) -> Iterator[list[PageWord]]:
    line: list[PageWord] = []
    for word in words:
        if line and ("\n" in line[-1].after or not _beside(line[-1].box, word.box)):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _beside(one: Box, other: Box) -> bool:
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    lower = min(one.y1 - one.y0, other.y1 - other.y0)
    return shared > SAME_LINE * lower


def _around(words: Sequence[PageWord]) -> Box:
    boxes = [word.box for word in words]
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )

"""Finding a run of words on a page, and the boxes a mark over it has."""

from __future__ import annotations

from collections.abc import Sequence

from db.records import Box, PageWord
from ocr.vntext import fold


def _letters(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def find_phrase(words: Sequence[PageWord], phrase: str) -> tuple[int, int] | None:
    """First and last index of the first run of words that reads like `phrase`.

    Tone marks, case and punctuation do not matter. None when there is no such run.
    """
    wanted = [letters for part in phrase.split() if (letters := _letters(part))]
    kept = [at for at, word in enumerate(words) if word.text]  # not the deleted ones
    have = [_letters(words[at].text) for at in kept]
    for start in range(len(have) - len(wanted) + 1):
        if wanted and have[start : start + len(wanted)] == wanted:
            return kept[start], kept[start + len(wanted) - 1]
    return None


def line_boxes(words: Sequence[PageWord]) -> tuple[Box, ...]:
    """One box a line around consecutive words; a line ends where a word is followed by its end."""
    boxes: list[Box] = []
    fresh = True
    for word in (word for word in words if word.text):
        if fresh:
            boxes.append(word.box)
        else:
            boxes[-1] = _around(boxes[-1], word.box)
        fresh = "\n" in word.after
    return tuple(boxes)


def _around(a: Box, b: Box) -> Box:
    return Box(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))

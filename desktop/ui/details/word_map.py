"""Where the words of a page stand in its text, as read or as mended; pure functions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from db.finding import Span
from db.records import Box, PageWord
from desktop.services.correcting import DOUBTFUL


def is_doubtful(word: PageWord) -> bool:
    """Whether a word is worth a look; never one that a person wrote."""
    return word.origin != "person" and word.confidence < DOUBTFUL


class WordMap:
    """From words to places in the text and back; with `raw`, in the text as the engine saw it."""

    def __init__(self, words: Sequence[PageWord] = (), *, raw: bool = False) -> None:
        self.words = words
        self._texts = [word.raw if raw else word.text for word in words]
        self._starts: list[int] = []
        offset = 0
        for text, word in zip(self._texts, words, strict=True):
            self._starts.append(offset)
            offset += len(text) + len(word.raw_after if raw else word.after)

    def span(self, at: int) -> Span:
        """Where word `at` stands."""
        return Span(self._starts[at], self._starts[at] + len(self._texts[at]))

    def at(self, offset: int) -> int | None:
        """The word an offset lies in or follows at once; None between words."""
        found = bisect_right(self._starts, offset) - 1
        if found < 0:
            return None
        return found if offset <= self.span(found).end else None

    def under(self, boxes: Iterable[Box]) -> list[Span]:
        """Where the words stand whose middle lies in one of the boxes."""
        wanted = tuple(boxes)
        return [self.span(at) for at, word in enumerate(self.words) if _in_one(word.box, wanted)]


def _in_one(box: Box, boxes: Sequence[Box]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return any(b.x0 <= x <= b.x1 and b.y0 <= y <= b.y1 for b in boxes)

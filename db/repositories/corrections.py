"""Words the clerk corrected or deleted outlive a new reading of their page.

What a person said of a place on the paper holds for that place: it is found again by its box,
however the new reading cut the words there, and stays where it stood when nothing is read there
any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from db.records import Box, PageWord

_HERE = 0.5  # share of the smaller of two boxes that makes them the same place
_ALIKE = 0.4  # share of both boxes together: only then a deletion hits a word read otherwise
_WITHIN = 0.7  # share of a word's box that makes it a part of a corrected one


def keep_corrections(old: Sequence[PageWord], new: Sequence[PageWord]) -> tuple[PageWord, ...]:
    """The new words of a page, with what a person made of the old ones put back in its place.

    A corrected word takes the place of the new word that its box overlaps most, and of all that
    lie inside its box; corrected words now read as one stay together. A deleted word deletes
    only what was read there before or lies just there. What finds no place any more stands, as
    it was, after the word it followed.

    Args:
        old: the words so far.
        new: the words of the new reading, in the same frame of the page.
    """
    if not any(word.origin == "person" for word in old):
        return tuple(new)
    return _Keeping(old, new).words()


def place_of(box: Box, words: Sequence[PageWord], at: int) -> int:
    """The number of the word in a box: `at` where that one is it, or where none is."""
    if not 0 <= at < len(words) or _overlap(box, words[at].box) > 0:
        return at
    return max(range(len(words)), key=lambda n: (_overlap(box, words[n].box), n == at))


class _Keeping:
    """Two readings of one page, and what of the one lies where in the other."""

    def __init__(self, old: Sequence[PageWord], new: Sequence[PageWord]) -> None:
        self._old = old
        self._new = new
        self._by_hand = [at for at, word in enumerate(old) if word.origin == "person"]
        self._place = cache(self._find_place)

    def words(self) -> tuple[PageWord, ...]:
        words = list(self._new)
        taken = sorted({place for at in self._by_hand if (place := self._place(at)) is not None})
        for place in taken:
            words[place] = self._by_persons(place)
        for part in self._parts(taken):
            words[part] = replace(words[part], text="", confidence=1.0, origin="person")
        return tuple(self._with_strays(words))

    def _find_place(self, at: int) -> int | None:
        """The new word that stands where an old one stood."""
        word = self._old[at]
        areas = [_overlap(word.box, other.box) for other in self._new]
        best = max(range(len(areas)), key=areas.__getitem__, default=None)
        if best is None or areas[best] <= 0:
            return None
        found = self._new[best]
        if not word.text and found.raw != word.raw and not _alike(word.box, found.box):
            return None
        smaller = min(_area(word.box), _area(found.box))
        return best if areas[best] >= _HERE * smaller else None

    def _by_persons(self, place: int) -> PageWord:
        """A new word as the old ones there read, of which a person wrote at least one."""
        first = next(at for at in self._by_hand if self._place(at) == place)
        while first > 0 and self._place(first - 1) == place:
            first -= 1
        last = first
        while last + 1 < len(self._old) and self._place(last + 1) == place:
            last += 1
        texts = (word.text for word in self._old[first : last + 1])
        text = " ".join(text for text in texts if text)
        return replace(self._new[place], text=text, confidence=1.0, origin="person")

    def _parts(self, taken: Iterable[int]) -> list[int]:
        """New words that are pieces of what was one corrected word."""
        boxes = [self._old[at].box for at in self._by_hand if self._place(at) is not None]
        left = set(range(len(self._new))) - set(taken)
        return sorted(
            at
            for at in left
            if any(
                _overlap(self._new[at].box, box) > _WITHIN * _area(self._new[at].box)
                for box in boxes
            )
        )

    def _with_strays(self, words: Sequence[PageWord]) -> list[PageWord]:
        """The words with those of a person put in that were read nowhere again."""
        result = list(words)
        for at in reversed([at for at in self._by_hand if self._place(at) is None]):
            before = (self._place(earlier) for earlier in range(at - 1, -1, -1))
            place = next((place for place in before if place is not None), -1) + 1
            stray = self._old[at]
            if stray.text and place > 0 and not result[place - 1].after:
                result[place - 1] = replace(result[place - 1], after=" ")
            after = stray.after or (" " if stray.text else "")
            result.insert(place, replace(stray, after=after))
        return result


def _overlap(one: Box, other: Box) -> float:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(width, 0.0) * max(height, 0.0)


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _alike(one: Box, other: Box) -> bool:
    shared = _overlap(one, other)
    return shared >= _ALIKE * (_area(one) + _area(other) - shared)

"""Words the clerk corrected outlive a new reading of their page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.records import Box, PageWord


def keep_corrections(old: Sequence[PageWord], new: Sequence[PageWord]) -> tuple[PageWord, ...]:
    """The new words of a page, with those a person corrected before put back in their places.

    A corrected word takes the place of the new word that its box overlaps most; where it overlaps
    none, its place is gone and so is the correction.
    """
    words = list(new)
    for word in old:
        if word.origin == "person":
            at = _most_overlapped(word.box, new)
            if at is not None:
                words[at] = replace(words[at], text=word.text, confidence=1.0, origin="person")
    return tuple(words)


def _most_overlapped(box: Box, words: Sequence[PageWord]) -> int | None:
    areas = [_overlap(box, word.box) for word in words]
    best = max(range(len(areas)), key=areas.__getitem__, default=None)
    return best if best is not None and areas[best] > 0 else None


def _overlap(one: Box, other: Box) -> float:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(width, 0.0) * max(height, 0.0)

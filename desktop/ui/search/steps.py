"""Hits as the clerk counts them: neighbouring words of a line are one; pure values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.records import Box

NEAR = 1.5
"""Words of one hit stand at most this many line heights apart."""


def joined(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Neighbouring boxes of a line as one box around them, in reading order."""
    groups: list[Box] = []
    for box in boxes:
        if groups and _follows(groups[-1], box):
            groups[-1] = _around(groups[-1], box)
        else:
            groups.append(box)
    return tuple(groups)


def joined_pages(hits: Mapping[int, Sequence[Box]]) -> dict[int, tuple[Box, ...]]:
    """The same for all pages of a document."""
    return {page: joined(boxes) for page, boxes in hits.items()}


def _follows(left: Box, right: Box) -> bool:
    height = max(left.y1 - left.y0, right.y1 - right.y0)
    same_line = abs((left.y0 + left.y1) - (right.y0 + right.y1)) < height
    return same_line and -height < right.x0 - left.x1 < NEAR * height


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
    )

"""A short piece of a text around the hits in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.finding import Span

LENGTH: Final = 160
_LEAD: Final = 30
_ELLIPSIS: Final = "…"
_BLANK: Final = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line of display text and the ranges in it that answer the query."""

    text: str
    marks: tuple[Span, ...]


def snippet(text: str, spans: Sequence[Span], length: int = LENGTH) -> Snippet:
    """Cut about `length` characters where the hits stand closest; line ends become blanks.

    Args:
        text: in the form the spans speak of.
        spans: in order, none overlapping; without any the text's beginning is cut.
        length: in characters, without the ellipses.
    """
    start = _start(text, spans, length)
    end = _word_end(text, start + length)
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    marks = tuple(
        Span(max(span.start, start) + shift, min(span.end, end) + shift)
        for span in spans
        if span.start < end and span.end > start
    )
    return Snippet(before + _BLANK.sub(" ", text[start:end]) + after, marks)


def _start(text: str, spans: Sequence[Span], length: int) -> int:
    if not spans:
        return 0
    densest = _densest(spans, length - _LEAD)
    if densest.start <= _LEAD:
        return 0
    latest = max(len(text) - length, 0)
    return _word_start(text, min(densest.start - _LEAD, max(latest, 0)), densest.start)


def _densest(spans: Sequence[Span], width: int) -> Span:
    """The hit from which on the most hits stand within the width; the earliest of equals."""
    starts = [span.start for span in spans]
    count = [bisect_right(starts, start + width) - at for at, start in enumerate(starts)]
    return spans[max(range(len(spans)), key=lambda at: (count[at], -at))]


def _word_start(text: str, at: int, latest: int) -> int:
    """Move right to the start of a word, yet not beyond `latest`."""
    found = _BLANK.search(text, at, latest)
    return found.end() if found and at else at


def _word_end(text: str, at: int) -> int:
    """Move left to the end of a word, a little way at most."""
    if at >= len(text):
        return len(text)
    blanks = [found.start() for found in _BLANK.finditer(text, at - _LEAD, at + 1)]
    return blanks[-1] if blanks else at

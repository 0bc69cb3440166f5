"""Where in a text a query's words stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.finding import Span
from db.search.expand import Expanded, Phrase
from db.search.tokens import Place, Tokens


@dataclass(frozen=True, slots=True)
class Located:
    """The places that answer, in order, none overlapping.

    `groups` tells of everything wanted whether it is there.
    """

    spans: tuple[Span, ...]
    groups: tuple[bool, ...]

    @property
    def complete(self) -> bool:
        """Whether all wanted is there."""
        return all(self.groups) and bool(self.groups)


def locate(tokens: Tokens, query: Expanded) -> Located:
    """Find the wanted words and phrases of a query among the words of one text."""
    groups = [
        [span for phrase in alternatives for span in _places(tokens, phrase)]
        for alternatives in query.wanted
    ]
    spans = [span for group in groups for span in group]
    return Located(_merged(spans), tuple(map(bool, groups)))


def _places(tokens: Tokens, phrase: Phrase) -> list[Span]:
    found = phrase[0].places(tokens)
    for word in phrase[1:]:
        found = list(_followed(tokens, found, word.places(tokens))) if found else []
    return [Span(*place) for place in found]


def _followed(
    tokens: Tokens, places: Sequence[Place], following: Sequence[Place]
) -> Iterator[Place]:
    """The places that end where one of others begins, with that one."""
    for start, end in places:
        at = bisect_left(following, (end, end))
        if at < len(following) and tokens.adjoin(end, following[at][0]):
            yield start, following[at][1]


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)

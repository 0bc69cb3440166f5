"""Where in a text a query's words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.finding import Span
from db.search.expand import Expanded, Phrase
from db.search.tokens import Tokens


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


def _places(tokens: Tokens, phrase: Phrase) -> Iterator[Span]:
    starts = set(phrase[0].places(tokens))
    for offset, word in enumerate(phrase[1:], start=1):
        starts &= {at - offset for at in word.places(tokens)}
    for at in sorted(starts):
        yield Span(tokens.spans[at][0], tokens.spans[at + len(phrase) - 1][1])


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)

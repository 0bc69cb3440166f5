"""Finds the numbered citations in a document's body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocr.citing.bodies import body_after
from ocr.citing.kinds import kind_before, kind_by_symbol
from ocr.citing.relations import relation_of
from ocr.citing.values import Citation, Relation
from ocr.dates import DAY, day_of
from ocr.directive.lines import confidence_of
from ocr.directive.reference import Reference, references_in
from ocr.flow import Passage, Sentence, sentences_of
from ocr.vntext import fold

_DATE_AFTER = re.compile(rf"[\s,;(]*(?:(?:ban hanh\s+)?(?:ngay|ky ngay))?[\s.]*{DAY}")
_LAW = re.compile(
    r"\b(?P<kind>Luật|Bộ luật|Pháp lệnh|Hiến pháp)"
    r"(?: (?!năm\b)[^\W\d]+,?){0,12}? năm (?:19|20)\d\d\b"
)
_BY_NAME = 0.8
_CLAUSE = re.compile(r"[;.]\s")
_MOST_DOUBT = 0.7  # of a number that had to be repaired; more makes it another one
_MOST = 0.95


@dataclass(frozen=True, slots=True)
class _Found:
    """A number in a sentence: where its citation begins, and what type is named before it."""

    reference: Reference
    start: int
    kind: str | None


def find_citations(body: Sequence[Passage]) -> tuple[Citation, ...]:
    """The numbered documents that a document cites, in its order, repetitions included.

    Pure and fast; any thread may call it.

    Args:
        body: the document's running text.
    """
    sentences = (sentence for passage in body for sentence in sentences_of(passage))
    return tuple(citation for sentence in sentences for citation in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[Citation]:
    """Numbered ones, then laws that are cited by their name and year only."""
    yield from _numbered(sentence)
    yield from _laws(sentence)


def _laws(sentence: Sentence) -> Iterator[Citation]:
    for found in _LAW.finditer(sentence.text):
        place = sentence.where(found.start(), found.end())
        if place is None:
            continue
        yield Citation(
            kind=found["kind"].capitalize(),
            number=None,
            date=None,
            body=None,
            quote=found.group(),
            page=place[0],
            box=place[1],
            relation="cites",
            confidence=_BY_NAME,
        )


def _numbered(sentence: Sentence) -> Iterator[Citation]:
    found = [_located(sentence.text, reference) for reference in references_in(sentence.text)]
    relation: Relation = "cites"
    above = 0
    for place, current in enumerate(found):
        between = sentence.text[above : current.start]
        if place == 0 or _CLAUSE.search(between):
            relation = relation_of(_CLAUSE.split(between)[-1])
        citation, above = _citation(sentence, current, relation)
        if citation is not None:
            yield citation


def _located(text: str, reference: Reference) -> _Found:
    kind, start = kind_before(text, reference.start)
    return _Found(reference, start, kind or kind_by_symbol(reference))


def _citation(sentence: Sentence, found: _Found, relation: Relation) -> tuple[Citation | None, int]:
    """The citation and where it ends in the sentence."""
    reference, text = found.reference, sentence.text
    end, day = reference.end, None
    date = _DATE_AFTER.match(fold(text[end:]).lower())
    if date is not None:
        day = day_of(date)
        end += date.end()
    body, length = body_after(text[end:])
    end += length
    place = sentence.where(found.start, end)
    if place is None or reference.doubt > _MOST_DOUBT:
        return None, end
    return Citation(
        kind=found.kind,
        number=reference.canonical,
        date=day.isoformat() if day else None,
        body=body,
        quote=text[found.start : end].strip(),
        page=place[0],
        box=place[1],
        relation=relation,
        confidence=_confidence(sentence, reference),
    ), end


def _confidence(sentence: Sentence, reference: Reference) -> float:
    start, end = sentence.start + reference.start, sentence.start + reference.end
    words = [w.word for w in sentence.passage.words if w.start < end and w.end > start]
    return round(max(0.1, min(confidence_of(words), _MOST) - 0.4 * reference.doubt), 3)

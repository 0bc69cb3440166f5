"""From candidates to hits: snippet, marks and boxes, made only for what is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from db.codec import dump
from db.finding import Hit
from db.plain import plain_rows
from db.repositories.idset import among
from db.search.candidates import DocumentCandidate, PageCandidate
from db.search.expand import Expanded
from db.search.index import DocumentText, document_texts
from db.search.locate import locate
from db.search.snippet import snippet
from db.search.tokens import display, tokens_of
from db.tables import page_text
from db.words import boxes_of

_PAGES_OF_ONE: Final = 3
# Pages may have the words of a phrase with other marks; so many a hit wanted are looked at.
_LOOKED_AT_FOR_ONE: Final = 4


_HEADS: Final = """
    SELECT id, title, number, issued_on FROM document
    WHERE id IN (SELECT value FROM json_each(?1))
"""
_TEXTS: Final = """
    SELECT page_id, text FROM page_text WHERE page_id IN (SELECT value FROM json_each(?1))
"""


class _Place(NamedTuple):
    """A hit to be made: a page of a document, or the document itself."""

    document: DocumentCandidate
    page: PageCandidate | None


class _Head(NamedTuple):
    """What a hit says of its document."""

    title: str
    number: str | None = None
    issued_on: str | None = None


_NO_HEAD: Final = _Head("")


def make_hits(
    conn: Connection,
    query: Expanded,
    ranked: Sequence[DocumentCandidate],
    limit: int,
    *,
    boxes: bool = False,
) -> tuple[Hit, ...]:
    """The first hits, documents in the order given, the best pages of each together.

    A page that turns out to hold the words of a phrase apart is left out.

    Args:
        conn: for reading.
        query: as expanded.
        ranked: what answers, the best first.
        limit: the most hits to make.
        boxes: tell of pages where the words stand, too; it takes as long as all the rest.
    """
    places = islice(_places(ranked), limit * _LOOKED_AT_FOR_ONE)
    hits: list[Hit] = []
    while len(hits) < limit and (batch := list(islice(places, limit - len(hits)))):
        hits.extend(_batch(conn, query, batch))
    return _with_boxes(conn, query, hits) if boxes else tuple(hits)


def _places(ranked: Sequence[DocumentCandidate]) -> Iterator[_Place]:
    for candidate in ranked:
        best = candidate.best_pages(_PAGES_OF_ONE)
        if not best:
            yield _Place(candidate, None)
        for page in best:
            yield _Place(candidate, page)


def _batch(conn: Connection, query: Expanded, batch: Sequence[_Place]) -> Iterator[Hit]:
    heads = _heads(conn, [place.document.document_id for place in batch])
    texts = _texts(conn, [place.page.page_id for place in batch if place.page])
    themselves = [one.document.document_id for one in batch if not one.page]
    parts = document_texts(conn, themselves) if themselves else {}
    for place in batch:
        head = heads.get(place.document.document_id, _NO_HEAD)
        if place.page is None:
            yield _document_hit(query, place.document, parts.get(place.document.document_id), head)
        elif place.page.page_id in texts:
            text = texts[place.page.page_id]
            yield from _page_hit(query, place.document, place.page, text, head)


def _page_hit(
    query: Expanded,
    candidate: DocumentCandidate,
    page: PageCandidate,
    text: str,
    head: _Head,
) -> Iterator[Hit]:
    found = locate(tokens_of(text), query)
    if not (found.spans if page.part else found.complete):
        return
    cut = snippet(text, found.spans)
    yield Hit(
        document_id=candidate.document_id,
        page_id=page.page_id,
        page=page.position,
        title=head.title,
        snippet=cut.text,
        marks=cut.marks,
        boxes=(),
        score=candidate.score,
        number=head.number,
        issued_on=head.issued_on,
    )


def _document_hit(
    query: Expanded, candidate: DocumentCandidate, text_of: DocumentText | None, head: _Head
) -> Hit:
    """A hit on what the document says of itself, shown by the part that answers best."""
    located = [
        (display(part), locate(tokens_of(part), query).spans) for part in text_of or () if part
    ]
    text, spans = max(located, key=lambda one: len(one[1]), default=(head.title, ()))
    cut = snippet(text if spans else head.title, spans)
    return Hit(
        document_id=candidate.document_id,
        page_id=None,
        page=None,
        title=head.title,
        snippet=cut.text,
        marks=cut.marks,
        boxes=(),
        score=candidate.score,
        number=head.number,
        issued_on=head.issued_on,
    )


def _heads(conn: Connection, document_ids: Sequence[int]) -> Mapping[int, _Head]:
    return {
        document_id: _Head(title, number, issued_on)
        for document_id, title, number, issued_on in plain_rows(conn, _HEADS, (dump(document_ids),))
    }


def _texts(conn: Connection, page_ids: Sequence[int]) -> Mapping[int, str]:
    return dict(plain_rows(conn, _TEXTS, (dump(page_ids),)))


def _with_boxes(conn: Connection, query: Expanded, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    columns = (page_text.c.page_id, page_text.c.text, page_text.c.words)
    page_ids = [hit.page_id for hit in hits if hit.page_id is not None]
    rows = conn.execute(select(*columns).where(among(page_text.c.page_id, page_ids)))
    boxes = {
        row.page_id: boxes_of(row.words, locate(tokens_of(row.text), query).spans) for row in rows
    }
    return tuple(replace(hit, boxes=boxes.get(hit.page_id or 0, ())) for hit in hits)

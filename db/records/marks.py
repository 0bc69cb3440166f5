"""Marks on pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.records.places import Box


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark on a page.

    `rects` are its boxes (one a line for word highlights); `strokes` are free lines, each a
    tuple of points, empty unless drawn; `quote` holds the words under it, `body` the note;
    `first_word`/`last_word` anchor it to words of the page (0-based, inclusive) where it has any.
    `style` holds further settings of its kind (line width, stamp text...); `tags` are names.
    """

    uuid: str
    document_id: int
    page: int
    kind: str
    colour: str
    author: str
    created_at: str
    modified_at: str
    rects: tuple[Box, ...] = ()
    body: str = ""
    quote: str = ""
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    first_word: int | None = None
    last_word: int | None = None
    style: Mapping[str, str | float | bool] = field(default_factory=dict)
    tags: tuple[str, ...] = ()

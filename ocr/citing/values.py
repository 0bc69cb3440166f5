"""What a citation says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ocr.values import Box

Relation = Literal["cites", "replaces", "amends", "revokes", "answers"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that a directive cites.

    `number` is in canonical form, None of laws cited by name and year; `date` an ISO day or None;
    `quote` the words as read; `page` 0-based; `box` in points around the words on that page;
    `confidence` 0 to 1.
    """

    kind: str | None
    number: str | None
    date: str | None
    body: str | None
    quote: str
    page: int
    box: Box | None
    relation: Relation
    confidence: float

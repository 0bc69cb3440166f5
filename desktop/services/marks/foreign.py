"""Marks that a file brought with it: what tells them apart, and how one becomes our own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import NAMESPACE_URL, uuid5

from db.records import Annotation

FOREIGN = "foreign"
"""Key of a style: true for a mark that lies in the file itself; it is never written or changed."""
SOURCE = "source"
"""Key of a style: what a foreign mark is called in its file."""
ADOPTED = "adopted"
"""Key of a style: the `source` of the foreign mark that an own one was made from."""


class Named(Protocol):
    """An annotation's entries, as far as its name goes."""

    def text(self, key: str) -> str:
        """A text string."""


def is_foreign(mark: Annotation) -> bool:
    """Whether a mark came with the file."""
    return mark.style.get(FOREIGN) is True


def source_of(entry: Named, at: int) -> str:
    """What an annotation is called on its page: its name, else its place among the others."""
    return entry.text("NM") or f"#{at}"


def foreign_uuid(document_uuid: str, page: int, source: str, at: int) -> str:
    """The same for the same annotation of the same document, however often it is read.

    Args:
        document_uuid: of the document.
        page: 0-based.
        source: what the annotation is called there, see `source_of`.
        at: its place among the others of the page.
    """
    return str(uuid5(NAMESPACE_URL, f"{document_uuid}/{page}/{at}/{source}"))


def foreign_style(
    style: Mapping[str, str | float | bool], source: str
) -> dict[str, str | float | bool]:
    """The style of a mark of a file."""
    own = {key: value for key, value in style.items() if key not in (FOREIGN, SOURCE, ADOPTED)}
    return {**own, FOREIGN: True, SOURCE: source}


def adopted_sources(marks: Iterable[Annotation]) -> dict[int, frozenset[str]]:
    """By 0-based page what of the file's own annotations an own mark stands in for."""
    found: dict[int, frozenset[str]] = {}
    for mark in marks:
        source = mark.style.get(ADOPTED)
        if isinstance(source, str) and source and not is_foreign(mark):
            found[mark.page] = found.get(mark.page, frozenset()) | {source}
    return found


def standing(marks: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """The marks without those of the file that own ones stand in for."""
    adopted = adopted_sources(marks)
    return tuple(
        mark
        for mark in marks
        if not is_foreign(mark) or mark.style.get(SOURCE) not in adopted.get(mark.page, frozenset())
    )


def adopted(mark: Annotation, uuid: str, now: str) -> Annotation:
    """An own copy of a foreign mark, its author and time of making kept.

    Args:
        mark: the foreign one.
        uuid: of the copy.
        now: ISO time in UTC, at which the copy was changed last.
    """
    style = {key: value for key, value in mark.style.items() if key not in (FOREIGN, SOURCE)}
    style[ADOPTED] = mark.style.get(SOURCE, "")
    return replace(mark, uuid=uuid, modified_at=now, style=style)

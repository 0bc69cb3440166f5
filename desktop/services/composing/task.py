"""What the composer is asked for, as picklable values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from db.records import Annotation, PageRecord, PageSize, PageWord
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.facts import Section


@dataclass(frozen=True, slots=True)
class ComposeOptions:
    """What an annotated copy shows.

    `marks`: draw the marks over the pages. `notes`: "summary" numbers the marks that carry a
    note and lists them after the document; "none" leaves notes inside the marks only. `flat`
    makes marks, those the file came with among them, part of the pages, not to be edited.
    """

    marks: bool = True
    notes: Literal["summary", "none"] = "summary"
    flat: bool = False


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """The composer's own words in the user's language; templates take `page`.

    `meanings` are what the office lets colours (`#rrggbb`) of marks mean.
    """

    heading: str
    page: str
    meanings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ComposeTask:
    """One document to compose: its stored original (only read), pages, marks, and the way out.

    `title` heads the summary; `target` is written whole, in a folder that exists.
    """

    original: Path
    media_type: str
    pages: tuple[PageRecord, ...]
    annotations: tuple[Annotation, ...]
    title: str
    words: SummaryWords
    options: ComposeOptions
    target: Path


@dataclass(frozen=True, slots=True)
class SearchableTask:
    """One document to make searchable; `words` by 0-based page, in points of the upright page."""

    original: Path
    media_type: str
    pages: tuple[PageRecord, ...]
    words: Mapping[int, tuple[PageWord, ...]]
    target: Path


@dataclass(frozen=True, slots=True)
class PrintTask:
    """One document to lay out for paper, with everything its copy is to say.

    `sections` are the head sheet's; `secrecy` the document's mark, `printed` the line that says
    who prints it when; `words` the composer's own (`words.KEYS`). With `first`, only so many
    sides of paper are drawn. `progress` is a file that is told "done total".
    """

    original: Path
    media_type: str
    pages: tuple[PageRecord, ...]
    annotations: tuple[Annotation, ...]
    title: str
    sections: tuple[Section, ...]
    secrecy: str
    printed: str
    words: Mapping[str, str]
    choices: PrintChoices
    target: Path
    first: int | None = None
    progress: Path | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A finished PDF and the size of each of its pages in points, as shown.

    `total` tells how many pages the whole has, of which these may be the first; 0: these.
    `shares` says of documents by id how many of the pages are theirs.
    """

    path: Path
    pages: tuple[PageSize, ...]
    total: int = 0
    shares: tuple[tuple[int, int], ...] = ()

"""Frozen records the database hands out and takes in.

Every record is an immutable value without behaviour beyond simple properties, so that it may
cross threads and processes. Row ids are integers, local to one archive; `uuid` is what travels.
Times are ISO 8601 in UTC (`2026-11-21T04:05:06.789Z`); dates are ISO days (`2021-03-02`).
Coordinates are PDF points (1/72 inch) of the page as shown upright, origin top-left.
Page numbers are 0-based here (`index`); the screen and the command line add one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

PageState = Literal["pending", "running", "done", "failed"]
DocumentState = Literal["waiting", "reading", "unconfirmed", "done", "rescan", "locked", "failed"]
Source = Literal["ocr", "layer", "mixed", "blank"]
Origin = Literal["read", "rule", "person"]
WordOrigin = Literal["read", "mended", "person"]
Turn = Literal[0, 90, 180, 270]
FieldData = str | tuple[str, ...]


class Box(NamedTuple):
    """A rectangle in points of the upright page, origin top-left, `x0 <= x1`, `y0 <= y1`."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a write touched: row ids by kind, uuids of searches. Views refresh what they must."""

    documents: frozenset[int] = frozenset()
    pages: frozenset[int] = frozenset()
    tags: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    dossiers: frozenset[int] = frozenset()
    searches: frozenset[str] = frozenset()

    def __or__(self, other: ChangeSet) -> ChangeSet:
        """Both changes as one."""
        return ChangeSet(
            self.documents | other.documents,
            self.pages | other.pages,
            self.tags | other.tags,
            self.annotations | other.annotations,
            self.dossiers | other.dossiers,
            self.searches | other.searches,
        )

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(
            self.documents
            or self.pages
            or self.tags
            or self.annotations
            or self.dossiers
            or self.searches
        )


@dataclass(frozen=True, slots=True)
class Warned:
    """Something odd about an imported file that the clerk should know: a code and its values."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageSize:
    """Size in points of a page as its file shows it (its /Rotate applied), before any turn."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A checked file whose bytes already lie in the store, ready to be registered.

    `media_type` is decided by content: `application/pdf`, `image/tiff`, `image/jpeg`,
    `image/png`, `image/bmp`, `image/gif` or `image/webp`.
    """

    sha256: str
    original_name: str
    media_type: str
    byte_size: int
    pages: tuple[PageSize, ...]
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class TagRecord:
    """A tag of the tree; `parent_id` None at the root; `colour` as `#rrggbb`; `count` documents."""

    id: int
    uuid: str
    parent_id: int | None
    name: str
    colour: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What a list shows of one document; never any page text.

    `title` is the subject when known, else the file's name.
    """

    id: int
    original_name: str
    title: str
    number: str | None
    kind: str | None
    issuer: str | None
    issued_on: str | None
    state: DocumentState
    page_count: int
    pages_read: int
    imported_at: str
    tags: tuple[TagRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """Everything the archive holds of one document besides its pages, fields and marks."""

    id: int
    uuid: str
    sha256: str
    original_name: str
    media_type: str
    byte_size: int
    page_count: int
    state: DocumentState
    warnings: tuple[Warned, ...]
    imported_at: str
    modified_at: str
    trashed_at: str | None = None


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page and how its reading stands.

    `width` and `height` are those of the upright page; `turn` is the clockwise rotation in
    degrees that brings the page as its file shows it upright. `confidence` is the mean of its
    words, 0 to 1, None before reading. `needs_rescan` is a reason code or None.
    `reader` names the version of the reader that read it. `hand_turned`: a person chose the turn.
    """

    id: int
    document_id: int
    index: int
    width: float
    height: float
    turn: Turn
    state: PageState
    error: str | None = None
    source: Source | None = None
    confidence: float | None = None
    needs_rescan: str | None = None
    reader: str | None = None
    hand_turned: bool = False


@dataclass(frozen=True, slots=True)
class PageWord:
    """One word of a page in reading order.

    `after` is what follows it in the page's text: a blank, a line end, a paragraph end (two
    line ends) or nothing. The page's text is the concatenation of `text + after`.
    `raw` is what the engine saw; `confidence` is 0 to 1; `origin` says who chose `text`.
    """

    text: str
    after: str
    box: Box
    confidence: float
    raw: str
    origin: WordOrigin = "read"

    @property
    def raw_after(self) -> str:
        """What follows the word as it was read; one deleted since is still a word there."""
        return self.after or ("" if self.text else " ")


@dataclass(frozen=True, slots=True)
class PageContent:
    """The words of one page with the texts made from them."""

    page_id: int
    text: str
    raw_text: str
    words: tuple[PageWord, ...]


@dataclass(frozen=True, slots=True)
class PageResult:
    """What reading one page gave; stored with its index row in one transaction."""

    width: float
    height: float
    turn: Turn
    words: tuple[PageWord, ...]
    source: Source
    confidence: float
    reader: str
    needs_rescan: str | None = None


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page taken from the queue to be read; `turn` is given where a person chose it."""

    page_id: int
    document_id: int
    index: int
    sha256: str
    media_type: str
    original_name: str
    attempts: int
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class QueueCount:
    """How many pages stand in each state of the queue."""

    pending: int
    running: int
    done: int
    failed: int


@dataclass(frozen=True, slots=True)
class FieldRecord:
    """One thing the paper says of itself, with its source.

    `value` is text, or a tuple for the list fields `recipients` and `addressees`;
    `page` is 0-based; `confidence` 0 to 1.
    """

    name: str
    value: FieldData
    raw: str | None
    page: int | None
    box: Box | None
    confidence: float
    origin: Origin
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """A document that this one cites, with the words and the place where it does."""

    uuid: str
    document_id: int
    kind: str | None
    number: str | None
    date: str | None
    body: str | None
    quote: str
    page: int
    box: Box | None
    relation: str = "cites"
    target_id: int | None = None


@dataclass(frozen=True, slots=True)
class AssignmentRecord:
    """Whom a document charges with what, and by when.

    `state` is "suggested" (found by the machine), "todo", "doing", "done" or "dismissed"; `note`
    is the clerk's own.
    """

    uuid: str
    document_id: int
    who: str
    what: str
    due: str | None
    due_text: str | None
    report_to: str | None
    recurring: bool
    quote: str
    page: int
    box: Box | None
    state: str = "suggested"
    note: str = ""


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


@dataclass(frozen=True, slots=True)
class EventRecord:
    """Who did what when; append-only. `detail` never holds document text."""

    id: int
    at: str
    actor: str
    action: str
    document_id: int | None
    detail: Mapping[str, str | int | float | bool | None]

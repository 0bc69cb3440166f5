"""Documents, as they come in, as lists show them and as the archive holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

DocumentState = Literal["waiting", "reading", "unconfirmed", "done", "rescan", "locked", "failed"]


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

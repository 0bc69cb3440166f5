"""What a paper says: of itself, of other papers, and of who is to do what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.records.places import Box

Origin = Literal["read", "rule", "person"]
FieldData = str | tuple[str, ...]


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
class TaskCount:
    """Tasks taken up and not done, those of them that are overdue, and those only suggested."""

    taken: int
    overdue: int
    suggested: int


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

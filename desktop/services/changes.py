"""Changes a person makes, as values that know their own undoing.

A change says what differs before and after; `Editing.apply` stores it at once, and applying its
inverse undoes it. `name` is a key of the message catalogue ("tag.add"), for "Hoàn tác: …".
"""

from __future__ import annotations

from dataclasses import dataclass

from db.records import Annotation, AssignmentRecord, FieldRecord, PageWord, Turn
from desktop.services.finding_changes import (
    ArrangeChange,
    DossierChange,
    FilingChange,
    SearchChange,
    TagRemoval,
)


@dataclass(frozen=True, slots=True)
class TagChange:
    """Tags put on documents and taken off them, as (document id, tag id) pairs."""

    added: frozenset[tuple[int, int]]
    removed: frozenset[tuple[int, int]]
    label: str = ""

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        return "tag.add" if self.added else "tag.remove"

    def inverse(self) -> TagChange:
        """The change that undoes this one."""
        return TagChange(self.removed, self.added, self.label)


@dataclass(frozen=True, slots=True)
class TagEdit:
    """A tag's name, colour or parent changed."""

    tag_id: int
    before: tuple[str, str, int | None]
    after: tuple[str, str, int | None]
    name: str = "tag.edit"

    def inverse(self) -> TagEdit:
        """The change that undoes this one."""
        return TagEdit(self.tag_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class AnnotationChange:
    """A mark made (`before` None), removed (`after` None) or altered."""

    before: Annotation | None
    after: Annotation | None

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        if self.before is None:
            return "annotation.add"
        return "annotation.edit" if self.after else "annotation.remove"

    def inverse(self) -> AnnotationChange:
        """The change that undoes this one."""
        return AnnotationChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field's value set by a person; None for a field that is not there."""

    document_id: int
    field: str
    before: FieldRecord | None
    after: FieldRecord | None
    name: str = "field.edit"

    def inverse(self) -> FieldChange:
        """The change that undoes this one."""
        return FieldChange(self.document_id, self.field, self.after, self.before)


@dataclass(frozen=True, slots=True)
class TrashChange:
    """Documents put into the trash, or taken out of it."""

    document_ids: frozenset[int]
    trashed: bool

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        return "document.trash" if self.trashed else "document.restore"

    def inverse(self) -> TrashChange:
        """The change that undoes this one."""
        return TrashChange(self.document_ids, not self.trashed)


@dataclass(frozen=True, slots=True)
class ConfirmChange:
    """Documents confirmed as right by a person, or opened again."""

    document_ids: frozenset[int]
    confirmed: bool

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        return "document.confirm" if self.confirmed else "document.unconfirm"

    def inverse(self) -> ConfirmChange:
        """The change that undoes this one."""
        return ConfirmChange(self.document_ids, not self.confirmed)


@dataclass(frozen=True, slots=True)
class TurnChange:
    """A page turned by hand: clockwise degrees from how its file shows it."""

    page_id: int
    before: Turn
    after: Turn
    name: str = "page.turn"

    def inverse(self) -> TurnChange:
        """The change that undoes this one."""
        return TurnChange(self.page_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class WordChange:
    """A word of a page's text corrected or, with empty text, deleted.

    `at` is its 0-based place in reading order, which a deleted word keeps.
    """

    page_id: int
    at: int
    before: PageWord
    after: PageWord
    name: str = "word.correct"

    def inverse(self) -> WordChange:
        """The change that undoes this one."""
        return WordChange(self.page_id, self.at, self.after, self.before, self.name)


@dataclass(frozen=True, slots=True)
class AssignmentChange:
    """A task taken up, altered or dismissed; None for one that is not there."""

    before: AssignmentRecord | None
    after: AssignmentRecord | None

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        if self.before is None:
            return "assignment.add"
        if self.after is None:
            return "assignment.remove"
        return "assignment.edit" if self.before.state == self.after.state else "assignment.state"

    def inverse(self) -> AssignmentChange:
        """The change that undoes this one."""
        return AssignmentChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class FactChange:
    """What the office taught the archive (rules, words), as JSON in one of its facts.

    `key` begins with "knowing."; `name` is a message key.
    """

    key: str
    before: str
    after: str
    name: str

    def inverse(self) -> FactChange:
        """The change that undoes this one."""
        return FactChange(self.key, self.after, self.before, self.name)


@dataclass(frozen=True, slots=True)
class ManyChanges:
    """Several changes to be done, and undone, as one; `name` says what they do together."""

    changes: tuple[Change, ...]
    name: str

    def inverse(self) -> ManyChanges:
        """The change that undoes them, the last one first."""
        return ManyChanges(tuple(c.inverse() for c in reversed(self.changes)), self.name)


Change = (
    TagChange
    | TagEdit
    | AnnotationChange
    | FieldChange
    | TrashChange
    | ConfirmChange
    | TurnChange
    | WordChange
    | AssignmentChange
    | FactChange
    | TagRemoval
    | DossierChange
    | FilingChange
    | ArrangeChange
    | SearchChange
    | ManyChanges
)

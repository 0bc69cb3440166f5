"""What the archive knows of a document, worded for its copy on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from db.archive import Archive
from db.records import AssignmentRecord, CitationRecord, EventRecord, FieldRecord
from db.repositories import history, linking
from desktop.services.composing.choices import HeadPart
from desktop.services.composing.facts import Section
from desktop.services.library import Library
from desktop.services.marks.wording import day_text
from desktop.services.messages import Messages, local_time
from desktop.services.tag_paths import tag_paths

Pair = tuple[str, str]
FIELDS: Final = (
    "number",
    "issued_on",
    "kind",
    "subject",
    "issuer",
    "superior",
    "acting_body",
    "place",
    "signer",
    "position",
    "authority",
    "addressees",
    "recipients",
    "secrecy",
    "urgency",
    "circulation",
    "draft",
    "copy_kind",
    "arrival_number",
    "received_on",
    "arrival_office",
)
"""The order in which a head sheet names what the paper says of itself."""
_DAYS: Final = frozenset({"issued_on", "received_on"})
_EVENTS: Final = 60
"""Of the log, the last so many."""


class Gathering:
    """Words what is known of documents. Any thread; every call is a few short reads."""

    def __init__(self, archive: Archive, library: Library, messages: Messages) -> None:
        self._archive = archive
        self._library = library
        self._messages = messages
        self._makers: dict[HeadPart, Callable[[int], list[Pair]]] = {
            "fields": self._fields,
            "tags": self._tags,
            "history": self._history,
            "relations": self._relations,
            "assignments": self._assignments,
        }

    def title(self, document_id: int) -> str:
        """Number and title of a document, as far as they are known."""
        row = self._library.rows([document_id])[0]
        return ": ".join(filter(None, (row.number, row.title)))

    def secrecy(self, document_id: int) -> str:
        """The secrecy mark a document bears, empty for none."""
        marks = (f for f in self._library.fields(document_id) if f.name == "secrecy")
        return next((_shown(field) for field in marks), "").upper()

    def sections(self, document_id: int, parts: Sequence[HeadPart]) -> tuple[Section, ...]:
        """The chosen parts of a head sheet, each with what there is to say."""
        return tuple(
            Section(
                self._messages.text(f"print.part.{part}"), tuple(self._makers[part](document_id))
            )
            for part in parts
        )

    def _fields(self, document_id: int) -> list[Pair]:
        known = {field.name: field for field in self._library.fields(document_id)}
        return [
            (self._messages.text(f"print.field.{name}"), _shown(known[name]))
            for name in FIELDS
            if name in known and _shown(known[name])
        ]

    def _tags(self, document_id: int) -> list[Pair]:
        paths = tag_paths(self._library.tags())
        tags = self._library.rows([document_id])[0].tags
        names = [paths.get(tag.id, tag.name) for tag in tags]
        return [("", "\n".join(names))] if names else []

    def _history(self, document_id: int) -> list[Pair]:
        with self._archive.database.reading() as conn:
            found = history.of_document(conn, document_id, _EVENTS)
        return [(local_time(event.at), f"{self._action(event)} – {event.actor}") for event in found]

    def _action(self, event: EventRecord) -> str:
        label = str(event.detail.get("label") or "")
        return self._messages.text(event.action, label=label).strip()

    def _relations(self, document_id: int) -> list[Pair]:
        cited = [
            (self._messages.text(f"print.relation.{one.relation}"), self._cited(one))
            for one in self._library.citations(document_id)
        ]
        with self._archive.database.reading() as conn:
            citing = linking.citing(conn, document_id)
        by = self._messages.text("print.relation.cited_by")
        return [*dict.fromkeys(cited), *((by, self.title(one)) for one in citing)]

    def _cited(self, one: CitationRecord) -> str:
        if one.target_id is not None:
            return self.title(one.target_id)
        day = one.date and self._messages.text("print.of_day", day=day_text(one.date))
        said = " ".join(filter(None, (one.kind, one.number, day, one.body)))
        return said or one.quote

    def _assignments(self, document_id: int) -> list[Pair]:
        return [(one.who, self._assigned(one)) for one in self._library.assignments(document_id)]

    def _assigned(self, one: AssignmentRecord) -> str:
        due = day_text(one.due) if one.due else one.due_text
        until = self._messages.text("print.due", day=due) if due else None
        return "\n".join(filter(None, (one.what, until)))


def _shown(field: FieldRecord) -> str:
    """A field's value as paper shows it."""
    if isinstance(field.value, tuple):
        return "\n".join(field.value)
    return day_text(field.value) if field.name in _DAYS else field.value

"""From what the clerk types to what the archive stores, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from db.records import Box, FieldData, FieldRecord
from desktop.ui.wording import DATE_FIELDS, LIST_FIELDS, value_text

DAY = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*")


class NotADay(ValueError):
    """Raised when a date field holds something that is no day of the calendar."""


def iso_day(text: str) -> str:
    """A day typed as dd/MM/yyyy, in ISO. Raises NotADay."""
    match = DAY.fullmatch(text)
    if match is None:
        raise NotADay
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise NotADay from error


def typed_value(name: str, text: str) -> FieldData | None:
    """The value a clerk typed for a field, None when it was emptied. Raises NotADay."""
    if not text.strip():
        return None
    if name in DATE_FIELDS:
        return iso_day(text)
    if name in LIST_FIELDS:
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    return " ".join(text.split())


def changed_field(name: str, before: FieldRecord | None, text: str) -> FieldRecord | None:
    """The record a person's text makes of a field; None when the field is emptied.

    It keeps the place on the page, where there was one. Raises NotADay.
    """
    value = typed_value(name, text)
    if value is None:
        return None
    return FieldRecord(
        name=name,
        value=value,
        raw=before.raw if before else None,
        page=before.page if before else None,
        box=before.box if before else None,
        confidence=1.0,
        origin="person",
        confirmed=True,
    )


@dataclass(frozen=True, slots=True)
class Proposal:
    """The reading of a box that the clerk drew: what stands there, on a 0-based page, in points."""

    raw: str
    page: int
    box: Box


def proposed_field(field: FieldRecord | None, proposal: Proposal | None) -> FieldRecord | None:
    """A field that a person took from a box: the box is its place."""
    if field is None or proposal is None:
        return field
    return replace(field, raw=proposal.raw, page=proposal.page, box=proposal.box)


def is_same(name: str, before: FieldRecord | None, text: str) -> bool:
    """Whether the text still says what the field held."""
    shown = value_text(name, before.value) if before else ""
    return " ".join(shown.split()) == " ".join(text.split())

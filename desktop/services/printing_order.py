"""In which order several documents are printed; pure functions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.records import DocumentRow
from desktop.services.composing.choices import PrintChoices


def in_order(rows: Sequence[DocumentRow], choices: PrintChoices) -> list[DocumentRow]:
    """Documents, given as they were chosen, in the order the choices ask for."""
    keys = {"issued": _by_day, "number": _by_number, "imported": _by_import}
    ordered = sorted(rows, key=keys[choices.order]) if choices.order in keys else list(rows)
    return ordered[::-1] if choices.backwards else ordered


def _by_day(row: DocumentRow) -> tuple[str, int]:
    return row.issued_on or "9999", row.id


def _by_number(row: DocumentRow) -> tuple[bool, int, str, int]:
    """By the number as a number: 9-TB before 10-TB; those without one last."""
    digits = re.match(r"\d+", row.number or "")
    return digits is None, int(digits[0]) if digits else 0, row.number or "", row.id


def _by_import(row: DocumentRow) -> tuple[str, int]:
    return row.imported_at, row.id

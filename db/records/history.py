"""What was done in the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventRecord:
    """Who did what when; append-only. `detail` never holds document text."""

    id: int
    at: str
    actor: str
    action: str
    document_id: int | None
    detail: Mapping[str, str | int | float | bool | None]

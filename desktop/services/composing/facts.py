"""What a head sheet says, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a head sheet: its heading, and rows of a label and a value."""

    heading: str
    rows: tuple[tuple[str, str], ...]

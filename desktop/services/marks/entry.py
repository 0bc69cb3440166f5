"""What an annotation says, wherever it is written: in a PDF's dictionary or in an XFDF file."""

from __future__ import annotations

from typing import Protocol


class Entry(Protocol):
    """An annotation's entries by their names in ISO 32000-1, 12.5; what is missing is nothing."""

    def has(self, key: str) -> bool:
        """Whether there is such an entry."""

    def text(self, key: str) -> str:
        """A text string."""

    def name(self, key: str) -> str:
        """A name, without its slash."""

    def number(self, key: str, otherwise: float) -> float:
        """A number."""

    def numbers(self, key: str) -> tuple[float, ...]:
        """An array of numbers."""

    def rows(self, key: str) -> tuple[tuple[float, ...], ...]:
        """An array of arrays of numbers."""

    def names(self, key: str) -> tuple[str, ...]:
        """An array of names."""

    def entry(self, key: str) -> Entry:
        """A dictionary inside; an empty one when there is none."""

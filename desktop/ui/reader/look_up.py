"""Searching the archive for what is selected on a page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.reader.sides import Sides
from desktop.ui.search.field import SearchField

MOST_WORDS = 12
"""A longer selection is searched for by its beginning."""


def question(quote: str) -> str:
    """What to search for: one word as it is, several as a phrase."""
    words = quote.replace('"', " ").split()[:MOST_WORDS]
    return f'"{" ".join(words)}"' if len(words) > 1 else "".join(words).strip(".,;:()")


class LookUp(QObject):
    """Hands selected words to the search field; GUI thread only."""

    def __init__(self, sides: Sides, field: SearchField) -> None:
        super().__init__(sides)
        self._sides = sides
        self._field = field

    def search(self) -> None:
        """Search for the selected words."""
        selection = self._sides.looked_at.view.selection or self._sides.reader.view.selection
        if selection is not None and (asked := question(selection.quote)):
            self._field.setText(asked)
            self._field.ask_now()

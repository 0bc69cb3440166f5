"""Counted words that are needed outside of widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Plurals(QObject):
    """Sentences with a number; a QObject because only `tr` marks plurals for translation."""

    def pages(self, count: int) -> str:
        """A number of pages."""
        return self.tr("%n page(s)", "", count)

    def taken(self, count: int) -> str:
        """A number of tasks that were taken up."""
        return self.tr("%n taken up", "", count)

    def suggested(self, count: int) -> str:
        """A number of tasks that are only suggested."""
        return self.tr("%n suggested", "", count)

    def seconds(self, count: int) -> str:
        """A number of seconds."""
        return self.tr("%n second(s)", "", count)

    def minutes(self, count: int) -> str:
        """A number of minutes."""
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        """A number of hours."""
        return self.tr("%n hour(s)", "", count)

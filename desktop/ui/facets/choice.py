"""What the clerk chose to see, as a value that becomes the database's filter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from db.finding import Filter

Place = Literal["inbox", "all", "trash"]
Group = Literal["states", "kinds", "issuers", "years", "tags"]

INBOX_STATES = frozenset({"waiting", "reading", "unconfirmed", "rescan", "failed"})
GROUPS: tuple[Group, ...] = ("states", "kinds", "issuers", "years", "tags")


@dataclass(frozen=True, slots=True)
class Choice:
    """A place, and within it values of each group: OR within a group, AND between them."""

    place: Place = "all"
    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    tags: frozenset[int] = frozenset()

    def at(self, place: Place) -> Choice:
        """Another place, nothing chosen within it."""
        return Choice(place)

    def has(self, group: Group, value: str | int) -> bool:
        """Whether a value is chosen."""
        return value in getattr(self, group)

    def toggled(self, group: Group, value: Any) -> Choice:
        """With the value chosen if it was not, and not if it was."""
        changed: dict[str, Any] = {group: getattr(self, group) ^ {value}}
        return replace(self, **changed)

    def cleared(self) -> Choice:
        """The same place with nothing chosen within it."""
        return Choice(self.place)

    def chosen(self) -> Iterator[tuple[Group, str | int]]:
        """Every chosen value with its group, groups in the order of the pane."""
        for group in GROUPS:
            for value in sorted(getattr(self, group), key=str):
                yield group, value

    @property
    def narrowed(self) -> bool:
        """Whether anything is chosen within the place."""
        return any(getattr(self, group.name) for group in fields(self) if group.name != "place")

    def filter(self) -> Filter:
        """The database's filter for this choice."""
        return Filter(
            states=self._states(),
            kinds=self.kinds,
            issuers=self.issuers,
            years=self.years,
            tags=self.tags,
            trashed=self.place == "trash",
        )

    def _states(self) -> frozenset[str]:
        if self.place != "inbox":
            return self.states
        return (self.states & INBOX_STATES) or INBOX_STATES

"""What the clerk chose to see, as a value that becomes the database's filter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal

from db.finding import Filter, Values

Place = Literal["inbox", "all", "trash"]
Group = Literal["states", "kinds", "issuers", "years", "tags", "dossiers"]

INBOX_STATES = frozenset({"waiting", "reading", "unconfirmed", "rescan", "locked", "failed"})
NOTHING = Values()
GROUPS: tuple[Group, ...] = ("states", "kinds", "issuers", "years", "tags", "dossiers")


@dataclass(frozen=True, slots=True)
class Choice:
    """A place, and within it values of each group: OR within a group, AND between them.

    Documents with a value in `without` are left out.
    """

    place: Place = "all"
    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    tags: frozenset[int] = frozenset()
    dossiers: frozenset[int] = frozenset()
    without: Values = NOTHING

    def at(self, place: Place) -> Choice:
        """Another place, nothing chosen within it."""
        return Choice(place)

    def has(self, group: Group, value: str | int) -> bool:
        """Whether a value is chosen."""
        return value in getattr(self, group)

    def toggled(self, group: Group, value: Any) -> Choice:
        """With the value chosen if it was not, and not if it was."""
        changed: dict[str, Any] = {group: _apart(group, getattr(self, group) ^ {value}, value)}
        return replace(self, **changed, without=self._without(group, value, False))

    def lacks(self, group: Group, value: str | int) -> bool:
        """Whether what has a value is left out."""
        return value in getattr(self.without, group)

    def left_out(self, group: Group, value: Any) -> Choice:
        """Without what has the value if it was not left out, and with it if it was."""
        chosen: dict[str, Any] = {group: getattr(self, group) - {value}}
        return replace(
            self, **chosen, without=self._without(group, value, not self.lacks(group, value))
        )

    def cleared(self) -> Choice:
        """The same place with nothing chosen within it."""
        return Choice(self.place)

    def chosen(self) -> Iterator[tuple[Group, str | int]]:
        """Every chosen value with its group, groups in the order of the pane."""
        for group in GROUPS:
            for value in sorted(getattr(self, group), key=str):
                yield group, value

    def lacking(self) -> Iterator[tuple[Group, str | int]]:
        """Every value that is left out with its group."""
        for group in GROUPS:
            for value in sorted(getattr(self.without, group), key=str):
                yield group, value

    def years_of_months(self) -> frozenset[str]:
        """The years of the months that are chosen or left out."""
        return frozenset(one[:4] for one in self.years | self.without.years if len(one) > 4)

    @property
    def narrowed(self) -> bool:
        """Whether anything is chosen within the place."""
        return replace(self, place="all") != Choice()

    def filter(self) -> Filter:
        """The database's filter for this choice."""
        return Filter(
            states=self._states(),
            kinds=self.kinds,
            issuers=self.issuers,
            years=self.years,
            tags=self.tags,
            dossiers=self.dossiers,
            trashed=self.place == "trash",
            without=self.without,
        )

    def _without(self, group: Group, value: Any, lacking: bool) -> Values:
        others = getattr(self.without, group) - {value}
        changed: dict[str, Any] = {
            group: _apart(group, others | {value}, value) if lacking else others
        }
        return replace(self.without, **changed)

    def _states(self) -> frozenset[str]:
        if self.place != "inbox":
            return self.states
        return (self.states & INBOX_STATES) or INBOX_STATES


def _apart(group: Group, values: frozenset[Any], chosen: Any) -> frozenset[Any]:
    """Of a year and its months only what was chosen last: together they would say the same."""
    if group != "years" or not chosen or chosen not in values:
        return values
    same = {one for one in values if one and (one.startswith(chosen) or chosen.startswith(one))}
    return (values - same) | {chosen}


def choice_of(stored: Mapping[str, Any]) -> Choice:
    """The choice of filters that was stored as lists; raises TypeError or ValueError."""
    place = stored.get("place", "all")
    return Choice(
        place if place in ("inbox", "all", "trash") else "all",
        **_sets(stored),
        without=Values(**_sets(stored.get("without", {}))),
    )


def stored_choice(choice: Choice) -> dict[str, Any]:
    """A choice of filters as lists."""
    parts = asdict(choice)
    without = {name: sorted(values) for name, values in parts.pop("without").items()}
    kept = {name: one if isinstance(one, str) else sorted(one) for name, one in parts.items()}
    return {**kept, "without": without}


def _sets(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {field.name: frozenset(stored.get(field.name, ())) for field in fields(Values)}

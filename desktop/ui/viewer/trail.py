"""The places a reader came from, to go back to and forward again."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """The page looked at, and page and point (in points) at the upper left of the view."""

    page: int
    corner: tuple[int, float, float]


LONGEST = 100


class Trail:
    """Places left by jumps, like a browser's history; without any widget."""

    def __init__(self) -> None:
        self._before: list[Place] = []
        self._after: list[Place] = []

    @property
    def ends(self) -> tuple[bool, bool]:
        """Whether there is a way back, and one forward."""
        return bool(self._before), bool(self._after)

    def leave(self, place: Place) -> None:
        """Note a place that a jump leaves; what lay ahead is forgotten."""
        self._before = [*self._before, place][-LONGEST:]
        self._after.clear()

    def back(self, here: Place) -> Place | None:
        """The place before, `here` lying ahead from now on."""
        if not self._before:
            return None
        self._after.append(here)
        return self._before.pop()

    def forward(self, here: Place) -> Place | None:
        """The place that was gone back from."""
        if not self._after:
            return None
        self._before.append(here)
        return self._after.pop()

    def clear(self) -> None:
        """Forget all places."""
        self._before.clear()
        self._after.clear()

"""Where a clerk is in a document, to come back to it later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from db.records import Turn
from desktop.ui.viewer.zoom import Fit, Zoom


@dataclass(frozen=True, slots=True)
class Standing:
    """The 0-based page looked at, what lies at the upper left of the view, size and turn.

    `corner` is a page and a point of it; `zoom` is 1.0 for life size; `turn` is that of the
    view, clockwise.
    """

    page: int
    corner: tuple[int, float, float]
    zoom: float
    fit: Fit
    turn: Turn = 0

    def stored(self) -> dict[str, Any]:
        """As plain values for a file."""
        return {**asdict(self), "fit": self.fit.value}


def standing_of(stored: Mapping[str, Any]) -> Standing:
    """What `stored` gave; raises KeyError, TypeError or ValueError for anything else."""
    page, (at, x, y), turn = int(stored["page"]), stored["corner"], stored["turn"]
    if min(page, int(at)) < 0 or turn not in (0, 90, 180, 270):
        raise ValueError
    zoom = Zoom().at(float(stored["zoom"])).factor
    return Standing(page, (int(at), float(x), float(y)), zoom, Fit(stored["fit"]), turn)

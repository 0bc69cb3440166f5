"""A table that leaves the archive, as a picklable value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Cell = str | int
Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width relative to the others, and how its cells stand."""

    heading: str
    share: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A titled table; `notes` are lines under the title.

    Every row has a cell a column; text may hold line ends.
    """

    title: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

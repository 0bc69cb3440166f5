"""A typeset page as values: words with their places, and rules. Points, origin top-left."""

from __future__ import annotations

from dataclasses import dataclass

from samplekit.fonts import Face

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 30 * MM, WIDTH - 15 * MM
TOP, BOTTOM = 20 * MM, HEIGHT - 20 * MM
MEASURE = RIGHT - LEFT


@dataclass(frozen=True, slots=True)
class Placed:
    """A word or a few, `x` its left edge, `y` its baseline."""

    x: float
    y: float
    text: str
    face: Face
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight black line."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float = 0.7


@dataclass(frozen=True, slots=True)
class Sheet:
    """One finished page; `lines` is its text in logical order."""

    placed: tuple[Placed, ...]
    rules: tuple[Rule, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the seal and the signature go: page index, and the middle of their space."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Typeset:
    """A whole directive on its pages."""

    sheets: tuple[Sheet, ...]
    signature: Spot

"""The scanners: numbers that say how a page suffers on its way to a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Profile:
    """One way of scanning.

    `skew` is in degrees, `blur` and `noise` are standard deviations (pixels, grey levels),
    `fade` and `bleed` are shares of the ink, `light` the darkening towards one side,
    `speckle` the share of pixels hit by dirt, `turns` clockwise degrees by page.
    """

    dpi: int
    mode: Literal["colour", "grey", "bilevel"]
    quality: int
    skew: float
    blur: float
    noise: float
    fade: float = 0.0
    bleed: float = 0.0
    light: float = 0.0
    speckle: float = 0.0
    paper: tuple[int, int, int] = (252, 252, 250)
    turns: tuple[Literal[0, 90, 180, 270], ...] = ()
    photo: bool = False

    def turn(self, page: int) -> Literal[0, 90, 180, 270]:
        """How far the file shows page `page` turned clockwise."""
        return self.turns[page % len(self.turns)] if self.turns else 0


PROFILES: Mapping[str, Profile] = {
    "clean300": Profile(300, "colour", 68, skew=0.15, blur=0.6, noise=1.2, light=0.01),
    "office200": Profile(
        200, "colour", 60, skew=0.9, blur=0.6, noise=3.5, fade=0.06, bleed=0.03, light=0.05,
        speckle=0.00002, paper=(247, 247, 244),
    ),
    "fax200": Profile(
        200, "bilevel", 0, skew=0.8, blur=0.7, noise=9, fade=0.05, light=0.04, speckle=0.0006
    ),
    "worn150": Profile(
        150, "colour", 55, skew=1.4, blur=0.55, noise=6, fade=0.32, bleed=0.10, light=0.12,
        speckle=0.0003, paper=(233, 222, 196),
    ),
    "turned200": Profile(
        200, "grey", 62, skew=0.5, blur=0.55, noise=3, fade=0.05, bleed=0.02, light=0.03,
        turns=(90, 180),
    ),
    "photo": Profile(
        200, "colour", 66, skew=0.0, blur=0.9, noise=3, light=0.22, paper=(240, 238, 232),
        turns=(270,), photo=True,
    ),
}  # fmt: skip

"""What may befall a sheet on its way to a file: each kind alone, or a likely mixture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Damage:
    """How a sheet is damaged; the defaults are a clean scan at 200 dots per inch.

    `swell` makes strokes thicker (or thinner, below 1), `fade` how much of the ink is gone in
    patches, `bleed` how much of the other side shows through, `warp` the height in pixels of
    the waves of a page that did not lie flat, `speckle` specks per million pixels, `threshold`
    the grey level of a scan in black and white.
    """

    dpi: int = 200
    blur: float = 0.35
    swell: float = 1.0
    fade: float = 0.0
    ink: float = 20.0
    paper: float = 250.0
    shade: float = 0.0
    bleed: float = 0.0
    skew: float = 0.0
    warp: float = 0.0
    noise: float = 2.0
    speckle: float = 0.0
    jpeg: int | None = 85
    threshold: float | None = None
    stretch: float = 1.0
    seal: bool = False
    pen: bool = False


KINDS: Mapping[str, Damage] = {
    "clean 300": Damage(dpi=300),
    "clean 200": Damage(),
    "150 dpi": Damage(dpi=150),
    "100 dpi": Damage(dpi=100, blur=0.3),
    "blurred": Damage(blur=1.0),
    "noisy": Damage(noise=13.0, speckle=300),
    "jpeg 40": Damage(jpeg=40, noise=4),
    "bilevel dark": Damage(threshold=185.0, noise=5, speckle=150, jpeg=None),
    "bilevel light": Damage(threshold=110.0, noise=5, jpeg=None),
    "faint": Damage(ink=120.0, fade=0.5, noise=5),
    "bold": Damage(swell=1.7, blur=0.7),
    "bleed-through": Damage(bleed=0.3, shade=0.15),
    "skewed": Damage(skew=1.2),
    "warped": Damage(warp=7.0, dpi=155, shade=0.2),
    "seal and pen": Damage(seal=True, pen=True),
    "old 150": Damage(dpi=150, ink=75, fade=0.4, bleed=0.2, skew=0.5, noise=8, speckle=200,
                      paper=215, shade=0.1, jpeg=55),
}  # fmt: skip


def likely(rng: np.random.Generator) -> Damage:
    """A mixture as it comes in an office's drawer."""

    def maybe(share: float, low: float, high: float, otherwise: float = 0.0) -> float:
        return float(rng.uniform(low, high)) if rng.random() < share else otherwise

    bilevel = rng.random() < 0.2
    return Damage(
        dpi=int(rng.choice((100, 120, 150, 200, 240, 300), p=(0.05, 0.03, 0.23, 0.39, 0.06, 0.24))),
        blur=maybe(0.85, 0.2, 0.75, 0.9),
        swell=maybe(0.3, 0.75, 1.6, 1.0),
        fade=maybe(0.2, 0.1, 0.6),
        ink=maybe(0.35, 40, 130, 15),
        paper=maybe(0.6, 215, 255, 250),
        shade=maybe(0.2, 0.05, 0.3),
        bleed=maybe(0.15, 0.1, 0.35),
        skew=float(np.clip(rng.normal(0, 0.5), -2.5, 2.5)),
        warp=maybe(0.18, 1, 9),
        noise=float(rng.choice((0, 2, 4, 7, 11, 15))),
        speckle=maybe(0.25, 20, 500),
        jpeg=None if bilevel or rng.random() < 0.1 else int(rng.integers(35, 92)),
        threshold=float(rng.uniform(100, 195)) if bilevel else None,
        stretch=maybe(0.35, 0.86, 1.1, 1.0),
        seal=rng.random() < 0.1,
        pen=rng.random() < 0.07,
    )

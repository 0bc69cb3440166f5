"""What paper, scanners and compression do to a sheet: each kind alone, or a likely mixture."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.page_image import Pixels
from ocr.training.sheet import DPI, Ink, Outline, Set, Sheet, box_of
from ocr.values import Box

_RED, _BLUE = (200, 40, 50), (40, 50, 150)


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


@dataclass(frozen=True, slots=True)
class Scan:
    """A damaged sheet (grey or RGB) and the lines on it, as far as they can still be told."""

    pixels: Pixels
    dpi: int
    lines: tuple[Set, ...]


def scanned(sheet: Sheet, damage: Damage, rng: np.random.Generator) -> Scan:
    """Damage a sheet.

    Args:
        sheet: as typeset.
        damage: what is done to it.
        rng: decides where noise, specks and the like fall.
    """
    ink, lines = _bent(sheet, damage, rng)
    factor = damage.dpi / DPI
    size = (round(ink.shape[1] * factor * damage.stretch), round(ink.shape[0] * factor))
    small = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
    grey = _printed(_worn(small, damage, rng), damage, rng)
    scale = (size[0] / ink.shape[1], size[1] / ink.shape[0])
    moved = tuple(line.moved(lambda points: points * scale) for line in lines)
    pixels = _coloured(grey, moved, damage, rng) if damage.seal or damage.pen else grey
    return Scan(_sensed(pixels, damage, rng), damage.dpi, moved)


def _bent(sheet: Sheet, damage: Damage, rng: np.random.Generator) -> tuple[Ink, list[Set]]:
    """The sheet skewed and warped, and where its lines went."""
    if not (damage.skew or damage.warp):
        return sheet.ink, list(sheet.lines)
    height, width = sheet.ink.shape
    slope = math.tan(math.radians(damage.skew))
    length, phase = rng.uniform(0.5, 1.6) * width, rng.uniform(0, 2 * math.pi)

    def fall(x: NDArray[np.float64]) -> NDArray[np.float64]:
        """How far the page falls at a distance from its left edge."""
        waves = damage.warp * np.sin(2 * math.pi * x / length + phase)
        return np.asarray((x - width / 2) * slope + waves, dtype=np.float64)

    def moved(points: Outline) -> Outline:
        x, y = points[:, 0], points[:, 1]
        return np.stack((x - slope * (y - height / 2), y + fall(x)), axis=1)

    rows = np.arange(height, dtype=np.float64)[:, None]
    across = np.arange(width, dtype=np.float64) + slope * (rows - height / 2)
    down = rows - fall(np.arange(width, dtype=np.float64))
    maps = (across.astype(np.float32), down.astype(np.float32))
    bent = cv2.remap(sheet.ink, *maps, cv2.INTER_LINEAR)
    return np.asarray(bent, dtype=np.float32), [line.moved(moved) for line in sheet.lines]


def _worn(ink: Ink, damage: Damage, rng: np.random.Generator) -> Ink:
    """Ink spread, thinned, faded."""
    worn: NDArray[Any] = ink
    if damage.swell != 1.0:
        soft = cv2.GaussianBlur(worn, (0, 0), 0.6 * damage.dpi / 200)
        worn = np.clip(soft * damage.swell, 0, 1)
    if damage.blur:
        worn = cv2.GaussianBlur(worn, (0, 0), max(0.2, damage.blur * damage.dpi / 200))
    if damage.fade:
        worn = worn * (1 - damage.fade * _patches(ink.shape, rng, 40))
    return np.asarray(worn, dtype=np.float32)


def _patches(shape: tuple[int, ...], rng: np.random.Generator, size: int) -> Ink:
    """Soft patches between 0 and 1, each about `size` times `size` pixels large."""
    height, width = (max(2, side // size) for side in shape)
    coarse = rng.random((height, width)).astype(np.float32)
    fine = cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(fine, 0, 1), dtype=np.float32)


def _printed(ink: Ink, damage: Damage, rng: np.random.Generator) -> Ink:
    """Ink on paper as grey levels, the other side showing through."""
    paper = np.full_like(ink, damage.paper)
    if damage.shade:
        paper *= 1 - damage.shade * _patches(ink.shape, rng, 400)
    if damage.bleed:
        other = np.roll(ink[:, ::-1], rng.integers(len(ink)), axis=0)
        paper *= 1 - damage.bleed * cv2.GaussianBlur(np.ascontiguousarray(other), (0, 0), 1.3)
    return np.asarray(paper - np.maximum(0, paper - damage.ink) * ink, dtype=np.float32)


def _coloured(grey: Ink, lines: tuple[Set, ...], damage: Damage, rng: np.random.Generator) -> Ink:
    """The sheet in colour, with seals or strokes of a pen across some lines."""
    colour = np.repeat(grey[:, :, None], 3, axis=2)
    worn = _patches(grey.shape, rng, 30)[:, :, None] ** 0.3 * 0.9
    layers = ((damage.seal, _seal, _RED), (damage.pen, _stroke, _BLUE))
    for _ in range(3):
        for wanted, drawn, paint in layers:
            line = box_of(lines[rng.integers(len(lines))].ink)
            cover = drawn(grey.shape, line, damage.dpi, rng)[:, :, None] / 255.0 * worn * wanted
            colour = np.minimum(colour, colour * (1 - cover) + np.array(paint) * cover)
    return np.asarray(colour, dtype=np.float32)


def _seal(shape: tuple[int, ...], line: Box, dpi: int, rng: np.random.Generator) -> Pixels:
    """A round seal on the upper edge of a line: two rings and letters between them."""
    layer = np.zeros(shape, np.uint8)
    x, y = int(rng.uniform(line.x0, line.x1)), int(line.y0)
    cv2.circle(layer, (x, y), int(0.7 * dpi), 255, max(2, dpi // 50))
    cv2.circle(layer, (x, y), int(0.4 * dpi), 255, max(1, dpi // 120))
    for turn in np.linspace(0, 2 * math.pi, 22):
        place = (int(x + 0.5 * dpi * math.cos(turn)), int(y + 0.5 * dpi * math.sin(turn)))
        letter = "VNHTUAO"[rng.integers(7)]
        cv2.putText(layer, letter, place, cv2.FONT_HERSHEY_SIMPLEX, dpi / 330, 255, 2)
    return layer


def _stroke(shape: tuple[int, ...], line: Box, dpi: int, rng: np.random.Generator) -> Pixels:
    """A pen's stroke that begins below a line."""
    layer = np.zeros(shape, np.uint8)
    start = np.array((rng.uniform(line.x0, line.x1), line.y1))
    steps = rng.normal((0.06 * dpi, 0), (0.04 * dpi, 0.16 * dpi), (14, 2))
    stroke = (start + np.cumsum(steps, axis=0)).astype(np.int32)
    cv2.polylines(layer, [stroke], False, 255, max(1, dpi // 90), cv2.LINE_AA)
    return layer


def _sensed(pixels: Ink, damage: Damage, rng: np.random.Generator) -> Pixels:
    """What the scanner makes of it: noise, specks, black and white, compression."""
    seen = pixels
    if damage.noise:
        noise: NDArray[Any] = np.zeros(pixels.shape[:2], np.float32)
        cv2.setRNGSeed(int(rng.integers(1 << 30)))
        cv2.randn(noise, np.zeros(1), np.full(1, damage.noise))
        seen = seen + (noise if seen.ndim == 2 else noise[:, :, None])
    result = np.clip(seen, 0, 255).astype(np.uint8)
    if damage.speckle:
        count = int(damage.speckle * result.shape[0] * result.shape[1] / 1e6)
        x, y = (
            rng.integers(result.shape[1] - 2, size=count),
            rng.integers(result.shape[0] - 2, size=count),
        )
        level, side = rng.choice((20, 60, 245), size=count), rng.integers(1, 3, size=count)
        for row, column, shade, wide in zip(y, x, level, side, strict=True):
            result[row : row + wide, column : column + wide] = shade
    if damage.threshold is not None:
        flat = result if result.ndim == 2 else result.max(axis=2)
        return np.where(flat > damage.threshold, 255, 0).astype(np.uint8)
    if damage.jpeg is None:
        return result
    quality = [cv2.IMWRITE_JPEG_QUALITY, damage.jpeg]
    return np.asarray(
        cv2.imdecode(cv2.imencode(".jpg", result, quality)[1], cv2.IMREAD_UNCHANGED), dtype=np.uint8
    )

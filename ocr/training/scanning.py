"""What paper, scanner and compression do to a sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.page_image import Pixels
from ocr.training.damage import Damage
from ocr.training.sheet import DPI, Ink, Outline, Set, Sheet
from ocr.training.stains import patches, stained


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
    pixels = stained(grey, moved, damage, rng) if damage.seal or damage.pen else grey
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
        worn = worn * (1 - damage.fade * patches(ink.shape, rng, 40))
    return np.asarray(worn, dtype=np.float32)


def _printed(ink: Ink, damage: Damage, rng: np.random.Generator) -> Ink:
    """Ink on paper as grey levels, the other side showing through."""
    paper = np.full_like(ink, damage.paper)
    if damage.shade:
        paper *= 1 - damage.shade * patches(ink.shape, rng, 400)
    if damage.bleed:
        other = np.roll(ink[:, ::-1], rng.integers(len(ink)), axis=0)
        paper *= 1 - damage.bleed * cv2.GaussianBlur(np.ascontiguousarray(other), (0, 0), 1.3)
    return np.asarray(paper - np.maximum(0, paper - damage.ink) * ink, dtype=np.float32)


def _sensed(pixels: Ink, damage: Damage, rng: np.random.Generator) -> Pixels:
    """What the scanner makes of it: noise, specks, black and white, compression."""
    seen = np.clip(_noisy(pixels, damage.noise, rng), 0, 255).astype(np.uint8)
    if damage.speckle:
        _strew(seen, int(damage.speckle * seen.shape[0] * seen.shape[1] / 1e6), rng)
    if damage.threshold is not None:
        flat = seen if seen.ndim == 2 else seen.max(axis=2)
        return np.where(flat > damage.threshold, 255, 0).astype(np.uint8)
    if damage.jpeg is None:
        return seen
    packed = cv2.imencode(".jpg", seen, [cv2.IMWRITE_JPEG_QUALITY, damage.jpeg])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_UNCHANGED), dtype=np.uint8)


def _noisy(pixels: Ink, level: float, rng: np.random.Generator) -> Ink:
    if not level:
        return pixels
    noise: NDArray[Any] = np.zeros(pixels.shape[:2], np.float32)
    cv2.setRNGSeed(int(rng.integers(1 << 30)))
    cv2.randn(noise, np.zeros(1), np.full(1, level))
    spread = noise if pixels.ndim == 2 else noise[:, :, None]
    return np.asarray(pixels + spread, dtype=np.float32)


def _strew(pixels: Pixels, count: int, rng: np.random.Generator) -> None:
    """Draw so many specks, dark and light ones."""
    height, width = pixels.shape[:2]
    columns, rows = rng.integers(width - 2, size=count), rng.integers(height - 2, size=count)
    shades, sides = rng.choice((20, 60, 245), size=count), rng.integers(1, 3, size=count)
    for row, column, shade, side in zip(rows, columns, shades, sides, strict=True):
        pixels[row : row + side, column : column + side] = shade

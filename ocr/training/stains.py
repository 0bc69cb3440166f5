"""Seals and strokes of a pen across lines of print, in colour."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from ocr.page_image import Pixels
from ocr.training.damage import Damage
from ocr.training.sheet import Ink, Set, box_of
from ocr.values import Box

_RED, _BLUE = (200, 40, 50), (40, 50, 150)


def stained(grey: Ink, lines: Sequence[Set], damage: Damage, rng: np.random.Generator) -> Ink:
    """The sheet in colour, with seals or strokes of a pen across some lines."""
    colour = np.repeat(grey[:, :, None], 3, axis=2)
    worn = patches(grey.shape, rng, 30)[:, :, None] ** 0.3 * 0.9
    layers = ((damage.seal, _seal, _RED), (damage.pen, _stroke, _BLUE))
    for _ in range(3):
        for wanted, drawn, paint in layers:
            line = box_of(lines[int(rng.integers(len(lines)))].ink)
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


def patches(shape: tuple[int, ...], rng: np.random.Generator, size: int) -> Ink:
    """Soft patches between 0 and 1, each about `size` times `size` pixels large."""
    height, width = (max(2, side // size) for side in shape)
    coarse = rng.random((height, width)).astype(np.float32)
    fine = cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(fine, 0, 1), dtype=np.float32)

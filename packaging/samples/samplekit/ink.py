"""What people add to a printed page: the red seal, the blue signature, a boxed urgency stamp.

Each is drawn as coverage (0 to 1 a pixel) and laid over the page like ink, darkening it. The
seals say "văn bản mẫu" (specimen) so that nobody takes a sample for a real act.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import pymupdf
from numpy.typing import NDArray

from samplekit.fonts import Faces
from samplekit.sheet import MM

Image = NDArray[np.float32]
Colour = tuple[float, float, float]

RED: Colour = (0.80, 0.13, 0.16)
BLUE: Colour = (0.10, 0.16, 0.55)
RADIUS = 17.5 * MM
SPECIMEN = "VĂN BẢN MẪU"


@dataclass(frozen=True, slots=True)
class Mark:
    """Ink to lay on a page: its coverage, colour and middle (points of the page)."""

    coverage: Image
    colour: Colour
    x: float
    y: float


def lay(page: Image, mark: Mark, dpi: int) -> None:
    """Lay the ink on an RGB page (0 to 255) in place; what hangs over the edge is lost."""
    height, width = mark.coverage.shape
    top = max(0, round(mark.y * dpi / 72 - height / 2))
    left = max(0, round(mark.x * dpi / 72 - width / 2))
    under = page[top : top + height, left : left + width]
    cover = mark.coverage[: under.shape[0], : under.shape[1], None]
    under *= 1 - cover * (1 - np.array(mark.colour, np.float32))


def seal(body: str, faces: Faces, dpi: int, rng: np.random.Generator) -> Image:
    """A round seal: rings, the body's name around, a star in the middle; inked unevenly."""
    side = 2.2 * RADIUS
    with pymupdf.open() as document:
        page = document.new_page(width=side, height=side)
        middle = pymupdf.Point(side / 2, side / 2)
        page.draw_circle(middle, RADIUS, width=2.2)
        page.draw_circle(middle, RADIUS * 0.66, width=0.9)
        page.draw_polyline(_star(middle, RADIUS * 0.3), fill=(0, 0, 0), closePath=True)
        _around(page, middle, body, faces, top=True)
        _around(page, middle, SPECIMEN, faces, top=False)
        drawn = _coverage(page, dpi)
    return _uneven(_turned(drawn, rng.uniform(-9, 9)), rng, 0.55)


def box_stamp(text: str, faces: Faces, dpi: int, rng: np.random.Generator) -> Image:
    """A word in a double frame, such as KHẨN."""
    width = faces.width(text, "bold", 15) + 26
    with pymupdf.open() as document:
        page = document.new_page(width=width + 12, height=46)
        page.draw_rect(pymupdf.Rect(6, 8, 6 + width, 38), width=1.6)
        writer = pymupdf.TextWriter(page.rect)
        writer.append((19, 28.5), text, font=faces.fonts["bold"], fontsize=15)
        writer.write_text(page)
        drawn = _coverage(page, dpi)
    return _uneven(_turned(drawn, rng.uniform(-3, 3)), rng, 0.5)


def signature(dpi: int, rng: np.random.Generator) -> Image:
    """A quick pen stroke: loops that get smaller, and a long tail back under them."""
    x, y = _stroke(rng)
    scale = dpi / 72
    canvas = np.zeros((round(84 * scale), round(165 * scale)), np.uint8)
    points = np.stack([(x + 18) * scale, (y + 42) * scale], axis=1)
    speed = np.hypot(*np.diff(points, axis=0).T)
    for start, end, fast in zip(points, points[1:], speed, strict=False):
        thickness = max(1, round(scale * (1.55 - 0.5 * min(1.0, fast / (2.2 * scale)))))
        here, there = (start * 16).astype(int).tolist(), (end * 16).astype(int).tolist()
        cv2.line(canvas, here, there, (255,), thickness, cv2.LINE_AA, 4)
    return _uneven(np.asarray(canvas / 255, np.float32), rng, 0.25)


def _stroke(rng: np.random.Generator) -> tuple[Image, Image]:
    """A tall first letter, a run of small ones, a tail that underlines or shoots up."""
    xs, ys = [2.0, rng.uniform(4, 12), rng.uniform(-8, 2)], [8.0, -rng.uniform(24, 34), 16.0]
    at = 8.0
    for _ in range(int(rng.integers(3, 7))):
        at += rng.uniform(6, 16)
        xs += [at, at + rng.uniform(-3, 7)]
        ys += [-rng.uniform(3, 26), rng.uniform(2, 16)]
    if rng.random() < 0.6:
        xs += [at + 34, at * rng.uniform(0.0, 0.4), at + rng.uniform(30, 46)]
        ys += [-6.0, 24.0, rng.uniform(12, 20)]
    else:
        xs += [at + 12, at + 30, at + rng.uniform(44, 56)]
        ys += [10.0, -2.0, -rng.uniform(10, 24)]
    slanted = np.array(xs) - rng.uniform(0.1, 0.45) * np.array(ys)
    steps = np.arange(len(xs))
    fine = np.linspace(0, len(xs) - 1, 60 * len(xs))
    return _smooth(np.interp(fine, steps, slanted)), _smooth(np.interp(fine, steps, ys))


def _smooth(values: NDArray[np.float64]) -> Image:
    padded = np.pad(values, 45, mode="edge").astype(np.float32)[None, :]
    return np.asarray(cv2.GaussianBlur(padded, (0, 0), 15)[0, 45:-45], np.float32)


def _star(middle: pymupdf.Point, radius: float) -> list[pymupdf.Point]:
    angles = [math.pi * (corner / 5 - 0.5) for corner in range(10)]
    radii = [radius * (1 if corner % 2 == 0 else 0.382) for corner in range(10)]
    return [
        middle + pymupdf.Point(far * math.cos(angle), far * math.sin(angle))
        for angle, far in zip(angles, radii, strict=True)
    ]


def _around(
    page: pymupdf.Page, middle: pymupdf.Point, text: str, faces: Faces, *, top: bool
) -> None:
    """Letters along the ring: over the top clockwise, or under the bottom readable from below."""
    size = min(10.0, 9.5 * 23 / max(23, len(text)))
    radius = RADIUS * (0.75 if top else 0.91)
    widths = [faces.width(letter, "bold", size) + 0.5 for letter in text]
    angle = -sum(widths) / 2 / (RADIUS * 0.83)
    for letter, width in zip(text, widths, strict=True):
        half = width / 2 / (RADIUS * 0.83)
        angle += half
        _letter(page, middle, letter, faces, (angle, radius, size, width, top))
        angle += half


def _letter(
    page: pymupdf.Page,
    middle: pymupdf.Point,
    letter: str,
    faces: Faces,
    at: tuple[float, float, float, float, bool],
) -> None:
    angle, radius, size, width, top = at
    base = middle + pymupdf.Point(-width / 2, -radius if top else radius)
    writer = pymupdf.TextWriter(page.rect)
    writer.append(base, letter, font=faces.fonts["bold"], fontsize=size)
    degrees = math.degrees(angle if top else -angle)
    writer.write_text(page, morph=(middle, pymupdf.Matrix(-degrees)))


def _coverage(page: pymupdf.Page, dpi: int) -> Image:
    pixels = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    grey = np.frombuffer(pixels.samples, np.uint8).reshape(pixels.height, pixels.width)
    return np.asarray(1 - grey / 255, np.float32)


def _turned(image: Image, degrees: float) -> Image:
    height, width = image.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC))


def _uneven(coverage: Image, rng: np.random.Generator, depth: float) -> Image:
    """Ink takes better in some places than in others."""
    coarse = rng.random((9, 9), dtype=np.float32)
    height, width = coverage.shape
    clouds = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    grain = rng.random((height, width), dtype=np.float32)
    strength = 1 - depth * np.clip(0.75 * clouds + 0.25 * grain, 0, 1)
    return np.clip(coverage * strength, 0, 1)

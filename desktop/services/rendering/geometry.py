"""From a page as its file shows it to the pixels that were asked for; pure arithmetic."""

from __future__ import annotations

import math
from dataclasses import dataclass

from db.records import Box, Turn

MAX_PIXELS = 60_000_000

Coefficients = tuple[float, float, float, float, float, float]
"""x' = a x + c y + e, y' = b x + d y + f, in the order a, b, c, d, e, f."""


@dataclass(frozen=True, slots=True)
class Target:
    """The pixels of the turned page that are wanted, and the scale that leads to them."""

    scale: float
    left: int
    top: int
    right: int
    bottom: int


def upright_size(width: float, height: float, turn: Turn) -> tuple[float, float]:
    """The size of a page, in the unit given, after turning it clockwise by `turn` degrees."""
    return (height, width) if turn in (90, 270) else (width, height)


def target(
    width: float, height: float, scale: float, clip: Box | None, max_pixels: int = MAX_PIXELS
) -> Target:
    """Which pixels to draw for a part of a turned page; at least one.

    Args:
        width: of the turned page, in points.
        height: of the turned page, in points.
        scale: pixels a point; lowered where the part would take more than `max_pixels`.
        clip: the part, in points of the turned page; None for all of it.
        max_pixels: bound on the part's width times height.
    """
    part = clip or Box(0, 0, width, height)
    area = (part.x1 - part.x0) * (part.y1 - part.y0) * scale * scale
    if area > max_pixels:
        scale *= math.sqrt(max_pixels / area)
    right, bottom = max(1, round(width * scale)), max(1, round(height * scale))
    left = min(max(0, round(part.x0 * scale)), right - 1)
    top = min(max(0, round(part.y0 * scale)), bottom - 1)
    return Target(
        scale,
        left,
        top,
        min(right, max(left + 1, round(part.x1 * scale))),
        min(bottom, max(top + 1, round(part.y1 * scale))),
    )


def turning(width: float, height: float, turn: Turn) -> Coefficients:
    """The clockwise turn of a page that leaves its corner at the origin.

    Args:
        width: of the page before it is turned, in points.
        height: of the page before it is turned, in points.
        turn: in degrees.

    Returns:
        The six coefficients of a matrix as MuPDF takes them.
    """
    if turn == 90:
        return (0, 1, -1, 0, height, 0)
    if turn == 180:
        return (-1, 0, 0, -1, width, height)
    if turn == 270:
        return (0, -1, 1, 0, 0, width)
    return (1, 0, 0, 1, 0, 0)

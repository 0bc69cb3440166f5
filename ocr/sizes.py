"""Page sizes that make sense, the same wherever they are computed."""

from __future__ import annotations

import math

MIN_POINTS = 1.0
MAX_POINTS = 40_000.0  # 14 m: longer than any plotter roll, short enough to draw
DEFAULT_PAGE = (595.0, 842.0)  # A4, for pages whose own size cannot be read

_A4_WIDTH_INCHES = 8.27
_LEAST_DPI, _MOST_DPI = 50.0, 1300.0


def sane_size(width: float, height: float) -> tuple[float, float]:
    """A page size within drawable bounds, its proportions kept where possible.

    Args:
        width: points; anything, also NaN, zero or astronomic.
        height: points.
    """
    if not (math.isfinite(width) and math.isfinite(height)) or min(width, height) <= 0:
        return DEFAULT_PAGE
    shrink = min(1.0, MAX_POINTS / max(width, height))
    return max(MIN_POINTS, width * shrink), max(MIN_POINTS, height * shrink)


def sane_dpi(width: int, height: int, dpi: float | None) -> tuple[float, bool]:
    """The resolution to believe of an image, and whether the file's own word was odd.

    An image without a resolution is taken for a page as wide as A4. That is no oddity.

    Args:
        width: pixels across.
        height: pixels down.
        dpi: what the file says, or None when it says nothing.
    """
    guess = _guessed_dpi(width, height)
    if dpi is None:
        return guess, False
    if not math.isfinite(dpi) or not _LEAST_DPI <= dpi <= _MOST_DPI:
        return guess, True
    if dpi in (72.0, 96.0) and min(width, height) / dpi > 2 * _A4_WIDTH_INCHES:
        return guess, False  # a camera's placeholder, not a measurement
    return dpi, False


def _guessed_dpi(width: int, height: int) -> float:
    dpi = min(width, height) / _A4_WIDTH_INCHES
    return min(max(dpi, 72.0), 600.0)

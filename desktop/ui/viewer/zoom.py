"""How large pages are shown: a factor, or a fit that follows the size of the view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QSize

from desktop.ui.viewer.layout import GAP

STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0)
LEAST, MOST = STEPS[0], STEPS[-1]
SAME = 1e-3


class Fit(Enum):
    """What the size of pages follows."""

    FREE = "free"
    WIDTH = "width"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Zoom:
    """A factor, 1 being life size, and what it follows."""

    factor: float = 1.0
    fit: Fit = Fit.WIDTH

    def at(self, factor: float) -> Zoom:
        """This factor, within bounds, following nothing."""
        return Zoom(min(MOST, max(LEAST, factor)), Fit.FREE)

    def larger(self) -> Zoom:
        """The next step up."""
        index = bisect_right(STEPS, self.factor * (1 + SAME))
        return self.at(STEPS[min(index, len(STEPS) - 1)])

    def smaller(self) -> Zoom:
        """The next step down."""
        index = bisect_left(STEPS, self.factor * (1 - SAME))
        return self.at(STEPS[max(index - 1, 0)])

    def fitted(self, page: tuple[float, float], view: QSize, unit: float) -> Zoom:
        """The factor its fit asks for.

        Args:
            page: width and height in points of the page to fit.
            view: pixels of the view.
            unit: pixels per point at factor 1.
        """
        across = (view.width() - 2 * GAP) / (page[0] * unit)
        down = (view.height() - 2 * GAP) / (page[1] * unit)
        if self.fit is Fit.FREE or min(across, down) <= 0:
            return self
        wanted = across if self.fit is Fit.WIDTH else min(across, down)
        return replace(self, factor=min(MOST, max(LEAST, wanted)))

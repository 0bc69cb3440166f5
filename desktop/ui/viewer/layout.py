"""Where pages lie in a continuous view: pure geometry in the view's logical pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QTransform

from db.records import Box, Turn

T = TypeVar("T", int, float)

GAP = 10
"""Pixels between pages, and around them."""


def shown(size: tuple[T, T], turn: Turn) -> tuple[T, T]:
    """The width and height of a page that is turned for looking at it."""
    return (size[1], size[0]) if turn in (90, 270) else size


class PageLayout:
    """Pages one under the other, or `only` one of them, each centred; fixed once made.

    `sizes` are those of the upright pages in points, `scale` is pixels per point, and
    `view_width` the width pages are centred in; `turn` is how far every page is turned clockwise
    for looking at it. Content coordinates start at the top left of all pages, margins included.
    Flat ones are those of a page before that turn, its corner where the turned one has it.
    """

    def __init__(
        self,
        sizes: Sequence[tuple[float, float]],
        scale: float,
        view_width: int,
        only: int | None = None,
        turn: Turn = 0,
    ) -> None:
        self.scale = scale
        self._turn = turn
        self._points = list(sizes)
        self._flat = [(max(1, round(w * scale)), max(1, round(h * scale))) for w, h in sizes]
        self._sizes = [shown(size, turn) for size in self._flat]
        self._only = only if only is not None and only < len(self._sizes) else None
        seen = self._sizes if self._only is None else [self._sizes[self._only]]
        self.width = max(view_width, max((w for w, _ in seen), default=0) + 2 * GAP)
        self._tops: list[int] = []
        y = GAP
        for _, height in self._sizes:
            self._tops.append(y if self._only is None else GAP)
            y += height + GAP
        self.height = y if self._only is None else seen[0][1] + 2 * GAP

    def __len__(self) -> int:
        return len(self._sizes)

    def points(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        return self._points[page]

    def rect(self, page: int) -> QRect:
        """The place of a page."""
        width, height = self._sizes[page]
        return QRect((self.width - width) // 2, self._tops[page], width, height)

    def at(self, y: float) -> int:
        """The page at a height, or the one above it; 0 when there are none."""
        return max(0, bisect_right(self._tops, y) - 1) if self._only is None else self._only

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        if not self._sizes:
            return range(0)
        if self._only is not None:
            return range(self._only, self._only + 1)
        first = self.at(top)
        if self._tops[first] + self._sizes[first][1] <= top:  # only the gap below it is in view
            first += 1
        return range(first, self.at(bottom) + 1)

    def flat(self, page: int) -> QRect:
        """The place of a page before the turn."""
        return QRect(self.rect(page).topLeft(), QSize(*self._flat[page]))

    def turning(self, page: int) -> QTransform:
        """Leads from the flat page to the one that is shown."""
        corner, (width, height) = self.rect(page).topLeft(), self._flat[page]
        aside = {0: (0, 0), 90: (height, 0), 180: (width, height), 270: (0, width)}[self._turn]
        turning = QTransform.fromTranslate(corner.x() + aside[0], corner.y() + aside[1])
        return turning.rotate(self._turn).translate(-corner.x(), -corner.y())

    def to_flat(self, page: int, box: Box) -> QRectF:
        """A box in points of a page as a rectangle of the flat page."""
        place = self.rect(page)
        return QRectF(
            place.x() + box.x0 * self.scale,
            place.y() + box.y0 * self.scale,
            (box.x1 - box.x0) * self.scale,
            (box.y1 - box.y0) * self.scale,
        )

    def to_content(self, page: int, box: Box) -> QRectF:
        """A box in points of a page as a rectangle of the content."""
        flat = self.to_flat(page, box)
        return self.turning(page).mapRect(flat) if self._turn else flat

    def to_page(self, page: int, point: QPointF) -> tuple[float, float]:
        """A point of the content in points of a page, possibly outside of it."""
        place = self.rect(page)
        if self._turn:
            point = self.turning(page).inverted()[0].map(point)
        return (point.x() - place.x()) / self.scale, (point.y() - place.y()) / self.scale

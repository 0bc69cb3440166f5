"""What pressing, dragging and releasing the mouse over pages means, without any widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from db.records import Box, PageWord
from desktop.services.marks.geometry import around_points, smoothed
from desktop.services.marks.pressure import smoothed_pressure
from desktop.ui.viewer.selecting import (
    nearest_word,
    selected_box,
    selected_line,
    selected_words,
    word_at,
)
from desktop.ui.viewer.values import FRAMING, PENS, PLACED, Selection, Tool

LEAST_DRAG = 3.0
"""Points; a shorter drag is a click."""
LEAST_STEP = 1.2
"""Points between two of a pen's."""


class Spot(NamedTuple):
    """A place on a page, 0-based, in points of the upright page."""

    page: int
    x: float
    y: float


class Pointer(QObject):
    """Turns the mouse into selections and marks, by the tool in hand; GUI thread only.

    `selected(Selection | None)`: the selection as it grows; `marked(kind, Selection)`: a tool
    has drawn a mark; `clicked(Spot)`: a press that dragged nothing.
    """

    selected = Signal(object)
    marked = Signal(str, object)
    clicked = Signal(object)

    def __init__(
        self, words: Callable[[int], Sequence[PageWord]], size: Callable[[int], tuple[float, float]]
    ) -> None:
        super().__init__()
        self.tool = Tool.SELECT
        self._words = words
        self._size = size
        self._from: Spot | None = None
        self._rectangle = False
        self._trace: list[tuple[float, float]] = []
        self._forces: list[float] = []
        self.pressure: float | None = None
        """How hard the pen of a tablet is pressed now, 0 to 1; None for a mouse."""
        self.stamp_size = PLACED[Tool.STAMP]
        """Points; of the next stamp."""
        self._selection: Selection | None = None

    @property
    def dragging(self) -> bool:
        """Whether the button is down."""
        return self._from is not None

    def press(self, spot: Spot, rectangle: bool) -> None:
        """Begin; `rectangle` chooses an area even where there are words."""
        self._from = spot
        self._rectangle = rectangle or self.tool in FRAMING
        self._trace = [(spot.x, spot.y)]
        self._forces = [] if self.pressure is None else [self.pressure]
        self._choose(None)

    def move(self, spot: Spot) -> None:
        """Go on to another place; beyond the page the drag began on, its edge counts."""
        start = self._from
        if start is None or self.tool in (Tool.NOTE, Tool.STAMP):
            return
        end = self._within(start.page, spot)
        if self.tool in PENS:
            self._draw(start, end)
            return
        if max(abs(end.x - start.x), abs(end.y - start.y)) >= LEAST_DRAG:
            self._choose(self._between(start, end))

    def release(self) -> None:
        """End: a drag made a selection or a mark, a press without one was a click."""
        start, self._from = self._from, None
        if start is None:
            return
        if self._selection is None and self.tool in PLACED:
            size = self.stamp_size if self.tool is Tool.STAMP else PLACED[self.tool]
            self.marked.emit(self.tool.value, self._placed(start, size))
        elif self._selection is None:
            self.clicked.emit(start)
        elif self.tool is not Tool.SELECT:
            selection = self._selection
            self._choose(None)
            self.marked.emit(self.tool.value, self._finished(selection))

    def select_word(self, spot: Spot) -> None:
        """Choose the word under a place."""
        words = self._words(spot.page)
        index = word_at(words, spot.x, spot.y)
        if index is not None:
            self._choose(selected_words(spot.page, words, index, index))

    def select_line(self, spot: Spot) -> None:
        """Choose the line under a place."""
        words = self._words(spot.page)
        index = word_at(words, spot.x, spot.y)
        if index is not None:
            self._choose(selected_line(spot.page, words, index))

    def select_all(self, page: int) -> None:
        """Choose all words of a page."""
        words = self._words(page)
        if words:
            self._choose(selected_words(page, words, 0, len(words) - 1))

    def cancel(self) -> None:
        """Stop dragging and select nothing."""
        self._from = None
        self._choose(None)

    def _choose(self, selection: Selection | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selected.emit(selection)

    def _between(self, start: Spot, end: Spot) -> Selection:
        words = self._words(start.page)
        first = None if self._rectangle else nearest_word(words, start.x, start.y)
        last = None if self._rectangle else nearest_word(words, end.x, end.y)
        if first is None or last is None:
            return selected_box(start.page, words, _box(start, end))
        return selected_words(start.page, words, first, last)

    def _within(self, page: int, spot: Spot) -> Spot:
        """The place on that page; a spot below or above it becomes its last or first line."""
        width, height = self._size(page)
        y = height if spot.page > page else 0.0 if spot.page < page else spot.y
        return Spot(page, min(max(spot.x, 0.0), width), min(max(y, 0.0), height))

    def _draw(self, start: Spot, end: Spot) -> None:
        """Lengthen the line that is being drawn, or let it end elsewhere."""
        if self.tool is not Tool.INK:
            del self._trace[1:]
        elif max(abs(end.x - self._trace[-1][0]), abs(end.y - self._trace[-1][1])) < LEAST_STEP:
            return
        self._trace.append((end.x, end.y))
        if self._forces:
            self._forces.append(self._forces[-1] if self.pressure is None else self.pressure)
        line = tuple(self._trace)
        box = around_points(line)
        if max(box.x1 - box.x0, box.y1 - box.y0) >= LEAST_DRAG:
            forces = (tuple(self._forces),) if self.tool is Tool.INK and self._forces else ()
            self._choose(Selection(start.page, (box,), strokes=(line,), pressure=forces))

    def _finished(self, selection: Selection) -> Selection:
        """The selection as its mark shall be: a pen's line smoothed."""
        if self.tool is not Tool.INK:
            return selection
        line = smoothed(selection.strokes[0])
        forces = tuple(smoothed_pressure(one) for one in selection.pressure)
        return replace(selection, rects=(around_points(line),), strokes=(line,), pressure=forces)

    def _placed(self, spot: Spot, size: tuple[float, float]) -> Selection:
        """A place of a size with its upper left corner there, moved onto the page."""
        width, height = self._size(spot.page)
        at = self._within(spot.page, spot)
        x = max(0.0, min(at.x, width - size[0]))
        y = max(0.0, min(at.y, height - size[1]))
        return Selection(at.page, (Box(x, y, x + size[0], y + size[1]),))


def _box(one: Spot, other: Spot) -> Box:
    return Box(min(one.x, other.x), min(one.y, other.y), max(one.x, other.x), max(one.y, other.y))

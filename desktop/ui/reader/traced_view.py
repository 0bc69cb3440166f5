"""The pages of the reader with one word outlined: the one under the caret of the text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from db.records import Box
from desktop.ui.viewer import DocumentView
from desktop.ui.viewer.pointer import Spot
from desktop.ui.viewer.selecting import word_at

EDGE = QColor("#0b57d0")
HALO = QColor(255, 255, 255, 200)
"""On the white paper of a page, also in a dark window."""


class TracedView(DocumentView):
    """`word_clicked(page, at)`: a word was clicked, both 0-based. GUI thread only."""

    word_clicked = Signal(int, int)
    _traced: tuple[int, Box] | None = None

    def trace(self, page: int, box: Box | None) -> None:
        """Outline a box of a 0-based page, in points, or nothing."""
        self._traced = None if box is None else (page, box)
        self.viewport().update()

    @property
    def traced(self) -> tuple[int, Box] | None:
        """Page and box that are outlined."""
        return self._traced

    def on_clicked(self, spot: Spot) -> None:
        """Tell the word that was clicked."""
        super().on_clicked(spot)
        at = word_at(self._words_of(spot.page), spot.x, spot.y)
        if at is not None:
            self.word_clicked.emit(spot.page, at)

    def paint_over(self, painter: QPainter, page: int) -> None:
        """The outline lies over all else."""
        super().paint_over(painter, page)
        if self._traced is None or self._traced[0] != page:
            return
        area: QRectF = self.place(page)(self._traced[1]).adjusted(-2, -2, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(HALO, 4), QPen(EDGE, 2)):
            painter.setPen(pen)
            painter.drawRect(area)

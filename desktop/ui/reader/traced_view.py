"""The pages of the reader: one word outlined, links to cited documents, boxes to read from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from db.records import Box, PageWord
from desktop.services.rendering import Renderer
from desktop.ui.viewer import DocumentView
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.pointer import Spot
from desktop.ui.viewer.selecting import lines_of_place, word_at
from desktop.ui.viewer.values import Selection, Tool, ViewedDocument

EDGE = QColor("#0b57d0")
HALO = QColor(255, 255, 255, 200)
"""On the white paper of a page, also in a dark window."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a 0-based page, and what it says, that leads to another document."""

    page: int
    box: Box
    document_id: int
    quote: str = ""


class TracedView(DocumentView):
    """Pages that tell what is clicked and drawn on them. GUI thread only.

    `word_clicked(page, at)`: a word was clicked, both 0-based; `link_clicked(document id)`;
    `box_drawn(Selection | None)`: a box was drawn to be read, or the clerk let go of it.
    """

    word_clicked = Signal(int, int)
    link_clicked = Signal(int)
    box_drawn = Signal(object)
    _traced: tuple[int, Box] | None = None
    _quote = ""
    _links: tuple[Link, ...] = ()

    def __init__(
        self, renderer: Renderer, parent: QWidget | None = None, *, explain: Explain | None = None
    ) -> None:
        super().__init__(renderer, parent, explain=explain)
        self._pointer.marked.disconnect(self.mark_requested)
        self._pointer.marked.connect(self._take_drawn)
        self.tool_changed.connect(self._watch_tool)
        self._asked = False

    def show_document(self, document: ViewedDocument) -> None:
        """Show a document; what is outlined in another one is not outlined here."""
        if self._document is not None and self._document.document_id != document.document_id:
            self.trace(0, None)
        super().show_document(document)

    def set_links(self, links: tuple[Link, ...]) -> None:
        """Underline places that lead to other documents."""
        if links != self._links:
            self._links = links
            self.viewport().update()

    def ask_box(self) -> None:
        """Let the clerk draw one box, to be told with `box_drawn`."""
        self._asked = True
        self.set_tool(Tool.READ)
        self.setFocus()

    def _take_drawn(self, kind: str, selection: Selection) -> None:
        if kind != Tool.READ.value:
            self.mark_requested.emit(kind, selection)
            return
        self._asked = False
        self.set_tool(Tool.SELECT)
        self.box_drawn.emit(selection)

    def _watch_tool(self, tool: Tool) -> None:
        if self._asked and tool is not Tool.READ:
            self._asked = False
            self.box_drawn.emit(None)

    def _link_at(self, spot: Spot) -> Link | None:
        return next((link for link in self._links if self._holds(link, spot)), None)

    def _holds(self, link: Link, spot: Spot) -> bool:
        return link.page == spot.page and any(
            box.x0 <= spot.x <= box.x1 and box.y0 <= spot.y <= box.y1
            for box in self._lines(link.page, link.box, link.quote)
        )

    def _lines(self, page: int, box: Box, quote: str) -> tuple[Box, ...]:
        return lines_of_place(self._words_of(page), box, quote)

    def set_words(self, page: int, words: tuple[PageWord, ...]) -> None:
        """With the words it is known on which lines places stand."""
        super().set_words(page, words)
        self.viewport().update()

    def is_clickable(self, spot: Spot) -> bool:
        """Links are, besides what the pages themselves have."""
        return self._link_at(spot) is not None or super().is_clickable(spot)

    def trace(self, page: int, box: Box | None, quote: str = "") -> None:
        """Outline a box of a 0-based page, in points, or nothing; line by line what it says."""
        self._traced, self._quote = None if box is None else (page, box), quote
        self.viewport().update()

    @property
    def traced(self) -> tuple[int, Box] | None:
        """Page and box that are outlined."""
        return self._traced

    def on_clicked(self, spot: Spot) -> None:
        """Follow a link, else tell the word that was clicked."""
        link = self._link_at(spot) if self.tool is Tool.SELECT else None
        if link is not None:
            self.link_clicked.emit(link.document_id)
            return
        super().on_clicked(spot)
        at = word_at(self._words_of(spot.page), spot.x, spot.y)
        if at is not None:
            self.word_clicked.emit(spot.page, at)

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Lines under links; the outline lies over all else."""
        super().paint_over(painter, page)
        painter.setPen(QPen(EDGE, 1.5))
        for link in self._links:
            if link.page == page:
                self._underline(painter, link)
        if self._traced is not None and self._traced[0] == page:
            self._outline(painter, *self._traced)

    def _underline(self, painter: QPainter, link: Link) -> None:
        for line in self._lines(link.page, link.box, link.quote):
            under: QRectF = self.place(link.page)(line)
            painter.drawLine(under.bottomLeft(), under.bottomRight())

    def _outline(self, painter: QPainter, page: int, box: Box) -> None:
        place = self.place(page)
        areas = [place(line).adjusted(-2, -2, 2, 2) for line in self._lines(page, box, self._quote)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(HALO, 4), QPen(EDGE, 2)):
            painter.setPen(pen)
            painter.drawRects(areas)

"""The reader's view: pages with hits, marks and selections over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from db.records import Box
from desktop.services.rendering import Adjust, Renderer
from desktop.ui.viewer.hits import Hits
from desktop.ui.viewer.mark_area import MarkArea
from desktop.ui.viewer.painting import paint_hits
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.sheet_area import CACHE_BYTES
from desktop.ui.viewer.values import ViewedDocument


class DocumentView(MarkArea):
    """Pages to read, with what was found in them and marked on them; GUI thread only.

    `hit_changed(position | None)`: of `hit_count`, from 0;
    `context_requested(global position, uuid | None)`: of the mark under the mouse. The classes
    it builds on have more signals.
    """

    hit_changed = Signal(object)
    context_requested = Signal(object, object)

    def __init__(
        self,
        renderer: Renderer,
        parent: QWidget | None = None,
        *,
        cache_bytes: int = CACHE_BYTES,
        explain: Explain | None = None,
    ) -> None:
        super().__init__(renderer, parent, cache_bytes=cache_bytes, explain=explain)
        self._hits = Hits()

    # --- what is shown ---

    def show_document(self, document: ViewedDocument) -> None:
        """Show a document from its first page.

        The same one again (its pages may have been read or turned) keeps its place, hits and
        marks, and of unchanged pages their images, words and selection.
        """
        if self._document is None or self._document.document_id != document.document_id:
            self._hits = Hits()
        super().show_document(document)

    def set_adjust(self, adjust: Adjust) -> None:
        """Show the same document with its images adjusted otherwise."""
        if self._document is not None and adjust != self._document.adjust:
            self.show_document(replace(self._document, adjust=adjust))

    def clear(self) -> None:
        """Show nothing."""
        self._hits = Hits()
        super().clear()

    # --- hits ---

    def set_hits(self, hits: Mapping[int, tuple[Box, ...]]) -> None:
        """Show the places that answer a search, by page; none of them is current yet."""
        self._hits = Hits(hits)
        self.viewport().update()
        self.hit_changed.emit(None)

    @property
    def hit_count(self) -> int:
        """How many places answer."""
        return len(self._hits)

    @property
    def current_hit(self) -> tuple[int, Box] | None:
        """Page and box of the hit stepped to last."""
        return self._hits.current

    def next_hit(self) -> bool:
        """Go to the next hit, at first one on this page or later; False at the last."""
        return self._hits.next(self._page) and self._show_hit()

    def previous_hit(self) -> bool:
        """Go to the hit before, at first one on this page or earlier; False at the first."""
        return self._hits.previous(self._page) and self._show_hit()

    def _show_hit(self) -> bool:
        current = self._hits.current
        if current is not None:
            self.go_to(*current)
            self.viewport().update()
            self.hit_changed.emit(self._hits.position)
        return True

    # --- painting ---

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Hits, then what lies over them."""
        paint_hits(painter, page, self._hits, self.place(page))
        super().paint_over(painter, page)

    # --- events ---

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the window show its menu."""
        mark = self._mark_under(QPointF(event.pos()))
        self.context_requested.emit(event.globalPos(), mark.uuid if mark else None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the note of the mark under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._mark_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), escape(mark.body) if mark else "", self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the hits."""
        if event.key() == Qt.Key.Key_F3:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_hit if back else self.next_hit)()
        else:
            super().keyPressEvent(event)

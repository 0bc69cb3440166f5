"""Pages in a row or one at a time, with a way back from every jump."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from db.records import Box
from desktop.services.rendering import Renderer
from desktop.ui.viewer.page_area import PageArea
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.sheet_area import CACHE_BYTES
from desktop.ui.viewer.standing import Standing
from desktop.ui.viewer.trail import Place, Trail
from desktop.ui.viewer.values import ViewedDocument

ONWARD = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
NEAR = 1
"""Pages a step may go without being a jump."""


class PagedArea(PageArea):
    """A view of pages that can show them one at a time; GUI thread only.

    `trail_changed(back, forward)` says whether there are places to go back and forward to.
    """

    trail_changed = Signal(bool, bool)

    def __init__(
        self,
        renderer: Renderer,
        parent: QWidget | None = None,
        *,
        cache_bytes: int = CACHE_BYTES,
        explain: Explain | None = None,
    ) -> None:
        super().__init__(renderer, parent, cache_bytes=cache_bytes, explain=explain)
        self._trail = Trail()

    @property
    def single_page(self) -> bool:
        """Whether one page is shown at a time."""
        return self._only is not None

    def set_single_page(self, on: bool) -> None:
        """Show one page at a time, or all in a row; the page looked at stays."""
        if on != self.single_page:
            page = self._page
            self._only = page if on else None
            self._arrange_at(page)
            self._look_at(page)

    def show_document(self, document: ViewedDocument) -> None:
        """Show a document; of another one than before no place was left yet."""
        same = self._document is not None and self._document.document_id == document.document_id
        if not same:
            self._trail.clear()
            self.trail_changed.emit(False, False)
        if self._only is not None:
            self._only = min(self._only, max(0, len(document.pages) - 1)) if same else 0
        super().show_document(document)

    def clear(self) -> None:
        """Show nothing."""
        self._only = 0 if self.single_page else None
        super().clear()

    # --- moving ---

    def stand(self, at: Standing) -> None:
        """Go back to where the clerk was in the document that is shown."""
        if self._only is not None and at.page < self.page_count:
            self._only = at.page
        super().stand(at)

    def go_to(self, page: int, box: Box | None = None) -> None:
        """Bring a page (0-based, kept in range) into view, or a box of it in points."""
        if not self.page_count:
            return
        page = min(max(page, 0), self.page_count - 1)
        here = self._here()
        if here is not None and abs(page - self._page) > NEAR:
            self._trail.leave(here)
            self.trail_changed.emit(*self._trail.ends)
        self._bring(page)
        super().go_to(page, box)

    def back(self) -> None:
        """To the place the last jump left."""
        here = self._here()
        self._return(self._trail.back(here) if here else None)

    def forward(self) -> None:
        """To the place that was gone back from."""
        here = self._here()
        self._return(self._trail.forward(here) if here else None)

    def _here(self) -> Place | None:
        corner = self._spot_at(QPointF(0, 0))
        return Place(self._page, corner) if corner else None

    def _return(self, place: Place | None) -> None:
        if place is None:
            return
        self._bring(place.page)
        self._put(place.corner, QPointF(0, 0))
        self._look_at(place.page)
        self.trail_changed.emit(*self._trail.ends)

    def _bring(self, page: int) -> None:
        """Lay a page out where only one is shown."""
        if self._only is not None and page != self._only:
            self._only = page
            self._arrange_at(page)

    def _turn_over(self, step: int) -> bool:
        """To the neighbour when one page is shown and there is nothing left to scroll."""
        bar, page = self.verticalScrollBar(), self._page + step
        at_end = bar.value() == (bar.maximum() if step > 0 else bar.minimum())
        if not self.single_page or not at_end or not 0 <= page < self.page_count:
            return False
        self.go_to(page)
        if step < 0:
            bar.setValue(bar.maximum())
        return True

    # --- events ---

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, and turn the single page over at its end."""
        turned = event.angleDelta().y()
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held or not turned or not self._turn_over(-1 if turned > 0 else 1):
            super().wheelEvent(event)
        else:
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the single page over at its end."""
        step = ONWARD.get(Qt.Key(event.key())) if event.key() in ONWARD else None
        if step is None or not self._turn_over(step):
            super().keyPressEvent(event)
        else:
            event.accept()

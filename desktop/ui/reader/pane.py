"""The reader: thumbnails and pages of the open document under a small bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import ArchiveProblem
from db.records import Annotation, Box, ChangeSet, PageRecord
from desktop.services.marks.foreign import adopted_sources, standing
from desktop.services.rendering import AS_IT_IS
from desktop.ui.desk import Desk
from desktop.ui.details.page_facts import state_text
from desktop.ui.exporting.page_dragging import PageDrag
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.adjust_store import AdjustStore
from desktop.ui.reader.bar import ReaderBar
from desktop.ui.reader.place_bar import PlaceBar
from desktop.ui.reader.traced_view import TracedView
from desktop.ui.reader.word_supply import WordSupply
from desktop.ui.viewer import ThumbnailStrip, ViewedDocument


class ReaderPane(QWidget):
    """Follows what is open; `page_changed(page)` (0-based) as the clerk turns pages.

    Two of them need bars of their own, and a `lane` each to read in.
    """

    page_changed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        opening: Opening,
        parent: QWidget | None = None,
        *,
        bar: PlaceBar | None = None,
        lane: str = "main",
    ) -> None:
        super().__init__(parent)
        self._original = ""
        self.adjusts = AdjustStore(desk.memory)
        self._desk = desk
        self._pages: tuple[PageRecord, ...] = ()
        renderer = desk.workspace.renderer
        self.bar = bar or ReaderBar(desk.actions)
        self.view = TracedView(renderer, explain=self._explain)
        self._words = WordSupply(desk, self.view, lane)
        self.strip = ThumbnailStrip(renderer)
        self.page_drag = PageDrag(desk, opening, self.strip)
        self.strip.setFixedWidth(self.strip.sizeHint().width())
        self._lay_out()
        self._connect(opening)

    def show_thumbnails(self, shown: bool) -> None:
        """Show or hide the strip of small pages."""
        self.strip.setVisible(shown)

    def zoom_in(self) -> None:
        """One step larger."""
        self.view.zoom_in()
        self._show_zoom()

    def zoom_out(self) -> None:
        """One step smaller."""
        self.view.zoom_out()
        self._show_zoom()

    def fit_width(self) -> None:
        """Pages as wide as the view."""
        self.view.fit_width()
        self._show_zoom()

    def fit_page(self) -> None:
        """Whole pages."""
        self.view.fit_page()
        self._show_zoom()

    def actual_size(self) -> None:
        """Life size."""
        self.view.set_zoom(1.0)
        self._show_zoom()

    def ask_page(self) -> None:
        """Let the clerk type a page number."""
        self.bar.ask_page()

    def go_to(self, page: int, box: Box | None = None) -> None:
        """Show a 0-based page, or a box of it."""
        self.view.go_to(page, box)

    def trace(self, page: int, box: Box | None) -> None:
        """Outline a box of a 0-based page; None outlines nothing."""
        self.view.trace(page, box)

    def point_out(self, page: int, box: Box | None, quote: str = "") -> None:
        """Show a box of a 0-based page with an outline around what it says."""
        self.view.go_to(page, box)
        self.view.trace(page, box, quote)

    def go_to_mark(self, mark: Annotation) -> None:
        """Show a mark and frame it."""
        self.view.go_to(mark.page, mark.rects[0] if mark.rects else None)
        self.view.select_annotation(mark.uuid)

    def put_below(self, widget: QWidget) -> None:
        """Put something between the bar and the pages."""
        self._column.insertWidget(self._column.indexOf(self.bar) + 1, widget)

    def show_adjusted(self, sha256: str) -> None:
        """Show the images of an original as they are adjusted now, if they are shown here."""
        if self.view.document is not None and self._original == sha256:
            adjust = self.adjusts.of(sha256)
            self.view.set_adjust(adjust)
            self.strip.show_document(replace(self.view.document, adjust=adjust))
            self.bar.show_adjusted(adjust != AS_IT_IS)

    def put_above(self, widget: QWidget) -> None:
        """Put something above the bar."""
        self._column.insertWidget(0, widget)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self.view, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.setFocusProxy(self.view)

    def _connect(self, opening: Opening) -> None:
        opening.opened.connect(self._open)
        opening.refreshed.connect(self._refresh)
        opening.closed.connect(self._clear)
        self.view.page_changed.connect(self._follow)
        self.view.zoom_changed.connect(self.bar.show_zoom)
        self.view.view_turned.connect(self.strip.set_turn)
        self.strip.page_chosen.connect(self.view.go_to)
        self.bar.page_asked.connect(self._go_in)
        self._desk.tasks.library_changed.connect(self._follow_file)

    def _open(self, document: OpenDocument, page: int) -> None:
        known = self.view.document
        if known is None or known.document_id != document.id:
            self._show(document)
        if page >= 0:
            self.view.go_to(page)

    def _show(self, document: OpenDocument) -> None:
        self._pages = document.pages
        self._original = document.record.sha256
        try:
            viewed = self._viewed(document)
        except ArchiveProblem as problem:  # what is known of it is shown all the same
            self._clear()
            self._desk.presenter.fail(problem)
            return
        self.bar.show_title(document.title)
        self.view.show_document(viewed)
        self.strip.show_document(viewed)
        self.bar.show_adjusted(viewed.adjust != AS_IT_IS)
        self.strip.set_current_page(self.view.page)
        self.view.set_annotations(standing(document.marks))
        self.bar.show_place(self.view.page, len(document.pages))
        self._show_zoom()
        self._show_state()

    def _refresh(self, document: OpenDocument) -> None:
        shown = self.view.document
        hidden = shown.hidden if shown is not None else {}
        papers = _papers(self._pages) != _papers(document.pages)
        if papers or hidden != adopted_sources(document.marks):
            self._show(document)
            return
        self.bar.show_title(document.title)
        self.view.set_annotations(standing(document.marks))
        self._pages = document.pages
        self._show_state()

    def _show_state(self) -> None:
        page = self.view.page
        self.bar.show_state(state_text(self._pages[page]) if page < len(self._pages) else "")

    def _show_zoom(self) -> None:
        self.bar.show_zoom(self.view.zoom)

    def _viewed(self, document: OpenDocument) -> ViewedDocument:
        path = self._desk.workspace.archive.store.readable(document.record.sha256)
        kind, hidden = document.record.media_type, adopted_sources(document.marks)
        adjust = self.adjusts.of(document.record.sha256)
        return ViewedDocument(document.id, path, kind, document.pages, hidden, adjust)

    def _clear(self) -> None:
        self.view.clear()
        self.strip.clear()
        self.bar.show_title("")
        self.bar.show_adjusted(False)
        self.bar.show_place(0, 0)
        self.bar.show_state("")

    def _follow(self, page: int) -> None:
        self.strip.set_current_page(page)
        self.bar.show_place(page, self.view.page_count)
        self._show_state()
        self.page_changed.emit(page)

    def _go_in(self, page: int) -> None:
        self.view.go_to(page)
        self.view.setFocus()

    def _follow_file(self, change: ChangeSet) -> None:
        """Show the pages anew once they can be read from elsewhere, the password being given."""
        shown = self.view.document
        if shown is None or shown.document_id not in change.documents:
            return
        path = self._desk.workspace.archive.store.readable_or_none(self._original)
        if path is not None and path != shown.path:
            left = self.view.standing
            self.view.show_document(replace(shown, path=path))
            self.strip.show_document(replace(shown, path=path))
            if left is not None:
                self.view.stand(left)

    def _explain(self, code: str, values: Mapping[str, str]) -> str:
        message = self._desk.presenter.messages.problem(code, values)
        return f"{message.title}\n{message.advice}"


def _papers(pages: Sequence[PageRecord]) -> list[tuple[float, float, int]]:
    """What of the pages decides how they look: sizes and turns."""
    return [(page.width, page.height, page.turn) for page in pages]

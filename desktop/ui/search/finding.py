"""Searching: from the field to the hits, and from hit to hit through pages and documents."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from db.finding import Filter, Hit, SearchResult, Sort
from db.records import Box, ChangeSet
from desktop.services.searching import Searching
from desktop.ui.browsing import Browsing, Counts
from desktop.ui.facets.chipping import Names, connect_chips, names_in
from desktop.ui.search.field import SearchField
from desktop.ui.search.pane import HitsPane
from desktop.ui.search.steps import joined_pages
from desktop.ui.tasks import Tasks
from desktop.ui.viewer import DocumentView

MOST_HITS = 50


class Finding(QObject):
    """Runs searches off the GUI thread and keeps the place among the hits.

    `began()` when hits are shown, `ended()` when the field was cleared; `open_asked(id, page)`
    asks for a document at a 0-based page (-1: wherever); `marked(dict)` gives the boxes of all
    hits of the open document by page; `available(bool)`: whether there are hits to step through;
    `used(str)`: these words led to a document.
    """

    began = Signal()
    ended = Signal()
    open_asked = Signal(int, int)
    marked = Signal(object)
    available = Signal(bool)
    used = Signal(str)

    def __init__(
        self,
        searching: Searching,
        tasks: Tasks,
        browsing: Browsing,
        field: SearchField,
        pane: HitsPane,
        view: DocumentView,
    ) -> None:
        super().__init__(tasks)
        self._searching = searching
        self._tasks = tasks
        self._browsing = browsing
        self._field = field
        self._pane = pane
        self._view = view
        self.text = ""
        self._document: int | None = None
        self._order: Sort | None = None
        self._names: Names = {}
        field.asked.connect(self._search)
        field.left.connect(pane.go_in)
        pane.chosen.connect(self._open)
        pane.left.connect(self.clear)
        pane.ordered.connect(self._reorder)
        pane.chips.word_dropped.connect(self.clear)
        connect_chips(pane.chips, browsing)
        browsing.counted.connect(self._learn_names)
        browsing.choice_changed.connect(lambda _: self.refresh())
        tasks.library_changed.connect(self._follow)

    def focus(self) -> None:
        """Go to the search field, its text selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def clear(self) -> None:
        """Leave the search."""
        self._field.clear()
        self._field.ask_now()

    def next(self) -> None:
        """Show the next hit; after a document's last one, the next document's first."""
        if not self._view.next_hit():
            self._step_document(1)

    def previous(self) -> None:
        """Show the hit before; before a document's first one, the document before."""
        if not self._view.previous_hit():
            self._step_document(-1)

    def refresh(self) -> None:
        """Search once more for the same words, if for any."""
        if self.text:
            self._search(self.text)

    def mark(self, document_id: int, *, step: bool) -> None:
        """Find the hits of the document now open; with `step`, go to the first in view."""
        self._document = document_id
        if not self.text:
            return
        text, within = self.text, self._within()

        def show(hits: dict[int, tuple[Box, ...]]) -> None:
            self._view.set_hits(joined_pages(hits))
            self.marked.emit(hits)
            if step:
                self._view.next_hit()

        self._tasks.read(
            "hits in", lambda: self._searching.hits_in(document_id, text, within), show
        )

    def mark_in(self, view: DocumentView, document_id: int) -> None:
        """Mark the hits of another document, looked at in a view of its own."""
        if not self.text:
            view.set_hits({})
            return
        text, within = self.text, self._within()
        self._tasks.read(
            "hits beside",
            lambda: self._searching.hits_in(document_id, text, within),
            lambda hits: view.set_hits(joined_pages(hits)),
        )

    def _search(self, text: str) -> None:
        self.text = text
        if not text:
            self._end()
            return
        within, order = self._within(), self._order
        self._tasks.read(
            "search",
            lambda: self._searching.search(text, MOST_HITS, within, order=order),
            lambda result: self._show(text, result),
        )
        # The counts beside the list are of all that answers, be it chosen there or not.
        self._tasks.read(
            "answering", lambda: self._searching.answering(text), self._browsing.count_found
        )

    def _reorder(self, order: Sort | None) -> None:
        self._order = order
        self.refresh()

    def _learn_names(self, counts: Counts) -> None:
        self._names = names_in(counts)
        if self.text:
            self._show_chips()

    def _show_chips(self) -> None:
        self._pane.chips.show_choice(self._browsing.choice, self._names, self.text)

    def _follow(self, change: ChangeSet) -> None:
        # Pages being read may hold the words too; but nothing moves once there are hits.
        if change.pages and self.text and not self._pane.hits():
            self.refresh()

    def _within(self) -> Filter | None:
        choice = replace(self._browsing.choice, place="all")
        return choice.filter() if choice.narrowed else None

    def _show(self, text: str, result: SearchResult) -> None:
        self._pane.show_result(text, result)
        self._show_chips()
        self.available.emit(bool(result.hits))
        self.began.emit()
        if self._document is not None:
            self.mark(self._document, step=False)

    def _end(self) -> None:
        self._tasks.forget("search")
        self._tasks.forget("answering")
        self._browsing.count_found(None)
        self._tasks.forget("hits in")
        self._view.set_hits({})
        self.marked.emit({})
        self.available.emit(False)
        self.ended.emit()

    def _open(self, hit: Hit) -> None:
        self.used.emit(self.text)
        page = -1 if hit.page is None else hit.page
        self.open_asked.emit(hit.document_id, page)

    def _step_document(self, by: int) -> None:
        documents = self._pane.documents()
        if not documents:
            return
        known = documents.index(self._document) + by if self._document in documents else 0
        hit = self._pane.stand_on(documents[known % len(documents)])
        if hit is not None:
            self._open(hit)

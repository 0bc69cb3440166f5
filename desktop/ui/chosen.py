"""Which documents an action is meant for, and whether they lie in the trash."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from desktop.ui.browsing import Browsing
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.opening import Opening
from desktop.ui.search.pane import HitsPane


class Chosen:
    """Asks the list in view first, then what is open; GUI thread only."""

    def __init__(
        self,
        middle: QStackedWidget,
        documents: DocumentsPane,
        hits: HitsPane,
        browsing: Browsing,
        opening: Opening,
    ) -> None:
        self._middle = middle
        self._documents = documents
        self._hits = hits
        self._browsing = browsing
        self._opening = opening

    def ids(self) -> list[int]:
        """Those selected in the list or the hits, else the open one."""
        current = self._opening.current
        return self._selected() or ([current.id] if current else [])

    def listed_ids(self) -> list[int]:
        """All in view, in their order: the documents of the hits, else those of the list."""
        if self._middle.currentWidget() is self._hits:
            return self._hits.documents()
        return self._documents.listed_ids()

    def trashed(self) -> bool:
        """Whether these documents lie in the trash; the places never mix them."""
        current, ids = self._opening.current, self.ids()
        if current is not None and ids == [current.id]:
            return current.record.trashed_at is not None
        return self._listed() and self._browsing.choice.place == "trash"

    def _listed(self) -> bool:
        return self._middle.currentWidget() is self._documents

    def _selected(self) -> list[int]:
        if self._listed():
            return self._documents.selected_ids()
        return self._hits.selected_ids() if self._middle.currentWidget() is self._hits else []

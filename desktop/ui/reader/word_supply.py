"""The words of pages in view: fetched when they are asked for, and again once they changed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.records import ChangeSet, PageContent
from desktop.ui.desk import Desk
from desktop.ui.viewer import DocumentView


class WordSupply(QObject):
    """Gives a view its words off the GUI thread; two views need a `lane` each to read in."""

    def __init__(self, desk: Desk, view: DocumentView, lane: str) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._lane = lane
        view.words_needed.connect(self._fetch)
        desk.tasks.library_changed.connect(self._follow)

    def _fetch(self, page: int) -> None:
        document = self._view.document
        if document is None:
            return
        page_id = document.pages[page].id
        library = self._desk.workspace.library

        def show(content: PageContent | None) -> None:
            if self._view.document is document:
                self._view.set_words(page, content.words if content else ())

        topic = f"words {self._lane} {page_id}"
        self._desk.tasks.read(topic, lambda: library.content(page_id), show)

    def _follow(self, change: ChangeSet) -> None:
        """Fetch the words of pages that were read or corrected: the view asks for them once."""
        document = self._view.document
        for page in document.pages if document is not None else ():
            if page.id in change.pages:
                self._fetch(page.index)

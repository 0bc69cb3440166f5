"""Going on where the clerk left: filters, order, document, page and size are remembered."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject

from db.finding import Sort
from db.records import DocumentRow
from desktop.ui.browsing import Browsing
from desktop.ui.desk import Desk
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.facets.choice import choice_of, stored_choice
from desktop.ui.opening import Opening
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.viewer.zoom import Fit

KEY = "session/last"


class Resuming(QObject):
    """Remembers what one archive's window showed; GUI thread only."""

    def __init__(
        self,
        desk: Desk,
        browsing: Browsing,
        opening: Opening,
        reader: ReaderPane,
        documents: DocumentsPane,
    ) -> None:
        super().__init__(opening)
        self._desk = desk
        self._browsing = browsing
        self._opening = opening
        self._reader = reader
        self._documents = documents
        self._archive = str(desk.workspace.archive.folder)

    def remember(self) -> None:
        """Note what is shown now."""
        current, view = self._opening.current, self._reader.view
        noted = {
            "archive": self._archive,
            "choice": stored_choice(self._browsing.choice),
            "sort": asdict(self._browsing.sort),
            "document": current.id if current else None,
            "page": view.page,
            "fit": view.fit.value,
            "zoom": view.zoom,
        }
        self._desk.memory.setValue(KEY, json.dumps(noted))

    def recall(self) -> None:
        """Show again what was noted of this archive; whatever is odd in it counts for nothing."""
        try:
            noted = json.loads(str(self._desk.memory.value(KEY, "{}")))
            if noted.get("archive") == self._archive:
                self._show(noted)
        except (AttributeError, KeyError, TypeError, ValueError):
            self._desk.memory.remove(KEY)

    def _show(self, noted: dict[str, Any]) -> None:
        sort = Sort(**noted["sort"])
        self._browsing.choose(choice_of(noted["choice"]))
        self._documents.head.show_sort(sort)
        self._browsing.order(sort)
        self._show_size(Fit(noted["fit"]), float(noted["zoom"]))
        document, page = noted["document"], int(noted["page"])
        if document is not None:
            self._go_to(int(document), page)

    def _show_size(self, fit: Fit, zoom: float) -> None:
        reader = self._reader
        if fit is Fit.FREE:
            reader.view.set_zoom(zoom)
        elif fit is Fit.PAGE:
            reader.fit_page()
        else:
            reader.fit_width()

    def _go_to(self, document: int, page: int) -> None:
        """Open a document, if it is still there, and stand on it in the list."""
        library = self._desk.workspace.library

        def show(rows: list[DocumentRow]) -> None:
            if rows and self._opening.current is None:
                self._opening.open(document, page)

        # Only once it is open: standing on it in the list would open it at its first page.
        def stand(*_: object) -> None:
            current, view = self._opening.current, self._documents.view
            if current is not None and (view.current_id() is not None or view.go_to(current.id)):
                self._opening.opened.disconnect(stand)
                self._browsing.listed.disconnect(stand)

        self._opening.opened.connect(stand)
        self._browsing.listed.connect(stand)
        self._desk.tasks.read("last document", lambda: library.rows([document]), show)

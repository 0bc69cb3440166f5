"""Going on where the clerk left: filters, order, open documents, page and size are remembered."""

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
from desktop.ui.reader.sides import Sides
from desktop.ui.reader.tabs import Tabs
from desktop.ui.viewer.standing import Standing, standing_of
from desktop.ui.viewer.zoom import Fit

KEY = "session/last"


class Resuming(QObject):
    """Remembers what one archive's window showed; GUI thread only."""

    def __init__(
        self,
        desk: Desk,
        browsing: Browsing,
        opening: Opening,
        sides: Sides,
        tabs: Tabs,
        documents: DocumentsPane,
    ) -> None:
        super().__init__(opening)
        self._desk = desk
        self._browsing = browsing
        self._opening = opening
        self._sides, self._reader = sides, sides.reader
        self._tabs = tabs
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
            "single": view.single_page,
            "tabs": self._tabs.stored(),
            "beside": _stored(self._sides.beside),
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
        if noted.get("single"):
            self._desk.actions["single_page"].setChecked(True)
            self._sides.set_single_page(True)
        self._open_again(noted)

    def _show_size(self, fit: Fit, zoom: float) -> None:
        reader = self._reader
        if fit is Fit.FREE:
            reader.view.set_zoom(zoom)
        elif fit is Fit.PAGE:
            reader.fit_page()
        else:
            reader.fit_width()

    def _open_again(self, noted: dict[str, Any]) -> None:
        """Bring back the tabs, and what was open, of documents that are still there."""
        library, document = self._desk.workspace.library, noted["document"]
        tabs, page = list(noted.get("tabs", ())), int(noted["page"])
        ids = [int(tab["document"]) for tab in tabs]
        beside = noted.get("beside")
        wanted = list({*ids, *(int(one) for one in (document, beside and beside[0]) if one)})

        def show(rows: list[DocumentRow]) -> None:
            if self._opening.current is not None:
                return  # the clerk was quicker
            try:
                self._tabs.recall(tabs, rows)
            except (KeyError, TypeError, ValueError):
                self._desk.memory.remove(KEY)
            there = {row.id for row in rows}
            if document in there:
                self._opening.open(document, -1 if document in ids else page)
            if beside and beside[0] in there:
                self._sides.open_beside(beside[0], at)

        at = standing_of(beside[1]) if beside else None
        if wanted:
            self._stand_in_list()
            self._desk.tasks.read("last documents", lambda: library.rows(wanted), show)

    def _stand_in_list(self) -> None:
        """Stand in the list on what is opened first."""

        # Only once it is open: standing on it in the list would open it at its first page.
        def stand(*_: object) -> None:
            current, view = self._opening.current, self._documents.view
            if current is not None and (view.current_id() is not None or view.go_to(current.id)):
                self._opening.opened.disconnect(stand)
                self._browsing.listed.disconnect(stand)

        self._opening.opened.connect(stand)
        self._browsing.listed.connect(stand)


def _stored(beside: tuple[int, Standing] | None) -> tuple[int, dict[str, Any]] | None:
    return (beside[0], beside[1].stored()) if beside else None

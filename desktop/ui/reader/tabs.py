"""Several open documents: their tabs, and coming back to each where it was left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from db.records import ChangeSet, DocumentRow
from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.tab_book import Tab, TabBook, tab_of
from desktop.ui.reader.tab_strip import TabStrip
from desktop.ui.viewer.standing import standing_of


class Tabs(QObject):
    """Follows what is opened; GUI thread only.

    A document that is only looked at takes the place of the one looked at before; one that is
    kept stays until it is closed. `brought(document id)`: the clerk came to a document by its
    tab, so that lists can stand on it too. `beside_asked(document id)`: to be shown on the side.
    """

    brought = Signal(int)
    beside_asked = Signal(int)

    def __init__(self, desk: Desk, opening: Opening, reader: ReaderPane) -> None:
        super().__init__(reader)
        self._desk = desk
        self._opening = opening
        self._reader = reader
        self.book = TabBook()
        self.strip = TabStrip()
        self._keep_next: int | None = None
        self._asked: int | None = None
        reader.put_above(self.strip)
        self.strip.chosen.connect(self._choose)
        self.strip.close_asked.connect(self.close_at)
        self.strip.keep_asked.connect(lambda at: self._keep(self.book.tabs[at].document_id))
        self.strip.menu_asked.connect(self._show_menu)
        opening.left.connect(lambda document: self.book.leave(document.id, reader.view.standing))
        opening.opened.connect(self._show)
        opening.closed.connect(self._follow_closing)
        desk.tasks.library_changed.connect(self._follow)

    # --- what the clerk does ---

    def next(self) -> None:
        """To the tab on the right."""
        self._go(self.book.step(1))

    def previous(self) -> None:
        """To the tab on the left."""
        self._go(self.book.step(-1))

    def keep(self) -> None:
        """Let no other document take the tab in front."""
        if self._opening.current is not None:
            self._keep(self._opening.current.id)

    def keep_when_open(self, document_id: int | None) -> None:
        """Keep a document that is open or about to be opened."""
        current = self._opening.current
        if current is not None and current.id == document_id:
            self._keep(current.id)
        else:
            self._keep_next = document_id

    def close(self) -> None:
        """Close the tab in front."""
        if self.book.front is not None:
            self.close_at(self.book.at)

    def close_at(self, at: int) -> None:
        """Close a tab; the neighbour comes to the front."""
        front, tab, current = self.book.front, self.book.tabs[at], self._opening.current
        if current is not None and current.id == tab.document_id:
            self.book.leave(tab.document_id, self._reader.view.standing)
        following = self.book.close(at)
        if tab is not front:
            self._update()
        elif following is not None:
            self._go(following)
        else:
            self._opening.close()

    def close_others(self, at: int) -> None:
        """Close all tabs but one."""
        kept = self.book.tabs[at]
        for other in [tab for tab in self.book.tabs if tab is not kept]:
            self.book.close(self.book.place(other.document_id))
        self._go(kept)

    def reopen(self) -> None:
        """Bring the tab back that was closed last."""
        self._go(self.book.reopen())

    # --- over a restart ---

    def stored(self) -> list[dict[str, Any]]:
        """The tabs as plain values for a file."""
        current = self._opening.current
        if current is not None:
            self.book.leave(current.id, self._reader.view.standing)
        return [
            {
                "document": tab.document_id,
                "kept": tab.kept,
                "left": tab.left.stored() if tab.left else None,
            }
            for tab in self.book.tabs
        ]

    def recall(self, stored: Sequence[Mapping[str, Any]], rows: Sequence[DocumentRow]) -> None:
        """Bring tabs back, but for documents that are not among `rows`.

        Raises KeyError, TypeError or ValueError for what `stored` never gave.
        """
        known = {row.id: row for row in rows}
        for one in stored:
            if one["document"] in known and self.book.place(one["document"]) < 0:
                left = standing_of(one["left"]) if one["left"] else None
                tab = tab_of(known[one["document"]])
                self.book.tabs.append(replace(tab, kept=bool(one["kept"]), left=left))
        self._update()

    # --- following ---

    def _show(self, document: OpenDocument, page: int) -> None:
        name = document.number or document.title
        tab = Tab(document.id, name, document.title, document.id == self._keep_next)
        tab = self.book.show(tab)
        if page < 0 and tab.left is not None:
            self._reader.view.stand(tab.left)
        by_tab = self._asked == document.id
        self._keep_next = self._asked = None
        self._update()
        if by_tab:
            self.brought.emit(document.id)

    def _follow_closing(self) -> None:
        """What was open is not shown any more: its tab goes, and a neighbour comes forth."""
        if self.book.front is not None:
            self.book.close(self.book.at)
        self._go(self.book.front)
        self._update()

    def _follow(self, change: ChangeSet) -> None:
        ids = [tab.document_id for tab in self.book.tabs if tab.document_id in change.documents]
        if ids:
            library = self._desk.workspace.library
            self._desk.tasks.read(
                "tabs", lambda: library.rows(ids), lambda rows: self._rename(ids, rows)
            )

    def _rename(self, ids: Sequence[int], rows: Sequence[DocumentRow]) -> None:
        self.book.follow(ids, rows)
        self._update()

    def _choose(self, at: int) -> None:
        self._go(self.book.tabs[at])

    def _go(self, tab: Tab | None) -> None:
        """Open the document of a tab; the tab comes to the front at once."""
        if tab is None:
            return
        self.book.at = self.book.place(tab.document_id)
        self._update()
        self._asked = tab.document_id
        self._opening.open(tab.document_id)

    def _keep(self, document_id: int) -> None:
        self.book.keep(document_id)
        self._update()

    def _update(self) -> None:
        self.strip.show_tabs(self.book.tabs, self.book.at)
        self._desk.actions.allow("tabs", len(self.book.tabs) > 1)
        self._desk.actions.allow("closed", self.book.can_reopen)

    def _show_menu(self, at: int, spot: QPoint) -> None:
        menu = QMenu(self.strip)
        tab = self.book.tabs[at]
        keep = menu.addAction(self.tr("Keep this tab"), lambda: self._keep(tab.document_id))
        keep.setEnabled(not tab.kept)
        menu.addAction(
            self.tr("Show beside the open one"), lambda: self.beside_asked.emit(tab.document_id)
        )
        menu.addSeparator()
        menu.addAction(self.tr("Close this tab"), lambda: self.close_at(at))
        others = menu.addAction(self.tr("Close the other tabs"), lambda: self.close_others(at))
        others.setEnabled(len(self.book.tabs) > 1)
        menu.addAction(self._desk.actions["reopen_tab"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

"""Searches kept under a name, and the last ones: a menu beside the search field."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from db.finding import SavedSearch
from db.records import ChangeSet
from desktop.services.finding_changes import SearchChange
from desktop.ui.browsing import Browsing
from desktop.ui.desk import Desk
from desktop.ui.facets.choice import Choice, choice_of, stored_choice
from desktop.ui.icons import icon
from desktop.ui.search.field import SearchField

KEY = "search/recent"
MOST = 12
LONGEST = 60


class RememberedSearches(QObject):
    """Fills the field's menu; GUI thread only."""

    def __init__(self, desk: Desk, browsing: Browsing, field: SearchField, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._browsing = browsing
        self._field = field
        self._window = window
        self._saved: tuple[SavedSearch, ...] = ()
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self._fill)
        field.set_menu(self.menu)
        desk.tasks.library_changed.connect(self._follow)

    def refresh(self) -> None:
        """Fetch the saved searches."""
        filing = self._desk.workspace.filing
        self._desk.tasks.read("saved searches", filing.saved_searches, self._learn)

    def note(self, query: str) -> None:
        """Remember words that led to a document."""
        if query:
            recent = [query, *(one for one in self.recent() if one != query)][:MOST]
            self._desk.memory.setValue(KEY, json.dumps(recent))

    def recent(self) -> list[str]:
        """The last words searched for, the newest first."""
        try:
            stored = json.loads(str(self._desk.memory.value(KEY, "[]")))
        except ValueError:
            return []
        return [one for one in stored if isinstance(one, str)]

    def save(self, name: str) -> None:
        """Keep what is searched for and chosen under a name."""
        choice = json.dumps(stored_choice(self._browsing.choice), ensure_ascii=False)
        query, filing = self._field.text().strip(), self._desk.workspace.filing
        performer = self._desk.performer
        self._desk.tasks.write(
            lambda: filing.plan_search(name, query, choice),
            lambda change: performer.do(change, label=name.strip(), tell=True),
        )

    def use(self, saved: SavedSearch) -> None:
        """Search for it again."""
        try:
            self._browsing.choose(choice_of(json.loads(saved.choice)))
        except (TypeError, ValueError, AttributeError):
            self._browsing.choose(Choice())
        self._search(saved.query)

    def _learn(self, saved: tuple[SavedSearch, ...]) -> None:
        self._saved = saved

    def _follow(self, change: ChangeSet) -> None:
        if change.searches:
            self.refresh()

    def _search(self, query: str) -> None:
        self._field.setText(query)
        self._field.ask_now()

    def _fill(self) -> None:
        self.menu.clear()
        for one in self._saved:
            action = self.menu.addAction(icon("search"), _plain(one.name))
            action.triggered.connect(lambda _=False, one=one: self.use(one))
        self.menu.addSeparator()
        for query in self.recent():
            action = self.menu.addAction(icon("history"), _plain(query))
            action.triggered.connect(lambda _=False, query=query: self._search(query))
        self.menu.addSeparator()
        self._fill_end()

    def _fill_end(self) -> None:
        keep = self.menu.addAction(icon("add"), self.tr("Save this search…"))
        keep.setEnabled(bool(self._field.text().strip()) or self._browsing.choice.narrowed)
        keep.triggered.connect(self._ask_name)
        if self._saved:
            drop = self.menu.addMenu(icon("delete"), self.tr("Drop a saved search"))
            for one in self._saved:
                action = drop.addAction(_plain(one.name))
                action.triggered.connect(lambda _=False, one=one: self._drop(one))
        forget = self.menu.addAction(icon("clear"), self.tr("Forget the last searches"))
        forget.setEnabled(bool(self.recent()))
        forget.triggered.connect(lambda: self._desk.memory.remove(KEY))

    def _drop(self, saved: SavedSearch) -> None:
        self._desk.performer.do(SearchChange(saved, None), label=saved.name, tell=True)

    def _ask_name(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Save search"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(self._field.text().strip())
        dialog.textValueSelected.connect(lambda name: self.save(name) if name.strip() else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _plain(text: str) -> str:
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return shown.replace("&", "&&")

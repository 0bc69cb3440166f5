"""Which documents are listed: the choice of facets, the order, and the counts beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from db.finding import Facets, Sort
from db.records import ChangeSet
from desktop.services.library import Library
from desktop.ui.facets.choice import INBOX_STATES, Choice
from desktop.ui.tasks import Tasks

COUNT_DELAY_MS = 300


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts for the left pane: of the places, and of the values within the chosen one."""

    inbox: int
    all: int
    trash: int
    within: Facets


def count(
    library: Library,
    choice: Choice,
    found: frozenset[int] | None = None,
    months_of: frozenset[str] = frozenset(),
) -> Counts:
    """Count documents by place and facet; a few reads of the database.

    Args:
        library: to read from.
        choice: what is chosen.
        found: the documents that a search found, None when nothing is searched for.
        months_of: the years whose months are counted.
    """
    states, trash = library.place_counts()
    # A search looks everywhere outside the trash, whatever place the list shows.
    searched = choice if found is None else replace(choice, place="all")
    return Counts(
        inbox=sum(state.count for state in states if state.value in INBOX_STATES),
        all=sum(state.count for state in states),
        trash=trash,
        within=_fitting(
            library.facets(replace(searched.filter(), documents=found), months_of), searched
        ),
    )


def _fitting(facets: Facets, choice: Choice) -> Facets:
    """Without states whose documents the place never lists."""
    if choice.place != "inbox":
        return facets
    states = tuple(state for state in facets.states if state.value in INBOX_STATES)
    return replace(facets, states=states)


class Browsing(QObject):
    """Holds choice and order, and fetches what follows from them off the GUI thread.

    `choice_changed(Choice)`: the clerk chose differently. `listed(list[int])`: ids of the
    documents to show, in order. `counted(Counts)`: counts for the left pane.
    """

    choice_changed = Signal(object)
    listed = Signal(object)
    counted = Signal(object)

    def __init__(self, library: Library, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._library = library
        self._tasks = tasks
        self.choice = Choice()
        self.sort = Sort()
        self._found: frozenset[int] | None = None
        self._open_years: frozenset[str] = frozenset()
        # Pages are read several a second; the counts need not follow each of them.
        self._recount = QTimer(self, singleShot=True, interval=COUNT_DELAY_MS)
        self._recount.timeout.connect(self._count)
        tasks.library_changed.connect(self._follow)

    def choose(self, choice: Choice) -> None:
        """Show other documents."""
        if choice != self.choice:
            self.choice = choice
            self.choice_changed.emit(choice)
            self.refresh()

    def clear_filters(self) -> None:
        """Show all documents of the present place again."""
        self.choose(self.choice.cleared())

    def order(self, sort: Sort) -> None:
        """List the documents in another order."""
        if sort != self.sort:
            self.sort = sort
            self._list()

    def count_found(self, found: frozenset[int] | None) -> None:
        """Count only these documents by facet, those that a search found; all when None."""
        if found != self._found:
            self._found = found
            self._count()

    def open_years(self, years: frozenset[str]) -> None:
        """Count the months of these years, too."""
        more = years - self._open_years
        self._open_years = years
        if more:
            self._count()

    def refresh(self) -> None:
        """Fetch list and counts anew."""
        self._list()
        self._count()

    def _follow(self, change: ChangeSet) -> None:
        if change.documents or change.tags or change.dossiers:
            self._list()
            if not self._recount.isActive():
                self._recount.start()

    def _list(self) -> None:
        chosen, sort = self.choice.filter(), self.sort
        self._tasks.read("ids", lambda: self._library.document_ids(chosen, sort), self.listed.emit)

    def _count(self) -> None:
        choice, found = self.choice, self._found
        years = self._open_years | choice.years_of_months()
        self._tasks.read(
            "facets", lambda: count(self._library, choice, found, years), self.counted.emit
        )

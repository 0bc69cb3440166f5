"""The left pane: the places of the archive, and below them what a list can be narrowed by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui.browsing import Counts
from desktop.ui.facets.choice import Choice
from desktop.ui.facets.places import BOARDS, PlaceList, PlaceRole
from desktop.ui.facets.tree import FacetTree


class FacetPanel(QWidget):
    """Shows counts and the present choice; `chosen(Choice)` when the clerk chooses.

    `place_asked()` when the clerk goes to a place of documents, be it the one chosen already;
    `board_asked(name)` when to a place with a list of its own.
    """

    chosen = Signal(object)
    place_asked = Signal()
    board_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice()
        self.places = PlaceList()
        self.tree = FacetTree()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.places)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.places)
        self.places.chosen.connect(lambda place: self.chosen.emit(self._choice.at(place)))
        self.places.chosen.connect(lambda _: self.place_asked.emit())
        self.places.itemClicked.connect(self._click)
        self.places.board_chosen.connect(self.board_asked)
        self.tree.toggled.connect(
            lambda group, value: self.chosen.emit(self._choice.toggled(group, value))
        )

    def _click(self, item: QListWidgetItem) -> None:
        place = item.data(PlaceRole)
        if place in BOARDS:
            self.board_asked.emit(place)
        else:
            self.place_asked.emit()

    def show_choice(self, choice: Choice) -> None:
        """Mark what is chosen."""
        self._choice = choice
        self.places.show_place(choice.place)
        self.tree.show_choice(choice)

    def show_place_again(self) -> None:
        """Mark the place of documents that is chosen, after a list of another kind."""
        self.places.show_place(self._choice.place)

    def show_counts(self, counts: Counts) -> None:
        """Show how many documents each place and value has."""
        self.places.show_counts({"inbox": counts.inbox, "all": counts.all, "trash": counts.trash})
        self.tree.show_facets(counts.within, self._choice)

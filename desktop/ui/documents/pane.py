"""The middle pane while browsing: chips, head line and the list, or why it is empty."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from db.records import ChangeSet
from desktop.ui.browsing import Browsing, Counts
from desktop.ui.desk import Desk
from desktop.ui.documents.card import PARTS
from desktop.ui.documents.empty import EmptyArchive, NothingFound
from desktop.ui.documents.grid import DocumentGrid
from desktop.ui.documents.head import ListHead
from desktop.ui.documents.model import DocumentModel
from desktop.ui.documents.table import DocumentTable
from desktop.ui.documents.view import DocumentListView
from desktop.ui.exporting.dragging import DragOut
from desktop.ui.facets.chipping import Names, connect_chips, names_in
from desktop.ui.facets.chips import ChipRow
from desktop.ui.menus import document_menu

Flag = QItemSelectionModel.SelectionFlag
PICTURED_KEY = "documents/pictured"
TABLED_KEY = "documents/tabled"
SHAPE_KEY = "documents/columns"
PARTS_KEY = "documents/parts"


class DocumentsPane(QWidget):
    """Shows what `Browsing` lists; `opened(id)` asks for a document beside it.

    `entered()` when the clerk goes on into the document; `picked()` on another selection.
    """

    opened = Signal(int)
    entered = Signal()
    picked = Signal()

    def __init__(self, desk: Desk, browsing: Browsing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._actions = desk.actions
        self._names: Names = {}
        self._known = 0
        self._pictured = self._tabled = False
        self.chips = ChipRow()
        self.head = ListHead()
        self._model = DocumentModel(desk.workspace.library, desk.tasks, self)
        self.view = DocumentListView(self._model)
        self.drag_out = DragOut(desk, self.view.selected_ids, self.view)
        self.grid = DocumentGrid(desk, self._model, self.view.selectionModel())
        self.table = DocumentTable(self._model, self.view.selectionModel())
        self._memory = desk.memory
        self._stack = QStackedWidget()
        self._empty = EmptyArchive(desk.actions)
        self._nothing = NothingFound(desk.actions)
        for page in (self.view, self.grid, self.table, self._empty, self._nothing):
            self._stack.addWidget(page)
        self._lay_out()
        self._connect(desk)

    def selected_ids(self) -> list[int]:
        """Ids of the selected documents."""
        return self.view.selected_ids()

    def listed_ids(self) -> list[int]:
        """Ids of all listed documents, in order."""
        return list(self._model.ids)

    def following(self, gone: Collection[int]) -> int | None:
        """The listed document after the last of those that are dealt with; None at the end."""
        listed = self.listed_ids()
        places = [place for place, document in enumerate(listed) if document in gone]
        later = listed[places[-1] + 1 :] if places else []
        return later[0] if later else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)

    def _connect(self, desk: Desk) -> None:
        self._browsing.listed.connect(self._show_ids)
        self._browsing.counted.connect(self._show_counts)
        self._browsing.choice_changed.connect(lambda _: self._show_chips())
        self.head.sorted_by.connect(self._browsing.order)
        connect_chips(self.chips, self._browsing)
        desk.tasks.library_changed.connect(self._follow)
        self.view.settled.connect(self.opened)
        self.view.entered.connect(self.entered)
        self.view.picked.connect(self._show_head)
        self.view.picked.connect(self.picked)
        self.view.drag_begun.connect(self.drag_out.begin)
        for other in (self.grid, self.table):
            other.entered.connect(self.entered)
            other.drag_begun.connect(self.drag_out.begin)
        for view in (self.view, self.grid, self.table):
            view.customContextMenuRequested.connect(
                lambda spot, view=view: self._show_menu(view.viewport().mapToGlobal(spot))
            )
        self.head.parts_chosen.connect(self._show_parts)
        self.head.show_parts(str(self._memory.value(PARTS_KEY, ",".join(PARTS))).split(","))
        self._connect_table()
        self.head.pictured.connect(self._picture)
        self.head.show_pictured(str(self._memory.value(PICTURED_KEY, "false")).lower() == "true")

    def _connect_table(self) -> None:
        self.table.take_shape(self._memory.value(SHAPE_KEY))
        self.table.shaped.connect(lambda: self._memory.setValue(SHAPE_KEY, self.table.shape()))
        self.table.sorted_by.connect(self.head.choose)
        self.head.sort_shown.connect(self.table.show_sort)
        self.table.show_sort(self._browsing.sort)
        self.head.tabled.connect(self._tabulate)
        self.head.show_tabled(str(self._memory.value(TABLED_KEY, "false")).lower() == "true")

    def _show_ids(self, ids: list[int]) -> None:
        self.view.set_ids(ids)
        self._choose_page()
        self._show_head()

    def _show_counts(self, counts: Counts) -> None:
        self._known = counts.all + counts.trash
        self._names = names_in(counts)
        self._show_chips()
        self._choose_page()

    def _show_chips(self) -> None:
        self.chips.show_choice(self._browsing.choice, self._names)

    def _choose_page(self) -> None:
        if self._model.ids:
            self._stack.setCurrentWidget(self._shown())
        else:
            self._stack.setCurrentWidget(self._nothing if self._known else self._empty)
        self.head.setVisible(bool(self._known))

    def _show_head(self) -> None:
        self.head.show_count(len(self._model.ids), self.view.selected_count())

    def _follow(self, change: ChangeSet) -> None:
        self._model.refresh(change.documents)

    def _show_parts(self, parts: frozenset[str]) -> None:
        self._memory.setValue(PARTS_KEY, ",".join(sorted(parts)))
        self.view.show_parts(parts)

    def _picture(self, pictured: bool) -> None:
        self._pictured = pictured
        self._memory.setValue(PICTURED_KEY, pictured)
        self._change_view()

    def _tabulate(self, tabled: bool) -> None:
        self._tabled = tabled
        self._memory.setValue(TABLED_KEY, tabled)
        self._change_view()

    def _shown(self) -> QAbstractItemView:
        if self._tabled:
            return self.table
        return self.grid if self._pictured else self.view

    def _change_view(self) -> None:
        self._choose_page()
        shown, current = self._shown(), self.view.currentIndex()
        self.setFocusProxy(shown)
        # All share one selection, but each has columns of its own to stand on.
        column = self.table.first_column() if shown is self.table else 0
        if current.isValid():
            here = current.siblingAtColumn(column)
            self.view.selectionModel().setCurrentIndex(here, Flag.NoUpdate)
            shown.scrollTo(here)

    def _show_menu(self, spot: QPoint) -> None:
        menu = document_menu(self._actions, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

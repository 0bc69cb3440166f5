"""The tree of facets: groups of values with counts, several of which may be ticked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from db.finding import Facets
from desktop.ui.dragging import DOCUMENTS, TAG, carried, ids_in
from desktop.ui.facets.choice import Choice
from desktop.ui.facets.counting import CountDelegate
from desktop.ui.facets.dropping import taken_at
from desktop.ui.facets.rows import FacetRows, GroupRole, ValueRole, check
from desktop.ui.swatches import SWATCH


class FacetTree(QTreeWidget):
    """Groups with their values; `toggled(Group, value)` when the clerk ticks or unticks one.

    A half tick and a line through the words say that a value is left out. `menu_asked(Spot, point)`
    at a point of the screen; `given(Spot, ids)` when documents are let go on a value, `put(tag id,
    Spot)` when a tag is. `years_opened(frozenset)`: the years whose months are to be seen.
    """

    toggled = Signal(str, object)
    menu_asked = Signal(object, object)
    given = Signal(object, object)
    put = Signal(int, object)
    years_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(CountDelegate(self))
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.rows = FacetRows(self)
        self.itemChanged.connect(self._tell)
        self.clicked.connect(self._click)
        self.itemExpanded.connect(lambda _: self.years_opened.emit(self.rows.open_years()))
        self.itemCollapsed.connect(lambda _: self.years_opened.emit(self.rows.open_years()))

    def show_facets(self, facets: Facets, choice: Choice) -> None:
        """Show values and counts; items that stay keep their place and their state."""
        blocked = self.blockSignals(True)
        self.rows.show(facets, choice)
        self.blockSignals(blocked)

    def show_choice(self, choice: Choice) -> None:
        """Tick what is chosen."""
        blocked = self.blockSignals(True)
        self.rows.show_choice(choice)
        self.blockSignals(blocked)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Let a tag be dragged to another place of the tree."""
        spot = self.rows.spot(self.currentItem())
        if spot is not None and spot.group == "tags" and spot.value:
            drag = QDrag(self)
            drag.setMimeData(carried(TAG, [int(spot.value)]))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take documents and tags."""
        if event.mimeData().hasFormat(DOCUMENTS) or event.mimeData().hasFormat(TAG):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they can be let go."""
        item = self.itemAt(event.position().toPoint())
        if taken_at(event.mimeData(), self.rows.spot(item)):
            self.setCurrentItem(item)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was let go where."""
        spot, data = self.rows.spot(self.itemAt(event.position().toPoint())), event.mimeData()
        if not taken_at(data, spot):
            event.ignore()
            return
        event.acceptProposedAction()
        if tags := ids_in(data, TAG):
            self.put.emit(tags[0], spot)
        else:
            self.given.emit(spot, ids_in(data, DOCUMENTS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks like Space does."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._flip(item)
        else:
            super().keyPressEvent(event)

    def _ask_menu(self, point: QPoint) -> None:
        spot = self.rows.spot(self.itemAt(point))
        if spot is not None:
            self.menu_asked.emit(spot, self.viewport().mapToGlobal(point))

    def _click(self, index: QModelIndex) -> None:
        item = self.itemFromIndex(index)
        spot = self.viewport().mapFromGlobal(self.cursor().pos())
        on_words = spot.x() > self.visualRect(index).left() + self.iconSize().width() + SWATCH
        if item.data(0, GroupRole) is None:
            item.setExpanded(not item.isExpanded())
        elif on_words:
            self._flip(item)

    def _flip(self, item: QTreeWidgetItem) -> None:
        if item.data(0, GroupRole) is not None:
            ticked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, check(not ticked))

    def _tell(self, item: QTreeWidgetItem) -> None:
        self.toggled.emit(item.data(0, GroupRole), item.data(0, ValueRole))

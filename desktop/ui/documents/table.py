"""The documents as a table with a column for each thing a list knows of them."""

from __future__ import annotations

from PySide6.QtCore import (
    QByteArray,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from db.finding import Sort
from desktop.ui.documents.columns import COLUMNS, title
from desktop.ui.documents.head import NEWEST_FIRST
from desktop.ui.documents.model import DocumentModel

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
HIGHER = 8


class DocumentTable(QTableView):
    """Shows the model of the list with its selection; the database does the sorting.

    `sorted_by(Sort)` when the clerk clicks on a header; `shaped()` when columns were resized,
    moved, shown or hidden; `entered()` on Enter; `drag_begun()` when documents are dragged off.
    """

    sorted_by = Signal(object)
    shaped = Signal()
    entered = Signal()
    drag_begun = Signal()

    def __init__(
        self, model: DocumentModel, selection: QItemSelectionModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sort = Sort()
        self.setModel(model)
        self.setSelectionModel(selection)
        self.setColumnHidden(0, True)  # the whole document, as lists show it
        self._set_up_rows()
        self._set_up_header()
        model.outdated.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Documents as a table"))

    def show_sort(self, sort: Sort) -> None:
        """Mark the column that the list is ordered by."""
        self._sort = sort
        keys = [column.order for column in COLUMNS]
        down = Qt.SortOrder.DescendingOrder if sort.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(1 + keys.index(sort.key), down)

    def shape(self) -> QByteArray:
        """Widths, order and hiding of the columns, to be remembered."""
        return self.horizontalHeader().saveState()

    def take_shape(self, shape: object) -> None:
        """Shape the columns as `shape` gave it; anything else changes nothing."""
        if isinstance(shape, QByteArray) and not shape.isEmpty():
            with QSignalBlocker(self.horizontalHeader()):
                self.horizontalHeader().restoreState(shape)
            self.setColumnHidden(0, True)
            self.show_sort(self._sort)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Scroll up or down to a document's row."""
        if not index.column():
            index = index.sibling(index.row(), self.first_column())
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(across)

    def first_column(self) -> int:
        """The leftmost column of the model that is seen."""
        seen = (n for n in range(1, len(COLUMNS) + 1) if not self.isColumnHidden(n))
        return min(seen, key=self.horizontalHeader().visualIndex)

    def reset(self) -> None:
        """Stay where it was when the list is fetched anew."""
        place = self.verticalScrollBar().value()
        super().reset()
        self.updateGeometries()
        self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on into the document."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing does not jump about: rows that were not painted have no words yet."""

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is dragged is made ready by whoever listens."""
        self.drag_begun.emit()

    def _set_up_rows(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(QFontMetrics(self.font()).height() + HIGHER)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letter = QFontMetrics(self.font()).averageCharWidth()
        for place, column in enumerate(COLUMNS, start=1):
            header.resizeSection(place, letter * column.letters)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        header.sectionClicked.connect(self._order)
        for changed in (header.sectionResized, header.sectionMoved):
            changed.connect(lambda *_: self.shaped.emit())

    def _order(self, place: int) -> None:
        key = COLUMNS[place - 1].order
        again = key == self._sort.key
        self.sorted_by.emit(Sort(key, not self._sort.descending if again else key in NEWEST_FIRST))

    def _ask_columns(self, spot: QPoint) -> None:
        menu = self.columns_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.horizontalHeader().mapToGlobal(spot))

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns; the last one seen stays."""
        menu = QMenu(self)
        hidden = [self.isColumnHidden(place) for place in range(1, len(COLUMNS) + 1)]
        for place, column in enumerate(COLUMNS, start=1):
            action = menu.addAction(title(column))
            action.setCheckable(True)
            action.setChecked(not hidden[place - 1])
            action.setEnabled(hidden[place - 1] or hidden.count(False) > 1)
            action.toggled.connect(lambda shown, place=place: self._show_column(place, shown))
        return menu

    def _show_column(self, place: int, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        self.shaped.emit()

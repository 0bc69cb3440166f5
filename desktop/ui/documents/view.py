"""The list view of documents: keeps selection and place when the list is fetched anew.

It is a table that shows one column: Qt's list view lays out and measures every row, which takes a
third of a second for a hundred thousand; a table with rows of fixed height looks at the seen ones.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.documents.card import card_height
from desktop.ui.documents.delegate import DocumentDelegate
from desktop.ui.documents.model import DocumentModel, IdRole

OPEN_DELAY_MS = 120
Flag = QItemSelectionModel.SelectionFlag


def runs(ids: Sequence[int], chosen: Collection[int]) -> list[tuple[int, int]]:
    """Where chosen ids stand next to each other: first and last place of each run."""
    found: list[tuple[int, int]] = []
    for place, document in enumerate(ids if chosen else ()):
        if document in chosen:
            joins = bool(found) and found[-1][1] == place - 1
            first = found.pop()[0] if joins else place
            found.append((first, place))
    return found


class DocumentListView(QTableView):
    """Shows documents; `settled(id)` when the current one stayed so for a moment.

    `entered()` when the clerk presses Enter on a document; `picked()` when the selection
    changed; `drag_begun()` when it is dragged off.
    """

    settled = Signal(int)
    entered = Signal()
    picked = Signal()
    drag_begun = Signal()

    def __init__(self, model: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = model
        self._cards = DocumentDelegate(self)
        self.setItemDelegate(self._cards)
        self.setModel(model)
        for column in range(1, model.columnCount()):
            self.setColumnHidden(column, True)
        self._set_up_rows()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Documents"))
        model.outdated.connect(self.viewport().update)
        # While arrow keys run down the list, only where they stop is opened.
        self._rest = QTimer(self, singleShot=True, interval=OPEN_DELAY_MS)
        self._rest.timeout.connect(self._settle)
        self.selectionModel().currentChanged.connect(lambda *_: self._rest.start())
        self.selectionModel().selectionChanged.connect(lambda *_: self._follow_selection())

    def _set_up_rows(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_rows()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def _size_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(card_height(self.font()))

    def show_parts(self, parts: frozenset[str]) -> None:
        """Show only these of `card.PARTS` of every document."""
        self._cards.parts = parts
        self.viewport().update()

    def set_ids(self, ids: list[int]) -> None:
        """List other documents; selected ones stay selected, and the view stays where it was."""
        if ids == self._documents.ids:
            return
        chosen, current = set(self.selected_ids()), self.current_id()
        offset = self.verticalScrollBar().value()
        blocked = self.selectionModel().blockSignals(True)
        self._documents.set_ids(ids)
        self._select_again(ids, chosen, current)
        self.selectionModel().blockSignals(blocked)
        self.verticalScrollBar().setValue(offset)
        self.picked.emit()

    def selected_ids(self) -> list[int]:
        """Ids of the selected documents, from the selection's ranges."""
        ids = self._documents.ids
        return [
            document for part in self._ranges() for document in ids[part.top() : part.bottom() + 1]
        ]

    def selected_count(self) -> int:
        """How many documents are selected."""
        return sum(part.height() for part in self._ranges())

    def current_id(self) -> int | None:
        """The document the keyboard stands on."""
        index = self.currentIndex()
        found: int | None = index.data(IdRole) if index.isValid() else None
        return found

    def go_to(self, document_id: int) -> bool:
        """Select one document and show it; False when it is not listed."""
        if document_id not in self._documents.ids:
            return False
        index = self._documents.place(list(self._documents.ids).index(document_id))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on into the document."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is dragged is made ready by whoever listens."""
        self.drag_begun.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_rows()

    def keyboardSearch(self, search: str) -> None:
        """Typing does not jump about: rows that were not painted have no words yet."""

    def _ranges(self) -> list[QItemSelectionRange]:
        # Ranges, never single indexes: "select all" in a large archive must not take a second.
        ranges: Any = self.selectionModel().selection()  # the stubs do not know it is a list
        return list(ranges)

    def _select_again(self, ids: list[int], chosen: set[int], current: int | None) -> None:
        selection = QItemSelection()
        for first, last in runs(ids, chosen):
            selection.select(self._documents.place(first), self._documents.place(last))
        self.selectionModel().select(selection, Flag.ClearAndSelect | Flag.Rows)
        if current is not None and current in chosen and current in ids:
            index = self._documents.place(ids.index(current))
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)

    def _follow_selection(self) -> None:
        """The only document selected is the current one: screen readers select, and no more."""
        if self.selected_count() == 1:
            index = self._documents.place(self._ranges()[0].top())
            if index.row() != self.currentIndex().row():
                self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        self.picked.emit()

    def _settle(self) -> None:
        self._rest.stop()
        document_id = self.current_id()
        if document_id is not None:
            self.settled.emit(document_id)

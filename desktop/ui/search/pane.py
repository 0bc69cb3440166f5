"""The middle pane while searching: the hits, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from db.finding import Hit, SearchResult
from desktop.ui.facets.chips import ChipRow
from desktop.ui.search.delegate import HitDelegate
from desktop.ui.search.model import HitModel, HitRole
from desktop.ui.search.order import HitOrder

OPEN_DELAY_MS = 120


class HitList(QListView):
    """The hits; `entered()` on Enter, `left()` on Esc."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on into the document, Esc back to the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HitsPane(QWidget):
    """Shows a SearchResult; `chosen(Hit)` when the clerk settles on a hit.

    `entered()` when the clerk goes on into the document, `left()` when back to the field;
    `picked()` on another hit; `ordered(Sort | None)` on another order, None for relevance.
    """

    chosen = Signal(object)
    ordered = Signal(object)
    picked = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._head.setContentsMargins(12, 8, 8, 8)
        self.chips = ChipRow()
        self.order = HitOrder()
        self.order.chosen.connect(self.ordered)
        self._model = HitModel()
        self.view = HitList()
        self.view.setModel(self._model)
        self.view.setItemDelegate(HitDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Search results"))
        self._rest = QTimer(self, singleShot=True, interval=OPEN_DELAY_MS)
        self._rest.timeout.connect(self._settle)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._rest.start())
        self.view.selectionModel().currentChanged.connect(lambda *_: self.picked.emit())
        self.view.clicked.connect(lambda _: self._rest.start())
        self.view.entered.connect(self._enter)
        self.view.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        line = QHBoxLayout()
        line.addWidget(self._head, 1)
        line.addWidget(self.order)
        column.addLayout(line)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_result(self, text: str, result: SearchResult) -> None:
        """Show what a search found; nothing is opened before the clerk chooses."""
        self._rest.stop()
        self._model.set_hits(result.hits)
        self._rest.stop()
        self._head.setText(self._summary(text, result))
        self._head.setAccessibleName(self._head.text())

    def head_text(self) -> str:
        """The words above the hits."""
        return self._head.text()

    def hits(self) -> tuple[Hit, ...]:
        """All hits shown."""
        return self._model.hits

    def selected_ids(self) -> list[int]:
        """The document of the hit the keyboard stands on, if on one."""
        index = self.view.currentIndex()
        return [index.data(HitRole).document_id] if index.isValid() else []

    def documents(self) -> list[int]:
        """The documents of the hits, best first, each once."""
        return list(dict.fromkeys(hit.document_id for hit in self._model.hits))

    def go_in(self) -> None:
        """Give the list the focus, standing on the first hit if on none."""
        if not self.view.currentIndex().isValid() and self._model.hits:
            self.view.setCurrentIndex(self._model.index(0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_on(self, document_id: int) -> Hit | None:
        """Make a document's first hit current without opening it; the hit, if it has one."""
        position = self._model.position_of(document_id)
        if position is None:
            return None
        self.view.setCurrentIndex(self._model.index(position))
        self._rest.stop()
        return self._model.hits[position]

    def _summary(self, text: str, result: SearchResult) -> str:
        if not result.hits:
            return self.tr("Nothing found for “{0}”.").format(text)
        found = self.tr("%n document(s) found", "", result.total)
        if result.more:
            found = self.tr("The newest %n document(s) of many", "", result.total)
        if not result.approximate:
            return found
        read = ", ".join(
            self.tr("“{0}” read as “{1}”").format(typed, "”, “".join(words))
            for typed, words in result.read_as
        )
        return " · ".join(filter(None, (found, self.tr("approximate"), read)))

    def _enter(self) -> None:
        self._settle()
        self.entered.emit()

    def _settle(self) -> None:
        self._rest.stop()
        index: QModelIndex = self.view.currentIndex()
        if index.isValid():
            self.chosen.emit(index.data(HitRole))

"""The place with the marks of all documents: filter, jump, edit in place, drag out."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from db.marking import ListedMark, MarkChoices, MarkFilter
from db.records import Annotation, ChangeSet
from desktop.ui.desk import Desk
from desktop.ui.details.mark_editor import MarkEditor
from desktop.ui.details.mark_filter import MarkFilterRow
from desktop.ui.mark_list.model import MarkListModel, MarkRole
from desktop.ui.scrolling import scrolling

DELAY_MS = 250
BATCH = 40
"""Rows laid out at a time, so that the window goes on meanwhile."""


class MarkListView(QListView):
    """The list; `entered()` on Enter, `left()` on Esc, `delete_asked()` on Delete."""

    entered = Signal()
    left = Signal()
    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setSpacing(1)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Ctrl+C copies, Esc leaves."""
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = self.selectionModel().selectedRows()
            QApplication.clipboard().setMimeData(self.model().mimeData(chosen))
            return
        signal = {
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Escape: self.left,
            Qt.Key.Key_Delete: self.delete_asked,
        }.get(Qt.Key(event.key()))
        if signal is not None:
            signal.emit()
        else:
            super().keyPressEvent(event)


class MarksPane(QWidget):
    """Shows the archive's marks; `opened(Annotation)` when the clerk goes to one.

    `counted(int)` when the number of all marks was found; `left()` by Esc.
    """

    opened = Signal(object)
    counted = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        work = desk.workspace
        self._desk = desk
        self.filter = MarkFilterRow(work.annotating.books)
        self.order = QComboBox()
        self.order.addItem(self.tr("Last changed first"), "newest")
        self.order.addItem(self.tr("By document and page"), "place")
        self.order.setAccessibleName(self.tr("Order of marks"))
        self.whole = QCheckBox(self.tr("Show all words"))
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.model = MarkListModel(work.library, desk.tasks, self)
        self.view = MarkListView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Marks of all documents"))
        self.editor = MarkEditor(work.annotating, desk.performer)
        self._kept: set[str] = set()
        self._outdated = True
        self._rest = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._stale = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def refresh(self) -> None:
        """Fetch list and choices anew; what is selected stays selected."""
        self._outdated = False
        self._kept = {mark.uuid for mark in self.selected()}
        self.model.refresh()
        self.count()
        library = self._desk.workspace.library
        self._desk.tasks.read_aside("choices of marks", library.mark_choices, self._offer)

    def count(self) -> None:
        """Count all marks, without fetching them."""
        library = self._desk.workspace.library
        self._desk.tasks.read_aside(
            "number of all marks", lambda: library.mark_total(MarkFilter()), self.counted.emit
        )

    def selected(self) -> list[Annotation]:
        """The selected marks."""
        rows: list[ListedMark] = [
            index.data(MarkRole) for index in self.view.selectionModel().selectedRows()
        ]
        return [row.mark for row in rows if row is not None]

    def name_colours(self) -> None:
        """Say what the colours mean now."""
        self.editor.colours.name_colours()
        self.refresh()

    def _choose(self) -> None:
        self.model.choose(self.filter.wanted(), self.order.currentData())

    def _offer(self, choices: MarkChoices) -> None:
        self.filter.offer(choices)
        self.editor.offer_tags(choices.tags)

    def _show_count(self, count: int) -> None:
        self._count.setText(self.tr("%n mark(s)", "", count))

    def _select_again(self) -> None:
        selection = self.view.selectionModel()
        for uuid in self._kept:
            row = self.model.row_of(uuid)
            if row is not None:
                at = self.model.index(row)
                selection.select(at, QItemSelectionModel.SelectionFlag.Select)
                selection.setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._kept = set()
        self._show_selected()

    def _show_selected(self) -> None:
        self.editor.show_marks(self.selected())

    def _open(self) -> None:
        row: ListedMark | None = self.view.currentIndex().data(MarkRole)
        if row is not None:
            self.opened.emit(row.mark)

    def _follow(self, change: ChangeSet) -> None:
        if change.annotations and not self._stale.isActive():
            self._stale.start()

    def _catch_up(self) -> None:
        """Fetch what changed; out of sight only the number, which the left pane shows."""
        if self.isVisible():
            self.refresh()
            return
        self._outdated = True
        self.count()

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch what changed while it was out of sight."""
        super().showEvent(event)
        if self._outdated:
            self.refresh()

    def _connect(self) -> None:
        self.filter.changed.connect(self._rest.start)
        self.order.activated.connect(lambda _: self._choose())
        self._rest.timeout.connect(self._choose)
        self._stale.timeout.connect(self._catch_up)
        self.whole.toggled.connect(self.model.show_whole)
        self.model.counted.connect(self._show_count)
        self.model.shown.connect(self._select_again)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_selected())
        self.view.clicked.connect(lambda _: self._open())
        self.view.entered.connect(self._open)
        self.view.left.connect(self.left)
        self.view.delete_asked.connect(self.editor.delete)
        self._desk.tasks.library_changed.connect(self._follow)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.whole)
        column = QVBoxLayout(scrolling(self))
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.filter)
        column.addWidget(self.order)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        column.addWidget(self.editor)

"""The board of tasks: a column for each state, tasks dragged from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.dues import Due
from desktop.ui.assignments.deeds import TaskDeeds
from desktop.ui.assignments.tree import MOST_SHOWN, DueRole
from desktop.ui.assignments.words import standing_icon, standing_word, task_text
from desktop.ui.documents.card import bold
from desktop.ui.icons import icon
from desktop.ui.wrapping import WrapDelegate

Column = Literal["overdue", "todo", "doing", "done"]
COLUMNS: tuple[Column, ...] = ("overdue", "todo", "doing", "done")
FIRST_SIZE = QSize(1080, 600)


class BoardColumn(QListWidget):
    """Tasks in one state; `dropped(list[AssignmentRecord])` when some were dragged here."""

    dropped = Signal(object)

    def __init__(self, name: Column) -> None:
        super().__init__()
        self.name = name
        self.setAccessibleName(standing_word(name))
        self.setWordWrap(True)
        self.setItemDelegate(WrapDelegate(self))
        self.setSpacing(3)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        takes = name != "overdue"  # what is overdue follows from its day
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if takes else mode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def show_dues(self, dues: Sequence[Due]) -> None:
        """Show these tasks."""
        self.clear()
        for due in dues[:MOST_SHOWN]:
            sign = icon(standing_icon(due.standing), QPalette.ColorRole.Text)
            item = QListWidgetItem(sign, task_text(due))
            item.setData(DueRole, due)
            self.addItem(item)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tasks dragged from another column take this one's state; the list follows by itself."""
        source = event.source()
        if isinstance(source, BoardColumn) and source is not self:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
            self.dropped.emit([item.data(DueRole).task for item in source.selectedItems()])
        else:
            event.ignore()


class TaskBoard(QDialog):
    """All tasks that were taken up; `opened(Due)` on a double click or Enter."""

    opened = Signal(object)

    def __init__(self, deeds: TaskDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Board of tasks"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(FIRST_SIZE)
        self.columns = {name: BoardColumn(name) for name in COLUMNS}
        self._titles = {name: QLabel() for name in COLUMNS}
        row = QHBoxLayout()
        for name, column in self.columns.items():
            self._titles[name].setFont(bold(self.font()))
            one = QVBoxLayout()
            one.addWidget(self._titles[name])
            one.addWidget(column, 1)
            row.addLayout(one, 1)
            column.itemActivated.connect(lambda item: self.opened.emit(item.data(DueRole)))
            column.dropped.connect(lambda tasks, to=name: deeds.set_state(tasks, to))
        hint = QLabel(
            self.tr("Drag tasks from column to column. Suggestions join when they are taken up."),
            wordWrap=True,
        )
        whole = QVBoxLayout(self)
        whole.addLayout(row, 1)
        whole.addWidget(hint)

    def show_dues(self, dues: Sequence[Due]) -> None:
        """Show the archive's tasks."""
        for name, column in self.columns.items():
            found = [due for due in dues if due.standing == name]
            word = standing_word(name)
            self._titles[name].setText(f"{word[:1].upper()}{word[1:]} ({len(found)})")
            column.show_dues(found)

"""The list of all tasks of the archive, by due day or by unit, with ways to hand it on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.services.dues import OPEN, Due
from desktop.ui.assignments.deeds import TaskDeeds
from desktop.ui.assignments.tree import TaskTree
from desktop.ui.assignments.words import by_day, by_unit
from desktop.ui.icons import icon

MARGIN = 4


class TasksPane(QWidget):
    """Shows tasks; `opened(Due)`, `board_asked()`, `saved_asked(list[Due])`, `left()` by Esc."""

    opened = Signal(object)
    board_asked = Signal()
    save_asked = Signal(object)
    left = Signal()

    def __init__(self, deeds: TaskDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dues: tuple[Due, ...] = ()
        self._today = date.min
        self.which, self.order = QComboBox(), QComboBox()
        self.tree = TaskTree(deeds)
        self.board = QPushButton(icon("board"), self.tr("Board"))
        self.save = QPushButton(icon("export"), self.tr("Save list…"))
        self._nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.setFocusProxy(self.tree)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.order.currentIndexChanged.connect(lambda _: self._show())
        self.tree.opened.connect(self.opened)
        self.tree.installEventFilter(self)
        self.board.clicked.connect(self.board_asked)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.listed()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one choice below the other where both have no room beside each other."""
        super().resizeEvent(event)
        wide = self.which.sizeHint().width() + self.order.sizeHint().width() + 4 * MARGIN
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(below if wide > self.width() else beside)

    def show_dues(self, dues: tuple[Due, ...], today: date) -> None:
        """Show the archive's tasks as they stand on a day."""
        self._dues, self._today = dues, today
        self._show()

    def listed(self) -> list[Due]:
        """The tasks in view."""
        which = self.which.currentData()
        kept = {"live": OPEN | {"suggested"}, "suggested": {"suggested"}, "done": {"done"}}
        return [due for due in self._dues if which == "all" or due.standing in kept[which]]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the list leaves it."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        listed = self.listed()
        self.tree.show_groups(self._grouped(listed))
        self._nothing.setText(self._absence())
        self._stack.setCurrentIndex(0 if listed else 1)
        self.save.setEnabled(bool(listed))

    def _grouped(self, listed: Sequence[Due]) -> list[tuple[str, list[Due]]]:
        return (
            by_unit(listed) if self.order.currentData() == "unit" else by_day(listed, self._today)
        )

    def _absence(self) -> str:
        if self._dues:
            return self.tr("No task of this kind.")
        return self.tr("No document in the archive gives a task yet.")

    def _lay_out(self) -> None:
        for key, text in (
            ("live", self.tr("Open and suggested")),
            ("suggested", self.tr("Suggested only")),
            ("done", self.tr("Done")),
            ("all", self.tr("All")),
        ):
            self.which.addItem(text, key)
        self.order.addItem(self.tr("By day"), "day")
        self.order.addItem(self.tr("By unit"), "unit")
        self.which.setAccessibleName(self.tr("Which tasks"))
        self.order.setAccessibleName(self.tr("Order of tasks"))
        head, foot = self._head, QHBoxLayout()
        for box, share in ((self.which, 3), (self.order, 2)):
            head.addWidget(box, share)
        foot.addWidget(self.board)
        foot.addWidget(self.save)
        foot.addStretch(1)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._nothing)
        self._nothing.setContentsMargins(16, 16, 16, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addLayout(head)
        column.addWidget(holder, 1)
        column.addLayout(foot)

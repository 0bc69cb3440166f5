"""The list of tasks in groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeWidget, QTreeWidgetItem

from db.records import AssignmentRecord
from desktop.services.dues import Due
from desktop.ui.assignments.deeds import TaskDeeds
from desktop.ui.assignments.words import say, standing_icon, task_text
from desktop.ui.documents.card import bold
from desktop.ui.icons import icon
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.wrapping import WrapDelegate

OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)
MOST_SHOWN = 200
"""In one group; more would keep the window waiting."""
DueRole = Qt.ItemDataRole.UserRole
STATES = (
    ("todo", QT_TRANSLATE_NOOP("Tasks", "&Take up (to do)")),
    ("doing", QT_TRANSLATE_NOOP("Tasks", "&Under way")),
    ("done", QT_TRANSLATE_NOOP("Tasks", "&Done")),
    ("dismissed", QT_TRANSLATE_NOOP("Tasks", "D&ismiss")),
)


class TaskTree(QTreeWidget):
    """Tasks in groups; `opened(Due)` on a click or Enter: show its place on the paper."""

    opened = Signal(object)

    def __init__(self, deeds: TaskDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._groups: object = None
        self.setAccessibleName(self.tr("Tasks"))
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setItemDelegate(WrapDelegate(self))
        self.setRootIsDecorated(False)
        self.setIndentation(6)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.customContextMenuRequested.connect(self._ask)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Due]]]) -> None:
        """Show tasks in groups, those selected before still selected."""
        if groups == self._groups:
            return
        self._groups = groups
        kept = {due.task.uuid for due in self.chosen()}
        self.clear()
        for title, dues in groups:
            head = QTreeWidgetItem(self, [f"{title} ({len(dues)})"])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, bold(self.font()))
            for due in dues[:MOST_SHOWN]:
                item = QTreeWidgetItem(head, [task_text(due)])
                item.setIcon(0, icon(standing_icon(due.standing), QPalette.ColorRole.Text))
                item.setData(0, DueRole, due)
                item.setSelected(due.task.uuid in kept)
            if len(dues) > MOST_SHOWN:
                more = self.tr("%n more: save the list to see all", "", len(dues) - MOST_SHOWN)
                QTreeWidgetItem(head, [more]).setFlags(Qt.ItemFlag.NoItemFlags)
            head.setExpanded(True)

    def chosen(self) -> list[Due]:
        """The selected tasks."""
        found = (item.data(0, DueRole) for item in self.selectedItems())
        return [due for due in found if due is not None]

    def tasks(self) -> list[AssignmentRecord]:
        """The records of the selected tasks."""
        return [due.task for due in self.chosen()]

    def alter(self) -> None:
        """Alter the first selected task."""
        if self.tasks():
            self._deeds.edit(self.tasks()[0], self.window())

    def menu(self) -> QMenu:
        """What can be done with the selected tasks."""
        menu = QMenu(self)
        for state, text in STATES:
            action = menu.addAction(say(text))
            action.triggered.connect(
                lambda _=False, to=state: self._deeds.set_state(self.tasks(), to)
            )
        menu.addSeparator()
        menu.addAction(icon("edit"), self.tr("&Edit…")).triggered.connect(lambda _: self.alter())
        return menu

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the actions that documents have on the same keys."""
        is_own = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_own and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 alters the task, Delete dismisses it."""
        if event.key() == Qt.Key.Key_F2:
            self.alter()
        elif event.key() == Qt.Key.Key_Delete:
            self._deeds.set_state(self.tasks(), "dismissed")
        else:
            super().keyPressEvent(event)

    def _ask(self, at: QPoint) -> None:
        if self.tasks():
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(at))

    def _open(self, item: QTreeWidgetItem) -> None:
        due = item.data(0, DueRole)
        if due is not None:
            self.opened.emit(due)

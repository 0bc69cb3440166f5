"""The list of actions with their keys: by menu, narrowed by words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from desktop.ui.action_table import CONTEXT
from desktop.ui.actions import plain
from desktop.ui.documents.card import bold
from desktop.ui.keys.book import SPECS, KeyBook, key_words
from desktop.ui.menus import CONTEXT as MENU_CONTEXT
from desktop.ui.menus import LINE, MENUS
from ocr.vntext.keys import fold

KEYS_WIDTH = 125
LEAST_HEIGHT = 260
IdRole = Qt.ItemDataRole.UserRole
NAME, NOW, FIRST = range(3)


def action_words(action_id: str) -> str:
    """What an action is called."""
    return plain(QCoreApplication.translate(CONTEXT, SPECS[action_id].text))


class KeyList(QTreeWidget):
    """Actions with their keys now and at first; what differs stands out.

    `edit_asked()` when Enter or a double click says that the action's key is to be changed.
    """

    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__(columnCount=3)
        self.setHeaderLabels([self.tr("Action"), self.tr("Keys now"), self.tr("Default")])
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setUniformRowHeights(True)
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (NOW, FIRST):
            self.header().resizeSection(column, KEYS_WIDTH)
        self._fill()
        self.itemDoubleClicked.connect(self._ask)

    def sizeHint(self) -> QSize:
        """High enough for a dozen rows; the page scrolls around it."""
        return QSize(super().sizeHint().width(), LEAST_HEIGHT)

    def current_id(self) -> str | None:
        """The id of the action chosen."""
        item = self.currentItem()
        return item.data(NAME, IdRole) if item else None

    def choose(self, action_id: str) -> None:
        """Choose an action."""
        for item in self._rows():
            if item.data(NAME, IdRole) == action_id:
                self.setCurrentItem(item)

    def show_keys(self, now: KeyBook, first: KeyBook) -> None:
        """Show the keys of all actions, beside those they go back to."""
        for item in self._rows():
            action_id = item.data(NAME, IdRole)
            item.setText(NOW, key_words(now.keys(action_id)))
            item.setText(FIRST, key_words(first.keys(action_id)))
            differs = now.keys(action_id) != first.keys(action_id)
            item.setFont(NOW, bold(self.font()) if differs else self.font())
            for column in (NOW, FIRST):
                item.setToolTip(column, item.text(column))

    def narrow(self, text: str) -> bool:
        """Show the actions that hold these words, tone marks or not; whether there are any."""
        words = fold(text).split()
        for item in self._rows():
            said = fold(" ".join(item.text(column) for column in (NAME, NOW, FIRST)))
            menu = fold(item.parent().text(NAME))
            item.setHidden(not all(word in said or word in menu for word in words))
        for group in self._groups():
            rows = [group.child(at) for at in range(group.childCount())]
            group.setHidden(all(row.isHidden() for row in rows))
        return any(not row.isHidden() for row in self._rows())

    def leave_out(self, hidden: frozenset[str]) -> None:
        """Do not list actions that the administrator took away."""
        for item in list(self._rows()):
            if item.data(NAME, IdRole) in hidden:
                item.parent().removeChild(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes the key here, and does not close the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        if self.current_id():
            self.edit_asked.emit()

    def _fill(self) -> None:
        for title, ids in MENUS:
            name = plain(QCoreApplication.translate(MENU_CONTEXT, title))
            group = QTreeWidgetItem(self, [name])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFirstColumnSpanned(True)
            for action_id in ids:
                if action_id != LINE:
                    item = QTreeWidgetItem(group, [action_words(action_id)])
                    item.setData(NAME, IdRole, action_id)
                    item.setToolTip(NAME, item.text(NAME))
        self.expandAll()

    def _groups(self) -> Iterator[QTreeWidgetItem]:
        groups = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        return (group for group in groups if group)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for group in self._groups():
            yield from (group.child(at) for at in range(group.childCount()))

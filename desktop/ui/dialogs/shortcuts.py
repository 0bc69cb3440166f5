"""The list of all keys, from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.action_table import CONTEXT
from desktop.ui.actions import plain
from desktop.ui.dialogs.buttons import close_only
from desktop.ui.keys.book import SPECS, KeyBook, key_words
from desktop.ui.menus import CONTEXT as MENU_CONTEXT
from desktop.ui.menus import LINE, MENUS


class ShortcutsDialog(QDialog):
    """Actions by menu with their keys, narrowed by typing; `keys` as the settings hold them."""

    def __init__(
        self, parent: QWidget | None = None, keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self._book = KeyBook(keys)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(520, 560)
        self._filter = QLineEdit(placeholderText=self.tr("Narrow the list"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self.tree = QTreeWidget(columnCount=2)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().resizeSection(1, 170)
        self._groups: list[QTreeWidgetItem] = []
        self._fill()
        buttons = close_only()
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._filter)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self._filter.textChanged.connect(self._narrow)

    def _fill(self) -> None:
        for title, ids in MENUS:
            text = plain(QCoreApplication.translate(MENU_CONTEXT, title))
            group = QTreeWidgetItem(self.tree, [text])
            self._groups.append(group)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for action_id in ids:
                if action_id != LINE and self._book.keys(action_id):
                    words = plain(QCoreApplication.translate(CONTEXT, SPECS[action_id].text))
                    QTreeWidgetItem(group, [words, key_words(self._book.keys(action_id))])
            group.setHidden(group.childCount() == 0)
        self.tree.expandAll()

    def _narrow(self, text: str) -> None:
        wanted = text.casefold()
        for group in self._groups:
            items = [group.child(n) for n in range(group.childCount())]
            for item in items:
                words = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(wanted not in words)
            group.setHidden(all(item.isHidden() for item in items))

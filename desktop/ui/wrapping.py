"""Words that go on in a new line: rows of a list as high as they need, paths."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

MARGIN = 6
HIGHEST = 4000
Index = QModelIndex | QPersistentModelIndex


class WrapDelegate(QStyledItemDelegate):
    """Measures wrapped words by the width that the view gives a row; follows its resizing."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view, as high as the words."""
        item: Any = QStyleOptionViewItem(option)
        self.initStyleOption(item, index)
        width = self._view.viewport().width() - self._indent(index) - 3 * MARGIN
        if not item.icon.isNull():
            width -= item.decorationSize.width() + MARGIN
        room = QRect(0, 0, max(40, width), HIGHEST)
        words = item.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text)
        return QSize(room.width(), words.height() + MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew when the width changed."""
        if event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            self._view.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def _indent(self, index: Index) -> int:
        if not isinstance(self._view, QTreeView):
            return 0
        depth, above = int(self._view.rootIsDecorated()), index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * self._view.indentation()


class Growth(QObject):
    """Makes a dialog higher when its words come to need more lines than it has room for.

    Qt sizes a dialog for its words only once, when it is first shown; words that are told later
    would be cut.
    """

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the height when something in the dialog changed."""
        if watched is self._dialog and event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        layout, width = self._dialog.layout(), self._dialog.width()
        if layout is None or not layout.hasHeightForWidth():
            return
        room = self._dialog.screen().availableSize().height()
        needed = min(room, layout.minimumHeightForWidth(width))
        if needed > self._dialog.height():
            self._dialog.resize(width, needed)


def breakable(path: str) -> str:
    """A path that may go on in a new line after each of its folders."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")

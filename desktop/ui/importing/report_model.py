"""The report of an import as a table: outcome, file, and what to know about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette

from desktop.services.intake import ImportItem
from desktop.services.messages import Messages
from desktop.ui.icons import icon

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ItemRole = Qt.ItemDataRole.UserRole + 1
SIGNS = {"imported": "done", "duplicate": "duplicate", "failed": "failed"}


class ReportModel(QAbstractTableModel):
    """Items of one or several imports, the newest import last."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._all: list[ImportItem] = []
        self._shown: list[ImportItem] = []
        self._only_problems = False

    @property
    def items(self) -> Sequence[ImportItem]:
        """All items, shown or not."""
        return self._all

    def add(self, items: Iterable[ImportItem]) -> None:
        """Add another import's items."""
        self.beginResetModel()
        self._all.extend(items)
        self._choose()
        self.endResetModel()

    def drop(self, items: Sequence[ImportItem]) -> None:
        """Leave out items that are tried again."""
        self.beginResetModel()
        self._all = [item for item in self._all if item not in items]
        self._choose()
        self.endResetModel()

    def clear(self) -> None:
        """Forget all items."""
        self.drop(self._all)

    def show_only_problems(self, only: bool) -> None:
        """Show failed files and warnings only, or everything."""
        self.beginResetModel()
        self._only_problems = only
        self._choose()
        self.endResetModel()

    def words(self, item: ImportItem) -> tuple[str, str, str]:
        """An item's outcome, file name and details in words."""
        return self._outcome(item), PurePath(item.path).name, self._details(item)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many items are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Outcome, file, details."""
        return 0 if parent.isValid() else 3

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Outcome"), self.tr("File"), self.tr("Details"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and signs of an item."""
        item = self._shown[index.row()]
        if role == ItemRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(item)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.path if index.column() == 1 else self.words(item)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return icon(SIGNS[item.outcome], QPalette.ColorRole.Text)
        return None

    def _choose(self) -> None:
        self._shown = [item for item in self._all if not self._only_problems or _odd(item)]

    def _outcome(self, item: ImportItem) -> str:
        if item.outcome == "imported":
            return self.tr("imported")
        if item.outcome == "duplicate":
            return self.tr("already there")
        return self.tr("failed")

    def _details(self, item: ImportItem) -> str:
        if item.problem is not None:
            message = self._messages.problem(item.problem.code, item.problem.values)
            return str(message).strip()
        if item.outcome == "duplicate":
            return self.tr("The archive holds this very file; double click opens it.")
        return " ".join(self._messages.warning(w.code, w.values) for w in item.warnings)


def _odd(item: ImportItem) -> bool:
    return item.outcome == "failed" or bool(item.warnings)

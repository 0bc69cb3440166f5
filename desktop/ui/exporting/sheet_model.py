"""A table of the archive as Qt's views want it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from desktop.services.registers.sheet import Sheet

NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class SheetModel(QAbstractTableModel):
    """A table as it would stand on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet("", (), (), ())

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another table."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell's text and how it stands."""
        if not index.isValid():
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return str(self._sheet.rows[index.row()][index.column()])
        if role == Role.TextAlignmentRole:
            align = ALIGNED[self._sheet.columns[index.column()].align]
            return int(align | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._sheet.columns[section].heading
        return None

"""The marks of all documents as a list that grows while it is scrolled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPalette

from db.marking import ListedMark, MarkFilter, MarkOrder, MarkPage, Position
from desktop.services.library import Library
from desktop.ui import wording
from desktop.ui.details.mark_rows import head_of, mark_mime, row_text
from desktop.ui.icons import icon
from desktop.ui.tasks import Tasks

PIECE = 200
"""Marks fetched at a time."""
MarkRole = Qt.ItemDataRole.UserRole
NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class MarkListModel(QAbstractListModel):
    """Marks with their documents, piece by piece through the reading lane; GUI thread only.

    `counted(int)`: how many marks the filter leaves; `shown()`: a new list is there.
    """

    counted = Signal(int)
    shown = Signal()

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._rows: list[ListedMark] = []
        self._after: Position | None = None
        self._wanted = MarkFilter()
        self._order: MarkOrder = "newest"
        self._whole = False
        self._fetching = False

    def choose(self, wanted: MarkFilter, order: MarkOrder) -> None:
        """Show other marks, from the first."""
        self._wanted, self._order = wanted, order
        self._fetch_first(PIECE)

    def refresh(self) -> None:
        """Fetch anew what was fetched so far."""
        self._fetch_first(max(PIECE, len(self._rows)))

    def show_whole(self, on: bool) -> None:
        """Show all words of each mark, or one line of them."""
        self._whole = on
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            self.layoutChanged.emit()

    def row_of(self, uuid: str) -> int | None:
        """Where a mark stands, if it was fetched."""
        return next((n for n, one in enumerate(self._rows) if one.mark.uuid == uuid), None)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many marks were fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A mark's words, icon, or itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_text(row.mark, _head(row), whole=self._whole)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(wording.mark_icon(row.mark.kind), QPalette.ColorRole.Text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return row if role == MarkRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Marks can be dragged out."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The words and a picture of marks."""
        return mark_mime([self._rows[index.row()].mark for index in indexes])

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than were fetched."""
        return not parent.isValid() and self._after is not None and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next piece."""
        if not self.canFetchMore(parent):
            return
        self._fetching = True
        wanted, after, order = self._wanted, self._after, self._order
        self._tasks.read(
            "marks of all",
            lambda: self._library.listed_marks(wanted, PIECE, after, order),
            self._append,
        )

    def _fetch_first(self, limit: int) -> None:
        wanted, order = self._wanted, self._order
        self._fetching = True
        self._tasks.read(
            "marks of all",
            lambda: self._library.listed_marks(wanted, limit, None, order),
            self._replace,
        )
        self._tasks.read(
            "number of marks", lambda: self._library.mark_total(wanted), self.counted.emit
        )

    def _replace(self, page: MarkPage) -> None:
        self.beginResetModel()
        self._rows, self._after, self._fetching = list(page.marks), page.after, False
        self.endResetModel()
        self.shown.emit()

    def _append(self, page: MarkPage) -> None:
        first = len(self._rows)
        self._fetching = False
        if page.marks:
            self.beginInsertRows(NO_PARENT, first, first + len(page.marks) - 1)
            self._rows += page.marks
            self._after = page.after
            self.endInsertRows()
        else:
            self._after = None


def _head(row: ListedMark) -> str:
    parts = (row.number or row.title, head_of(row.mark), row.mark.author)
    day = wording.moment_text(row.mark.modified_at)[:10]
    return " · ".join(filter(None, (*parts, day)))

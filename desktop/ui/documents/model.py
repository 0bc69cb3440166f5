"""The model of all lists of documents: it holds ids, and rows are fetched when they are painted.

Column 0 is the whole document, for views that paint it as a card; the others are a table's.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPalette

from db.records import DocumentRow
from desktop.services.library import Library
from desktop.ui import wording
from desktop.ui.documents.columns import COLUMN_OF_STATE, COLUMNS, title
from desktop.ui.icons import icon
from desktop.ui.tasks import Tasks

RowRole = Qt.ItemDataRole.UserRole + 1
IdRole = Qt.ItemDataRole.UserRole + 2

CHUNK = 40
MOST_CHUNKS = 4
MOST_ROWS = 4000
NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


def spoken(row: DocumentRow) -> str:
    """A row in one sentence, for screen readers and copying."""
    parts = (row.number, row.title, row.issuer, wording.day_text(row.issued_on))
    return ", ".join(part for part in (*parts, wording.state_word(row.state)) if part)


class DocumentModel(QAbstractTableModel):
    """Documents by id; `RowRole` gives a DocumentRow, or None until it arrived.

    Rows come in chunks through the reading lane and are kept up to a bound; a row that changed
    in the archive stays as it was until the new one is there, so nothing flickers.
    `outdated()`: some rows will be fetched again when they are painted. Only the rows that
    arrived are told as changed: views walk over every row of such a range.
    """

    outdated = Signal()

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._ids: list[int] = []
        self._rows: OrderedDict[int, DocumentRow] = OrderedDict()
        self._absent: set[int] = set()
        self._stale: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._fetching = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch)

    @property
    def ids(self) -> Sequence[int]:
        """The ids listed, in order."""
        return self._ids

    def set_ids(self, ids: list[int]) -> None:
        """List other documents; rows already known are kept."""
        self.beginResetModel()
        self._ids = ids
        self._absent.clear()
        self._wanted.clear()
        self.endResetModel()

    def refresh(self, ids: Collection[int]) -> None:
        """Fetch these documents' rows again when they are next painted."""
        self._absent.difference_update(ids)
        self._stale.update(document for document in ids if document in self._rows)
        self.outdated.emit()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many documents are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """The document, and the columns of the table."""
        return 0 if parent.isValid() else 1 + len(COLUMNS)

    def place(self, position: int) -> QModelIndex:
        """The index of the document that stands there."""
        return self.index(position, 0)

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns of the table are called."""
        column = COLUMNS[section - 1] if side == Qt.Orientation.Horizontal and section else None
        return title(column) if column and role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Documents can be dragged off."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, the id, or the row in words."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        document_id = self._ids[index.row()]
        if role == IdRole:
            return document_id
        if role == RowRole:
            return self._row(index.row(), document_id)
        if index.column():
            return self._cell(index, document_id, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._rows.get(document_id)
            return spoken(row) if row else ""
        return None

    def _cell(self, index: Index, document_id: int, role: int) -> Any:
        column = COLUMNS[index.column() - 1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole and index.column() == COLUMN_OF_STATE:
            row = self._rows.get(document_id)
            return icon(wording.state_icon(row.state), QPalette.ColorRole.Text) if row else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            row = self._row(index.row(), document_id)
            return column.text(row) if row else ""
        return None

    def _row(self, position: int, document_id: int) -> DocumentRow | None:
        row = self._rows.get(document_id)
        if (row is None and document_id not in self._absent) or document_id in self._stale:
            self._want(position // CHUNK)
        return row

    def _want(self, chunk: int) -> None:
        self._wanted.pop(chunk, None)
        self._wanted[chunk] = None
        if not self._fetching:
            self._soon.start()

    def _fetch(self) -> None:
        # What was painted last counts: after a quick scroll the rows passed by are not fetched.
        chunks = list(self._wanted)[-MOST_CHUNKS:]
        self._wanted.clear()
        asked = [document for chunk in chunks for document in self._missing(chunk)]
        if asked:
            self._fetching = True
            self._tasks.read(
                "rows",
                lambda: (chunks, asked, self._library.rows(asked)),
                self._arrived,
                self._failed,
            )

    def _missing(self, chunk: int) -> list[int]:
        ids = self._ids[chunk * CHUNK : (chunk + 1) * CHUNK]
        return [
            document
            for document in ids
            if document in self._stale
            or (document not in self._rows and document not in self._absent)
        ]

    def _arrived(self, answer: tuple[list[int], list[int], list[DocumentRow]]) -> None:
        chunks, asked, rows = answer
        self._fetching = False
        self._stale.difference_update(asked)
        self._absent.update(set(asked) - {row.id for row in rows})
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > MOST_ROWS:
            self._rows.popitem(last=False)
        for chunk in chunks:
            self._tell_changed(chunk)
        if self._wanted:
            self._soon.start()

    def _tell_changed(self, chunk: int) -> None:
        first, last = chunk * CHUNK, min((chunk + 1) * CHUNK, len(self._ids)) - 1
        if first <= last:
            self.dataChanged.emit(self.place(first), self.index(last, len(COLUMNS)))

    def _failed(self, error: BaseException) -> None:
        self._fetching = False
        self._tasks.failed.emit(error)

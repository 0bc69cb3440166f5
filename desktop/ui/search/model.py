"""The hits of a search as a list model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from db.finding import Hit
from desktop.ui import wording

HitRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class HitModel(QAbstractListModel):
    """Hits in order of relevance; `HitRole` gives the Hit."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All hits shown."""
        return self._hits

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def position_of(self, document_id: int) -> int | None:
        """The place of a document's first hit, None when it has none."""
        found = (n for n, hit in enumerate(self._hits) if hit.document_id == document_id)
        return next(found, None)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many hits there are."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The hit, or its title and snippet in words."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HitRole:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (hit.number, wording.day_text(hit.issued_on), hit.title)
            return f"{', '.join(filter(None, parts))}: {hit.snippet}"
        return None

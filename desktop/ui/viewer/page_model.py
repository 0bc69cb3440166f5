"""The pages of a document as a list model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.viewer.values import ViewedDocument

AnyIndex = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """The pages of a document, named by their number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: ViewedDocument | None = None

    def show_document(self, document: ViewedDocument | None) -> None:
        """List the pages of this document."""
        self.beginResetModel()
        self.document = document
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many pages there are."""
        nested = parent is not None and parent.isValid()
        return 0 if self.document is None or nested else len(self.document.pages)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The page's number as shown, and its words for screen readers."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page}").format(page=index.row() + 1)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Pages can be dragged out."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

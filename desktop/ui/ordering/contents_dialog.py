"""The contents of a dossier, to be put into another order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.finding import DossierRecord
from db.records import DocumentRow
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.documents.model import spoken

IdRole = Qt.ItemDataRole.UserRole


class ContentsDialog(QDialog):
    """Lists the documents of a dossier; `order()` gives their ids as they stand now."""

    def __init__(
        self, record: DossierRecord, rows: Sequence[DocumentRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Contents of dossier {0}").format(record.code))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Contents"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setWordWrap(True)
        for row in rows:
            item = QListWidgetItem(spoken(row))
            item.setData(IdRole, row.id)
            self.list.addItem(item)
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        hint = QLabel(self.tr("Drag documents to where they shall stand."), wordWrap=True)
        column = QVBoxLayout(self)
        for widget in (hint, self.list, buttons):
            column.addWidget(widget)
        self.resize(620, 460)

    def order(self) -> list[int]:
        """The ids of the documents, the first one first."""
        return [self.list.item(row).data(IdRole) for row in range(self.list.count())]

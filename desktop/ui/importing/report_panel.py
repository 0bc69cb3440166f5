"""The panel with what became of imported files; it stays to be come back to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.services.intake import ImportItem, ImportReport
from desktop.services.messages import Messages
from desktop.ui.icons import icon
from desktop.ui.importing.report_model import ItemRole, ReportModel
from desktop.ui.scrolling import scrolling

WIDTHS = (150, 280)


class ReportPanel(QWidget):
    """Shows import reports; `opened(id)` asks for a document, `retried(list[Path])` for files."""

    opened = Signal(int)
    retried = Signal(object)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReportModel(messages)
        self._sum = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._only = QCheckBox(self.tr("Only problems"))
        self._retry = QPushButton(icon("retry"), self.tr("Try failed ones again"))
        self._open = QPushButton(icon("open"), self.tr("Open document"))
        self._copy = QPushButton(icon("copy"), self.tr("Copy report"))
        self._clear = QPushButton(icon("close"), self.tr("Clear report"))
        self.table = self._make_table()
        self._lay_out()
        self._only.toggled.connect(self.model.show_only_problems)
        self._retry.clicked.connect(self._try_again)
        self._open.clicked.connect(lambda: self._open_row(self.table.currentIndex()))
        self._copy.clicked.connect(self._to_clipboard)
        self._clear.clicked.connect(self._forget)
        self.table.activated.connect(self._open_row)
        self._show_sum()

    def add(self, report: ImportReport) -> None:
        """Add a finished import."""
        self.model.add(report.items)
        self._show_sum()
        if self.model.rowCount():
            self.table.scrollToBottom()

    def summary(self) -> str:
        """The counts in words."""
        return self._sum.text()

    def text(self) -> str:
        """The whole report, a file a line, to be pasted elsewhere."""
        return "\n".join("\t".join((*self.model.words(i), i.path)) for i in self.model.items)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Import report"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
        return table

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._sum, 1)
        for widget in (self._only, self._open, self._retry, self._copy, self._clear):
            row.addWidget(widget)
        column = QVBoxLayout(scrolling(self))
        column.setContentsMargins(8, 4, 8, 8)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def _show_sum(self) -> None:
        report = ImportReport(tuple(self.model.items))
        failed = report.count("failed")
        parts = (
            self.tr("%n imported", "", report.count("imported")),
            self.tr("%n already there", "", report.count("duplicate")),
            self.tr("%n failed", "", failed),
        )
        self._sum.setText(" · ".join(parts))
        self._retry.setEnabled(failed > 0)
        for button in (self._open, self._copy, self._clear):
            button.setEnabled(bool(self.model.items))

    def _open_row(self, index: QModelIndex) -> None:
        item: ImportItem | None = index.data(ItemRole) if index.isValid() else None
        if item is not None and item.document_id is not None:
            self.opened.emit(item.document_id)

    def _try_again(self) -> None:
        failed = [item for item in self.model.items if item.outcome == "failed"]
        self.model.drop(failed)
        self._show_sum()
        self.retried.emit([Path(item.path) for item in failed])

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _forget(self) -> None:
        self.model.clear()
        self._show_sum()

"""The list of what is missing: documents that others cite, gaps in series, and doubles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.records import CitationRecord, DocumentRow
from desktop.services.following import Double, Gap, Missing
from desktop.services.lacking import Lacking
from desktop.ui import wording
from desktop.ui.documents.card import bold
from desktop.ui.icons import icon
from desktop.ui.wrapping import WrapDelegate

T = TypeVar("T")
PlaceRole = Qt.ItemDataRole.UserRole
MOST_NUMBERS = 12
MOST_SHOWN = 500
"""In one group; more would keep the window waiting."""


class MissingPane(QWidget):
    """Shows what is missing; `located(CitationRecord)`, `opened(document id)`, `left()` by Esc."""

    located = Signal(object)
    opened = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Lacking | None = None
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Missing documents"))
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(WrapDelegate(self.tree))
        self.tree.setIndentation(14)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.itemClicked.connect(self._go)
        self.tree.itemActivated.connect(self._go)
        self.tree.installEventFilter(self)
        nothing = QLabel(
            self.tr("Nothing is missing: every cited document is here, no series has a gap."),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        nothing.setContentsMargins(16, 16, 16, 16)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(holder)
        self.setFocusProxy(self.tree)

    def show_lacking(self, lacking: Lacking) -> None:
        """Show what is missing; nothing moves when it is the same as before."""
        if lacking == self._shown:
            return
        self._shown = lacking
        self.tree.clear()
        self._add_group(self.tr("Cited, not in the archive"), lacking.cited, self._cited)
        self._add_group(self.tr("Gaps in series"), lacking.gaps, self._gap)
        self._add_group(self.tr("Held twice"), lacking.doubles, self._double)
        self._stack.setCurrentIndex(0 if self.tree.topLevelItemCount() else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the list leaves it; Delete is not meant for the open document."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _add_group(
        self, title: str, found: Sequence[T], make: Callable[[T], QTreeWidgetItem]
    ) -> None:
        if not found:
            return
        head = QTreeWidgetItem(self.tree, [f"{title} ({len(found)})"])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(0, bold(self.font()))
        head.addChildren([make(one) for one in found[:MOST_SHOWN]])
        if len(found) > MOST_SHOWN:
            head.addChild(QTreeWidgetItem([self.tr("%n more", "", len(found) - MOST_SHOWN)]))
        head.setExpanded(True)

    def _cited(self, missing: Missing) -> QTreeWidgetItem:
        what = " ".join(part for part in (missing.kind, missing.number) if part)
        day = wording.day_text(missing.date)
        head = " · ".join(part for part in (what, day, missing.body) if part)
        times = self.tr("cited %n time(s)", "", len(missing.cited_by))
        item = QTreeWidgetItem([f"{head}\n{times}"])
        item.setIcon(0, icon("missing", QPalette.ColorRole.Text))
        item.setData(0, PlaceRole, missing.cited_by[0])
        if len(missing.cited_by) > 1:
            for citation in missing.cited_by:
                part = QTreeWidgetItem(item, [" ".join(citation.quote.split())])
                part.setData(0, PlaceRole, citation)
        return item

    def _gap(self, gap: Gap) -> QTreeWidgetItem:
        shown = ", ".join(map(str, gap.absent[:MOST_NUMBERS]))
        more = "…" if len(gap.absent) > MOST_NUMBERS else ""
        series = " · ".join(part for part in (gap.symbol, gap.year, gap.issuer) if part)
        item = QTreeWidgetItem([self.tr("{0}\nmissing number {1}").format(series, shown + more)])
        item.setIcon(0, icon("list", QPalette.ColorRole.Text))
        return item

    def _double(self, double: Double) -> QTreeWidgetItem:
        head = " · ".join(part for part in (double.number, wording.day_text(double.date)) if part)
        item = QTreeWidgetItem([f"{head}\n{double.issuer}"])
        item.setIcon(0, icon("duplicate", QPalette.ColorRole.Text))
        item.setData(0, PlaceRole, double.documents[0].id)
        item.addChildren([_document_item(row) for row in double.documents])
        item.setExpanded(True)
        return item

    def _go(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, PlaceRole)
        if isinstance(place, CitationRecord):
            self.located.emit(place)
        elif isinstance(place, int):
            self.opened.emit(place)


def _document_item(row: DocumentRow) -> QTreeWidgetItem:
    item = QTreeWidgetItem([f"{row.title} ({row.original_name})"])
    item.setData(0, PlaceRole, row.id)
    return item

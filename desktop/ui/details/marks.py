"""The tab with a document's marks and notes: filter, jump, edit, restyle, remove, drag out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.records import Annotation
from desktop.services.annotating import Annotating
from desktop.services.marks.finding import matches
from desktop.services.marks.foreign import standing
from desktop.ui import wording
from desktop.ui.details.mark_editor import MarkEditor
from desktop.ui.details.mark_filter import MarkFilterRow
from desktop.ui.details.mark_rows import head_of, mark_mime, row_text
from desktop.ui.icons import icon
from desktop.ui.opening import OpenDocument
from desktop.ui.performer import Performer
from desktop.ui.scrolling import scrolling

MarkRole = Qt.ItemDataRole.UserRole


class _MarkList(QListWidget):
    """Marks; Delete removes, Ctrl+C copies, dragging takes words and a picture elsewhere."""

    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setSpacing(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setMimeData(self.mimeData(self.selectedItems()))
        else:
            super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        return mark_mime([item.data(MarkRole) for item in items])

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


class MarksTab(QWidget):
    """Lists the marks; `chosen(Annotation)` when the clerk goes to one."""

    chosen = Signal(object)

    def __init__(
        self, annotating: Annotating, performer: Performer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._marks: dict[str, Annotation] = {}
        self._rows: list[str] = []
        self._document: int | None = None
        self.list = _MarkList()
        self.list.setAccessibleName(self.tr("Marks of this document"))
        self.filter = MarkFilterRow(annotating.books)
        self.whole = QCheckBox(self.tr("Show all words"))
        self.editor = MarkEditor(annotating, performer)
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._show_selected)
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        self.list.delete_asked.connect(self.editor.delete)
        self.filter.changed.connect(self._list)
        self.whole.toggled.connect(lambda _: self._list())

    def show_document(self, document: OpenDocument) -> None:
        """Show a document's marks; the selected ones stay selected."""
        if document.id != self._document:
            self._document = document.id
            self.filter.reset()
        marks = standing(document.marks)
        self._marks = {mark.uuid: mark for mark in marks}
        self.filter.offer_of(marks)
        names = {tag.name for tag in document.tags} | {tag for mark in marks for tag in mark.tags}
        self.editor.offer_tags(sorted(names))
        self._list()

    def name_colours(self) -> None:
        """Say what the colours mean now."""
        self.editor.colours.name_colours()
        self.filter.offer_of(tuple(self._marks.values()))

    def stand_on(self, uuid: str) -> None:
        """Make a mark current, showing all marks where it was filtered out."""
        if uuid in self._marks:
            if uuid not in self._rows:
                self.filter.reset()
                self._list()
            self.list.setCurrentRow(self._rows.index(uuid))

    def begin_note(self, uuid: str) -> None:
        """Make a mark current and put the cursor into its note."""
        self.stand_on(uuid)
        if uuid in self._marks:
            self.editor.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> None:
        kept = {mark.uuid for mark in self._selected()}
        wanted = self.filter.wanted()
        shown = [mark for mark in self._marks.values() if matches(mark, wanted)]
        self._rows = [mark.uuid for mark in shown]
        with QSignalBlocker(self.list):
            self.list.clear()
            for mark in shown:
                self.list.addItem(self._item(mark))
            for row, mark in enumerate(shown):
                if mark.uuid in kept:
                    self.list.item(row).setSelected(True)
                    self.list.setCurrentItem(
                        self.list.item(row), self.list.selectionModel().SelectionFlag.NoUpdate
                    )
        self._show_selected()

    def _lay_out(self) -> None:
        column = QVBoxLayout(scrolling(self))
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.whole)
        column.addWidget(self.editor)

    def _item(self, mark: Annotation) -> QListWidgetItem:
        text = row_text(mark, head_of(mark), whole=self.whole.isChecked())
        item = QListWidgetItem(icon(wording.mark_icon(mark.kind), QPalette.ColorRole.Text), text)
        item.setData(MarkRole, mark)
        return item

    def _selected(self) -> list[Annotation]:
        return [item.data(MarkRole) for item in self.list.selectedItems()]

    def _show_selected(self) -> None:
        chosen = {mark.uuid for mark in self._selected()}
        self.editor.show_marks([self._marks[uuid] for uuid in self._rows if uuid in chosen])

    def _go_to(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(MarkRole))

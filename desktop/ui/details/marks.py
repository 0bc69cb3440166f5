"""The tab with a document's marks and notes: jump, edit, recolour, remove."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Annotation
from desktop.services.annotating import Annotating
from desktop.services.marks.foreign import is_foreign, standing
from desktop.services.marks.wording import contents
from desktop.ui import wording
from desktop.ui.details.colours import ColourRow
from desktop.ui.details.field_editor import ValueText
from desktop.ui.details.mark_filter import MarkFilter
from desktop.ui.icons import icon
from desktop.ui.opening import OpenDocument
from desktop.ui.performer import Performer

UuidRole = Qt.ItemDataRole.UserRole
QUOTE_LETTERS = 90


class _MarkList(QListWidget):
    delete_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class MarksTab(QWidget):
    """Lists the marks; `chosen(Annotation)` when the clerk goes to one."""

    chosen = Signal(object)

    def __init__(
        self, annotating: Annotating, performer: Performer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._annotating = annotating
        self._performer = performer
        self._marks: dict[str, Annotation] = {}
        self._edited: str | None = None
        self._rows: list[str] = []
        self._document: int | None = None
        self.list = _MarkList()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Marks of this document"))
        self.note = ValueText(5)
        self.note.setAccessibleName(self.tr("Text of the note"))
        self.note.setPlaceholderText(self.tr("Note on the selected mark"))
        self._source = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.colours = ColourRow()
        self.filter = MarkFilter()
        self._remove = QPushButton(icon("delete"), self.tr("Delete mark"))
        self._adopt = QPushButton(self.tr("Adopt as own mark"))
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        self.list.delete_asked.connect(self._delete)
        self.note.committed.connect(self._store_note)
        self.colours.picked.connect(self._recolour)
        self._remove.clicked.connect(self._delete)
        self._adopt.clicked.connect(self._take_over)
        self.filter.changed.connect(self._list)

    def show_document(self, document: OpenDocument) -> None:
        """Show a document's marks; the current one stays current."""
        if document.id != self._document:
            self._document = document.id
            self.filter.reset()
        marks = standing(document.marks)
        self._marks = {mark.uuid: mark for mark in marks}
        self.filter.offer(marks)
        self._list()

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
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> None:
        kept = self._current_uuid()
        shown = self.filter.kept(self._marks.values())
        self._rows = [mark.uuid for mark in shown]
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for mark in shown:
            self.list.addItem(self._item(mark))
        if kept in self._rows:
            self.list.setCurrentRow(self._rows.index(kept))
        self.list.blockSignals(blocked)
        self._show_current()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.colours)
        row.addStretch(1)
        row.addWidget(self._adopt)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._source)
        column.addWidget(self.note)
        column.addLayout(row)

    def _item(self, mark: Annotation) -> QListWidgetItem:
        head = self.tr("Page {0} · {1}").format(mark.page + 1, wording.mark_word(mark.kind))
        words = contents(mark) or mark.quote
        short = words if len(words) <= QUOTE_LETTERS else words[: QUOTE_LETTERS - 1] + "…"
        text = f"{head}\n{short}" if short else head
        item = QListWidgetItem(icon(wording.mark_icon(mark.kind), QPalette.ColorRole.Text), text)
        item.setData(UuidRole, mark.uuid)
        return item

    def _current_uuid(self) -> str | None:
        item = self.list.currentItem()
        uuid: str | None = item.data(UuidRole) if item is not None else None
        return uuid

    def _current(self) -> Annotation | None:
        uuid = self._current_uuid()
        return self._marks.get(uuid) if uuid else None

    def _show_current(self) -> None:
        mark = self._current()
        typing = self.note.hasFocus() and mark is not None and mark.uuid == self._edited
        self._edited = mark.uuid if mark else None
        if not typing:
            self.note.show_value(mark.body if mark else "")
        own = mark is not None and not is_foreign(mark)
        for widget in (self.note, self.colours, self._remove):
            widget.setEnabled(own)
        self.colours.setVisible(own or mark is None)
        self._remove.setVisible(own or mark is None)
        self._adopt.setVisible(not own and mark is not None)
        self.colours.show_colour(mark.colour if mark else "")
        self._source.setText(self._source_of(mark) if mark else "")

    def _source_of(self, mark: Annotation) -> str:
        origin = self.tr("from the file") if is_foreign(mark) else ""
        parts = (mark.author, wording.moment_text(mark.modified_at), origin)
        return " · ".join(part for part in parts if part)

    def _go_to(self, item: QListWidgetItem) -> None:
        mark = self._marks.get(item.data(UuidRole))
        if mark is not None:
            self.chosen.emit(mark)

    def _store_note(self) -> None:
        mark = self._marks.get(self._edited) if self._edited else None
        text = self.note.value().strip()
        if mark is not None and not is_foreign(mark) and text != mark.body:
            self._performer.do(self._annotating.edited(mark, body=text))

    def _recolour(self, colour: str) -> None:
        mark = self._current()
        if mark is not None and colour != mark.colour:
            self._performer.do(self._annotating.edited(mark, colour=colour))

    def _delete(self) -> None:
        mark = self._current()
        if mark is not None and not is_foreign(mark):
            self._performer.do(self._annotating.removed(mark), tell=True)

    def _take_over(self) -> None:
        mark = self._current()
        if mark is not None and is_foreign(mark):
            self._performer.do(self._annotating.adopted(mark))

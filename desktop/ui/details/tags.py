"""The tab with a document's tags: add by typing, remove by a button or a key."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import TagRecord
from desktop.services.tag_paths import tag_paths
from desktop.ui.icons import icon
from desktop.ui.opening import OpenDocument
from desktop.ui.swatches import swatch
from desktop.ui.tagging import Tagger


def paths_in(typed: str) -> list[str]:
    """The paths of the tags typed, as "văn thư/lưu trữ, khẩn", each once."""
    parted = ([name.strip() for name in path.split("/")] for path in typed.split(","))
    return [
        path for path in dict.fromkeys("/".join(filter(None, names)) for names in parted) if path
    ]


class TagLine(QLineEdit):
    """A line for tag names with popup completion; `given(paths)` on Enter.

    Commas part tags, slashes the names of one tag's path.
    """

    given = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Tags, parted by commas; “/” for one under another"))
        self.setAccessibleName(self.tr("Add a tag"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.returnPressed.connect(self.give)

    def set_known(self, paths: list[str]) -> None:
        """Offer these tags while typing."""
        self._known.setStringList(paths)

    def give(self) -> None:
        """Hand over what was typed and begin anew."""
        paths = paths_in(self.text())
        self.clear()
        if paths:
            self.given.emit(paths)


class _TagList(QListWidget):
    delete_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class TagsTab(QWidget):
    """Shows the tags of one document and changes them through the Tagger."""

    def __init__(self, tagger: Tagger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tagger = tagger
        self._document: OpenDocument | None = None
        self.line = TagLine()
        self.list = _TagList()
        self.list.setAccessibleName(self.tr("Tags of this document"))
        add = QPushButton(icon("add"), self.tr("Add"))
        self._remove = QPushButton(icon("delete"), self.tr("Remove tag"))
        self._remove.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.given.connect(self._add)
        add.clicked.connect(self.line.give)
        self._remove.clicked.connect(self._take_off)
        self.list.delete_asked.connect(self._take_off)
        self.list.itemSelectionChanged.connect(
            lambda: self._remove.setEnabled(bool(self.list.selectedItems()))
        )
        tagger.known.connect(self._show_known)

    def show_document(self, document: OpenDocument) -> None:
        """Show a document's tags."""
        self._document = document
        self._show_tags()

    def _show_known(self, tags: tuple[TagRecord, ...]) -> None:
        self.line.set_known(sorted(tag_paths(tags).values()))
        self._show_tags()

    def _show_tags(self) -> None:
        self.list.clear()
        for tag in self._document.tags if self._document else ():
            path = self._tagger.paths.get(tag.id, tag.name)
            item = QListWidgetItem(swatch(tag.colour), path)
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.list.addItem(item)

    def _add(self, paths: list[str]) -> None:
        if self._document is not None:
            self._tagger.change([self._document.id], add=paths)

    def _take_off(self) -> None:
        paths = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        if self._document is not None and paths:
            self._tagger.change([self._document.id], remove=paths)

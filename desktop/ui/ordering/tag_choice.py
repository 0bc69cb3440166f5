"""Choosing a tag of the tree, to merge another into it or to put another below it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.records import TagRecord
from desktop.services.tag_paths import parents_first
from desktop.ui import wording
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.swatches import swatch
from ocr.vntext import fold

IdRole = Qt.ItemDataRole.UserRole
LINES = 2


class TagChoiceDialog(QDialog):
    """Shows the tree of tags with colours and counts; `chosen()` gives the tag, None the top.

    `pointed(int | None)` when another one is pointed at: whoever listens answers by `tell`.
    """

    pointed = Signal(object)

    def __init__(
        self,
        title: str,
        tags: Iterable[TagRecord],
        *,
        deed: str,
        top: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer tags.

        Args:
            title: of the dialog.
            tags: those that may be chosen, and those above them.
            deed: what the button says.
            top: what stands for no tag at all; nothing does when it is empty.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setPlaceholderText(self.tr("Part of a name, with or without marks"))
        self.line.setAccessibleName(self.tr("Find a tag"))
        self.tree = _tree(self.tr("Tag"), self.tr("Documents"), self.tr("Tags"))
        self._items: dict[int | None, QTreeWidgetItem] = {}
        self._fill(tags, top)
        self.told = QLabel(wordWrap=True)
        self.told.setMinimumHeight(LINES * self.fontMetrics().lineSpacing())
        self._buttons = ok_cancel()
        self._ok = self._buttons.button(self._buttons.StandardButton.Ok)
        self._ok.setText(deed)
        self._lay_out()
        self._point()

    def chosen(self) -> int | None:
        """The tag pointed at."""
        item = self.tree.currentItem()
        tag_id: int | None = item.data(0, IdRole) if item is not None else None
        return tag_id

    def point_at(self, tag_id: int | None) -> None:
        """Point at a tag."""
        self.tree.setCurrentItem(self._items[tag_id])

    def tell(self, text: str, *, possible: bool = True) -> None:
        """Say what would happen, and whether it may."""
        self.told.setText(text)
        self._ok.setEnabled(possible)

    def _fill(self, tags: Iterable[TagRecord], top: str) -> None:
        if top:
            self._items[None] = QTreeWidgetItem(self.tree, [top])
        for tag in parents_first(tags):
            above = self._items[tag.parent_id] if tag.parent_id is not None else None
            item = QTreeWidgetItem(above or self.tree.invisibleRootItem(), [tag.name])
            item.setIcon(0, swatch(tag.colour))
            item.setText(1, wording.number_text(tag.count))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, IdRole, tag.id)
            self._items[tag.id] = item
        self.tree.expandAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for widget in (self.line, self.tree, self.told, self._buttons):
            column.addWidget(widget)
        self.resize(460, 460)
        self.line.textChanged.connect(self._narrow)
        self.tree.currentItemChanged.connect(lambda *_: self._point())
        self.tree.itemActivated.connect(lambda *_: self._ok.click())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _point(self) -> None:
        self.tell("", possible=False)
        if self.tree.currentItem() is not None:
            self.pointed.emit(self.chosen())

    def _narrow(self, typed: str) -> None:
        """Leave the tags of that name and those above them, and point at the first."""
        wanted = fold(typed).strip()
        named = [item for item in self._items.values() if wanted in fold(item.text(0))]
        seen = {id(one) for item in named for one in _with_above(item)}
        for item in self._items.values():
            item.setHidden(id(item) not in seen)
        if wanted and named:
            self.tree.setCurrentItem(named[0])


def _with_above(item: QTreeWidgetItem | None) -> Iterable[QTreeWidgetItem]:
    while item is not None:
        yield item
        item = item.parent()


def _tree(name: str, count: str, spoken: str) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(spoken)
    tree.setHeaderLabels([name, count])
    tree.setUniformRowHeights(True)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return tree

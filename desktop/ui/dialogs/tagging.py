"""Tags of several documents at once: on all of them, on some, on none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.records import TagRecord
from desktop.ui.details.tags import TagLine
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.swatches import swatch

Checked = Qt.CheckState.Checked
Partly = Qt.CheckState.PartiallyChecked
Unchecked = Qt.CheckState.Unchecked


def standing(count: int, of: int) -> Qt.CheckState:
    """Whether a tag is on all, some or none of the documents."""
    if count == 0:
        return Unchecked
    return Checked if count >= of else Partly


class TaggingDialog(QDialog):
    """Ticks tags for documents; `added()` and `removed()` give the differences.

    `carried` counts, by tag id, on how many of the `documents` documents a tag is.
    """

    def __init__(
        self,
        tags: Iterable[TagRecord],
        paths: Mapping[int, str],
        carried: Mapping[int, int],
        documents: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags of %n document(s)", "", documents))
        self.resize(400, 440)
        self._before: dict[str, Qt.CheckState] = {}
        self.line = TagLine()
        self.line.set_known(sorted(paths.values()))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tags"))
        for tag in sorted(tags, key=lambda tag: paths[tag.id]):
            self._add(paths[tag.id], tag.colour, standing(carried.get(tag.id, 0), documents))
        self._buttons = ok_cancel()
        self._buttons.accepted.connect(self._finish)
        self._buttons.rejected.connect(self.reject)
        hint = QLabel(self.tr("Tick to put on, untick to take off; a half tick stays as it is."))
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (self.line, self.list, hint, self._buttons):
            column.addWidget(widget)
        self.line.given.connect(self._give)
        self.line.setFocus()

    def added(self) -> list[str]:
        """Paths of tags to put on all documents."""
        return [path for path, now in self._changed() if now == Checked]

    def removed(self) -> list[str]:
        """Paths of tags to take off all documents."""
        return [path for path, now in self._changed() if now == Unchecked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line adds the tag; it closes the dialog only when nothing is typed."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (entered and self.line.hasFocus() and self.line.text()):
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self.line.give()
        self.accept()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _changed(self) -> list[tuple[str, Qt.CheckState]]:
        now = [(item.text(), item.checkState()) for item in self._items()]
        return [(path, state) for path, state in now if self._before.get(path) != state]

    def _add(self, path: str, colour: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(swatch(colour), path)
        item.setCheckState(state)
        self._before[path] = state
        self.list.addItem(item)
        return item

    def _give(self, paths: list[str]) -> None:
        for path in paths:
            self._tick(path)

    def _tick(self, path: str) -> None:
        known = [item for item in self._items() if item.text().casefold() == path.casefold()]
        item = known[0] if known else self._add(path, "#5b7fa6", Unchecked)
        item.setCheckState(Checked)
        self.list.setCurrentItem(item)

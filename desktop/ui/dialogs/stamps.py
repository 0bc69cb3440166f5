"""The dialog with the office's own stamps: choose one, make one of words or of a picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.marks.book import MOST_STAMPS, OwnStamp
from desktop.ui.icons import icon
from desktop.ui.viewer.mark_shapes import stamp_image

ICON = QSize(72, 48)


class StampsDialog(QDialog):
    """Shows stamps; `taken(OwnStamp)` when one is to be put on the page, `stamps()` has them all.

    `picture_asked()`: a picture is to be chosen, and given back with `add_picture`.
    """

    taken = Signal(object)
    picture_asked = Signal()

    def __init__(self, stamps: tuple[OwnStamp, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stamps of the office"))
        self.resize(440, 420)
        self._stamps = list(stamps)
        self._list = QListWidget()
        self._list.setIconSize(ICON)
        self._list.setAccessibleName(self.windowTitle())
        self._words = QLineEdit(maxLength=80)
        self._words.setPlaceholderText(self.tr("Words of a new stamp"))
        self._words.setAccessibleName(self._words.placeholderText())
        self._add = QPushButton(icon("add"), self.tr("Add"))
        self._picture = QPushButton(icon("import"), self.tr("Picture from file…"))
        self._signed = QCheckBox(self.tr("With name and date"))
        self._remove = QPushButton(icon("delete"), self.tr("Remove"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._take = QPushButton(self.tr("Put on the page"))
        self._buttons.addButton(self._take, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._show(0)

    def stamps(self) -> tuple[OwnStamp, ...]:
        """The stamps as they are now."""
        return tuple(self._stamps)

    def add_picture(self, image: str, shape: float) -> None:
        """Add a stamp with a picture (base64 of a PNG) of a width by its height."""
        self._append(OwnStamp("", image, signed=False, shape=shape))

    def _append(self, stamp: OwnStamp) -> None:
        if len(self._stamps) < MOST_STAMPS:
            self._stamps.append(stamp)
            self._show(len(self._stamps) - 1)

    def _add_words(self) -> None:
        words = self._words.text().strip()
        if words:
            self._words.clear()
            self._append(OwnStamp(words))

    def _remove_current(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            del self._stamps[row]
            self._show(min(row, len(self._stamps) - 1))

    def _sign(self, on: bool) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._stamps[row] = replace(self._stamps[row], signed=on)

    def _show(self, current: int) -> None:
        self._list.clear()
        for stamp in self._stamps:
            item = QListWidgetItem(stamp.text or self.tr("Picture"))
            if stamp.image:
                item.setIcon(QIcon(QPixmap.fromImage(stamp_image(stamp.image))))
            item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter)
            self._list.addItem(item)
        self._list.setCurrentRow(current)
        self._follow()

    def _follow(self) -> None:
        row = self._list.currentRow()
        for button in (self._take, self._remove, self._signed):
            button.setEnabled(row >= 0)
        self._signed.setChecked(row >= 0 and self._stamps[row].signed)

    def _take_current(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self.accept()
            self.taken.emit(self._stamps[row])

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_words)
        self._words.returnPressed.connect(self._add_words)
        self._picture.clicked.connect(self.picture_asked)
        self._remove.clicked.connect(self._remove_current)
        self._signed.clicked.connect(self._sign)
        self._list.currentRowChanged.connect(lambda _: self._follow())
        self._list.itemActivated.connect(lambda _: self._take_current())
        self._take.clicked.connect(self._take_current)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        new, chosen = QHBoxLayout(), QHBoxLayout()
        for widget in (self._words, self._add, self._picture):
            new.addWidget(widget)
        chosen.addWidget(self._signed)
        chosen.addStretch(1)
        chosen.addWidget(self._remove)
        hint = QLabel(
            self.tr("Stamps of words, or pictures of the office's own; kept in this archive."),
            wordWrap=True,
        )
        for button in (self._add, self._picture, self._remove, self._take):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self._list, 1)
        column.addLayout(chosen)
        column.addLayout(new)
        column.addWidget(self._buttons)

"""The line in which one word is corrected, under its piece of the scan."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.records import PageWord
from desktop.services.correcting import is_deleted
from desktop.ui.details.crop import ScanCrop
from desktop.ui.details.crops import CropImages, Place
from desktop.ui.documents.card import small
from desktop.ui.icons import icon
from desktop.ui.keys.book import with_key

AROUND = (60.0, 5.0)
"""Points of paper shown beside and above the word: the words around help to read it."""


class WordEditor(QWidget):
    """Edits one word.

    `given(text)`: the clerk wrote another word; `accepted(text)`: Enter was pressed, on another
    word or on the same; `deleted()`: the word is noise; `restored(text)`: it is none after all.
    """

    given = Signal(str)
    accepted = Signal(str)
    deleted = Signal()
    restored = Signal(str)

    def __init__(self, images: CropImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word: PageWord | None = None
        self._crop = ScanCrop(images, margins=AROUND, framed=True)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("The word"))
        self.line.setPlaceholderText(self.tr("Click a word to correct it"))
        self._how = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._how.setFont(small(self.font()))
        self.delete = QToolButton(autoRaise=True)
        self.delete.clicked.connect(self._delete_or_restore)
        self.next = QPushButton(icon("next"), self.tr("Next doubtful"))
        self.show_next_key("")
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.delete)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._crop)
        column.addLayout(row)
        column.addWidget(self._how)
        self.line.returnPressed.connect(self._accept)
        self.line.editingFinished.connect(self._leave)
        self.show_word(None, None, "")

    def show_next_key(self, key: str) -> None:
        """Say which key goes to the next doubtful word."""
        self.next.setToolTip(with_key(self.tr("Next doubtful word"), key))

    def show_word(self, word: PageWord | None, place: Place | None, how: str) -> None:
        """Show a word, its place on the scan and how it was read; None for no word."""
        same = self._word is not None and word is not None and self._word.box == word.box
        self._word = word
        self._crop.show_place(place)
        self._how.setText(how)
        self._how.setVisible(bool(how))
        self.line.setEnabled(word is not None)
        self._offer_deletion()
        if not (same and self.line.hasFocus() and self.line.isModified()):
            self.line.setText(word.text if word else "")

    def say(self, text: str) -> None:
        """Say something in place of how the word was read."""
        self._how.setText(text)
        self._how.setVisible(True)

    def begin(self) -> None:
        """Put the cursor into the line, the word selected."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _offer_deletion(self) -> None:
        gone = self._word is not None and is_deleted(self._word)
        self.delete.setEnabled(self._word is not None)
        self.delete.setIcon(icon("undo" if gone else "delete"))
        hint = self.tr("Bring the word back") if gone else self.tr("Delete the word: it is noise")
        self.delete.setToolTip(hint)
        self.delete.setAccessibleName(hint)

    def _delete_or_restore(self) -> None:
        if self._word is not None and is_deleted(self._word):
            self.restored.emit(self._word.raw)
        elif self._word is not None:
            self.deleted.emit()

    def _typed(self) -> str:
        return " ".join(self.line.text().split())

    def _accept(self) -> None:
        text, word = self._typed(), self._word
        if word is not None and not text and not is_deleted(word):
            self.deleted.emit()
        elif word is not None and text:
            self._word = replace(word, text=text)  # what is stored now is not given again
            self.accepted.emit(text)

    def _leave(self) -> None:
        text, word = self._typed(), self._word
        if word is None or text == word.text:
            return
        if not text:
            self.line.setText(word.text)
            return
        self._word = replace(word, text=text)
        self.given.emit(text)

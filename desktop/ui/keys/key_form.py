"""The line below the list of keys: a field that takes a key, and what can be done instead."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class KeyForm(QWidget):
    """Shows the key of one action; whoever owns it listens to its parts."""

    def __init__(self) -> None:
        super().__init__()
        self._name = QLabel(wordWrap=True)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self._label = QLabel(self.tr("New ke&y:"))
        self._label.setBuddy(self.edit)
        for part in (self.edit, *self.edit.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("New key"))
        self.none = _button(self.tr("Remove t&he key"))
        self.reset = _button(self.tr("&Default key"))
        self.reset_all = _button(self.tr("All keys ba&ck to the defaults"))
        self._told = QLabel(wordWrap=True)
        self.take = _button(self.tr("&Take it over"))
        self.leave = _button(self.tr("Lea&ve it"))
        self._lay_out()
        self.say("")

    def show_key(self, name: str, keys: tuple[str, ...]) -> None:
        """Show an action's name and key; without a name nothing can be changed."""
        self._name.setText(name or self.tr("Choose an action, then press Enter."))
        self.edit.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        for part in (self._label, self.edit, self.none, self.reset):
            part.setEnabled(bool(name))
        self.say("")

    def begin(self) -> None:
        """Wait for a key."""
        self.edit.setFocus()

    def say(self, words: str) -> None:
        """Say why a key was not taken; an empty text says nothing."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self.take.hide()
        self.leave.hide()

    def ask(self, words: str) -> None:
        """Say who holds the key, and let it be taken over or left."""
        self.say(words)
        self.take.show()
        self.leave.show()
        self.take.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._name, 0, 0, 1, 4)
        for at, part in enumerate((self._label, self.edit, self.none, self.reset)):
            grid.addWidget(part, 1, at)
        question = QHBoxLayout()
        question.addWidget(self._told, 1)
        question.addWidget(self.take)
        question.addWidget(self.leave)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addLayout(question)
        column.addLayout(last)


def _button(words: str) -> QPushButton:
    return QPushButton(words, autoDefault=False)

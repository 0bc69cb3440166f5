"""Changing the keys of actions: the list, the field that takes a key, what stands in its way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.clearing import let_clear
from desktop.ui.keys.book import SPECS, KeyBook, Keys, key_words
from desktop.ui.keys.key_form import KeyForm
from desktop.ui.keys.key_list import KeyList, action_words
from desktop.ui.keys.rules import Refusal, portable, refusal


class KeysEditor(QWidget):
    """Edits the keys of all actions; nothing is stored.

    `first` are the keys to go back to, as settings hold them; `hidden` the actions that are not
    offered.
    """

    def __init__(self, first: Mapping[str, str], hidden: frozenset[str]) -> None:
        super().__init__()
        self._first = first
        self._book = KeyBook(first)
        self.field = QLineEdit(placeholderText=self.tr("Search actions and keys"))
        self.field.setAccessibleName(self.field.placeholderText())
        let_clear(self.field)
        self.list = KeyList()
        self.list.leave_out(hidden)
        self._nothing = QLabel(self.tr("No action is about these words."), wordWrap=True)
        self._nothing.hide()
        self.form = KeyForm()
        self._wanted: Keys = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self._nothing, self.list, self.form):
            column.addWidget(part)
        self._connect()
        self._show()

    def get(self) -> dict[str, str]:
        """The keys that differ from what the actions came with, as settings hold them."""
        return self._book.chosen()

    def put(self, chosen: Mapping[str, str]) -> None:
        """Show other keys."""
        self._book = KeyBook(chosen)
        self._show()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.edit_asked.connect(self.form.begin)
        self.form.edit.editingFinished.connect(self._take_typed)
        self.form.none.clicked.connect(lambda: self._give(()))
        self.form.reset.clicked.connect(self._reset_one)
        self.form.reset_all.clicked.connect(lambda: self.put(self._first))
        self.form.take.clicked.connect(lambda: self._give(self._wanted))
        self.form.leave.clicked.connect(self._leave)

    def _narrow(self, text: str) -> None:
        self._nothing.setVisible(not self.list.narrow(text))

    def _show(self) -> None:
        self.list.show_keys(self._book, KeyBook(self._first))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.list.current_id()
        self._wanted = ()
        keys = self._book.keys(chosen) if chosen else ()
        self.form.show_key(action_words(chosen) if chosen else "", keys)

    def _take_typed(self) -> None:
        chosen, typed = self.list.current_id(), self.form.edit.keySequence()
        if chosen is None or typed.isEmpty() or portable(typed) in self._book.keys(chosen):
            return
        why = refusal(typed, SPECS[chosen])
        if why:
            self._show_chosen()
            self.form.say(self._sentence(typed, why))
        else:
            self._want((portable(typed),))

    def _reset_one(self) -> None:
        chosen = self.list.current_id()
        if chosen is not None:
            self._want(KeyBook(self._first).keys(chosen))

    def _want(self, keys: Keys) -> None:
        """Give the action chosen these keys, or say who holds them and let the clerk decide."""
        holders = [(key, self._book.holder(key)) for key in keys]
        words = self.tr("{0} is in use for “{1}”.")
        clashes = [
            words.format(key_words((key,)), action_words(holder))
            for key, holder in holders
            if holder and holder != self.list.current_id()
        ]
        self._wanted = keys
        if clashes:
            self.form.ask(" ".join(clashes))
        else:
            self._give(keys)

    def _leave(self) -> None:
        self._show_chosen()
        self.form.begin()

    def _give(self, keys: Keys) -> None:
        chosen = self.list.current_id()
        if chosen is not None:
            self._book.give(chosen, keys)
            self._show()
            self.list.setFocus()

    def _sentence(self, key: QKeySequence, why: Refusal) -> str:
        sentences = {
            "text": self.tr("{0} is needed where text is typed."),
            "method": self.tr("{0} is needed by Unikey and other input methods."),
            "letter": self.tr("{0} types a letter; add Ctrl or Ctrl+Alt, or use F1 to F12."),
            "menu": self.tr("{0} opens menus and presses buttons."),
            "system": self.tr("{0} belongs to the system."),
        }
        return sentences[why].format(key_words((portable(key),)))

"""The window's actions, made from the table; menus and tool bars hold these very objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.action_spec import ActionSpec, Need, Scope
from desktop.ui.action_table import CONTEXT, TABLE
from desktop.ui.icons import icon
from desktop.ui.keys.book import KeyBook, key_words, with_key


def plain(text: str) -> str:
    """An action's text without its mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


class Actions(QObject):
    """The window's actions by id, made from the table; GUI thread only.

    `keys` are those chosen in the settings in place of the table's.
    """

    def __init__(self, parent: QObject, keys: Mapping[str, str] | None = None) -> None:
        super().__init__(parent)
        self._actions = {spec.id: self._make(spec) for spec in TABLE}
        self.set_keys(keys or {})

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def connect_slots(self, parts: object) -> None:
        """Let every action call its slot; `parts` has an attribute for the first name of each."""
        for spec in TABLE:
            slot: Callable[..., None] = attrgetter(spec.slot)(parts)
            self._actions[spec.id].triggered.connect(slot)

    def place(self, scopes: Mapping[Scope, QWidget]) -> None:
        """Let the keys of each scope work in its widget and its children."""
        for spec in TABLE:
            scopes[spec.scope].addAction(self._actions[spec.id])

    def allow(self, need: Need, given: bool) -> None:
        """Enable the actions that need `need`, or disable them."""
        for spec in TABLE:
            if spec.need == need:
                self._actions[spec.id].setEnabled(given)

    def hide(self, ids: Iterable[str]) -> None:
        """Offer these no more, by menu nor by key; ids of no action are passed over."""
        for action_id in self._actions.keys() & set(ids):
            self._actions[action_id].setVisible(False)

    def set_keys(self, chosen: Mapping[str, str]) -> None:
        """Let the actions have these keys from now on, and their menus and tips say so."""
        book = KeyBook(chosen)
        for spec in TABLE:
            action, keys = self._actions[spec.id], [QKeySequence(k) for k in book.keys(spec.id)]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)
                action.setToolTip(_tip(spec, book.keys(spec.id)))

    def pick(self, ids: Iterable[str]) -> list[QAction]:
        """The actions with these ids, in this order."""
        return [self._actions[action_id] for action_id in ids]

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, spec.text), self)
        action.setObjectName(spec.id)
        if spec.short:
            action.setIconText(QCoreApplication.translate(CONTEXT, spec.short))
        action.setCheckable(spec.checkable)
        action.setEnabled(not spec.need)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.scope != "window":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(_tip(spec, ()))
        return action


def _tip(spec: ActionSpec, keys: tuple[str, ...]) -> str:
    words = plain(QCoreApplication.translate(CONTEXT, spec.text))
    return with_key(words, key_words(keys[:1]))

"""Hints that name keys: they follow the keys the actions have."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

Tell = Callable[[str], None]


def tell_keys(window: MainWindow) -> None:
    """Let the hints of a window name the keys that work, now and whenever these change."""
    actions = window.actions_table
    _follow(actions["find"], window.search.show_key)
    for bar in (window.reader.bar, window.sides.bar):
        _follow(actions["go_to_page"], bar.show_page_key)
        _follow(actions["adjust"], bar.show_adjust_key)
    _follow(actions["close_tab"], window.tabs.strip.show_close_key)
    _follow(actions["keep_tab"], window.tabs.strip.show_keep_key)
    _follow(actions["next_doubtful"], window.details.text.editor.show_next_key)
    _follow(actions["edit_fields"], window.details.fields.show_edit_key)


def _follow(action: QAction, tell: Tell) -> None:
    told: list[str] = []

    def look() -> None:
        # Actions change with every document that is opened; their keys hardly ever.
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if told != [key]:
            told[:] = [key]
            tell(key)

    action.changed.connect(look)
    look()

"""Rows of the settings, grouped, each with a sentence; narrowed by words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.documents.card import bold, small
from desktop.ui.icons import Sign
from desktop.ui.theme import quiet_text
from ocr.vntext.keys import fold

LABEL_WIDTH = 190
SIGN = 14
WORDS = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)


class SettingRow(QWidget):
    """One setting: what it is, its editor, a sentence; `get` and `put` reach the value.

    Where only a part of the editor changes the value, `closed` is that part: the editor then has
    the whole width, and a lock leaves the rest of it alive.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        sentence: str,
        get: Callable[[], Any],
        put: Callable[[Any], None],
        closed: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.get, self.put = get, put
        self._words = fold(f"{label.replace('&', '')} {sentence} {_text_of(editor)}")
        self._editor = closed or editor
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 10)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        hint = QLabel(sentence, wordWrap=True)
        hint.setFont(small(self.font()))
        editor.setAccessibleDescription(sentence)
        self._grid = grid
        self._column = 0 if closed else 1
        if closed:
            grid.addWidget(hint, 0, 0, 1, 2)
            grid.addWidget(editor, 1, 0, 1, 2)
        else:
            self._name(label, editor)
            grid.addWidget(editor, 0, 1)
            grid.addWidget(hint, 1, 1)

    def _name(self, label: str, editor: QWidget) -> None:
        name = QLabel(label, wordWrap=True)
        name.setMaximumWidth(LABEL_WIDTH)
        self._grid.addWidget(name, 0, 0)  # an empty one too: editors stand below each other
        if label:
            name.setBuddy(editor)
            editor.setAccessibleName(name_of(label))

    def matches(self, words: list[str]) -> bool:
        """Whether all these folded words are about this setting."""
        return all(word in self._words for word in words)

    def lock(self, reason: str) -> None:
        """Let it be read but not changed, and say why."""
        palette = self._editor.palette()
        for role in WORDS:
            palette.setColor(QPalette.ColorGroup.Disabled, role, quiet_text(palette))
        self._editor.setPalette(palette)
        self._editor.setEnabled(False)
        self._editor.setToolTip(reason)
        sign = Sign("locked", SIGN)
        words = QLabel(reason, wordWrap=True)
        words.setFont(small(self.font()))
        line = QWidget()
        row = QGridLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setColumnStretch(1, 1)
        row.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 0, 1)
        self._grid.addWidget(line, 2, self._column, 1, 2 - self._column)
        self._words += f" {fold(reason)}"


class SettingGroup(QWidget):
    """A heading and its rows; hidden when no row fits what is looked for."""

    def __init__(self, title: str, rows: list[SettingRow]) -> None:
        super().__init__()
        self._rows = rows
        self._title = fold(title)
        head = QLabel(title)
        head.setFont(bold(head.font()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.addWidget(head)
        for row in rows:
            column.addWidget(row)

    def narrow(self, words: list[str]) -> bool:
        """Show the rows that fit; whether there are any."""
        named = bool(words) and all(word in self._title for word in words)
        fitting = [row for row in self._rows if named or row.matches(words)]
        for row in self._rows:
            row.setVisible(row in fitting)
        self.setVisible(bool(fitting))
        return bool(fitting)


def name_of(label: str) -> str:
    """What a label calls its editor, without its mnemonic and colon."""
    return label.replace("&", "").rstrip(":")


def _text_of(editor: QWidget) -> str:
    text = editor.property("text")
    return text.replace("&", "") if isinstance(text, str) else ""

"""Makes the rows of the settings, and keeps them by the setting's name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from desktop.ui.dialogs.path_line import PathLine
from desktop.ui.dialogs.setting_rows import SettingRow, name_of
from desktop.ui.keys.editor import KeysEditor


class RowMaker:
    """Each method makes one row: a name of `Settings`, words beside it, a sentence below."""

    def __init__(self) -> None:
        self.rows: dict[str, SettingRow] = {}

    def choice(self, name: str, label: str, values: Mapping[str, str], sentence: str) -> SettingRow:
        """One of several values, by value and words."""
        box = QComboBox()
        for value, text in values.items():
            box.addItem(text, value)

        def put(value: str) -> None:
            box.setCurrentIndex(list(values).index(value))

        return self._keep(name, SettingRow(label, box, sentence, box.currentData, put))

    def line(
        self, name: str, label: str, sentence: str, hint: str = "", empty: str = ""
    ) -> SettingRow:
        """A line of text; a line left empty gives `empty`."""
        line = QLineEdit(placeholderText=hint)

        def get() -> str:
            return line.text().strip() or empty

        return self._keep(name, SettingRow(label, line, sentence, get, line.setText))

    def path(self, name: str, label: str, nothing: str, sentence: str) -> SettingRow:
        """A folder, or none; `nothing` says what that means."""
        line = PathLine(name_of(label), nothing)
        return self._keep(name, SettingRow(label, line, sentence, line.path, line.show_path))

    def count(self, name: str, label: str, most: int, nothing: str, sentence: str) -> SettingRow:
        """A number from 1 to `most`, or none; `nothing` says what that means."""
        spin = QSpinBox(minimum=0, maximum=most)
        spin.setSpecialValueText(nothing)

        def get() -> int | None:
            return spin.value() or None

        def put(value: int | None) -> None:
            spin.setValue(value or 0)

        return self._keep(name, SettingRow(label, spin, sentence, get, put))

    def check(self, name: str, words: str, sentence: str) -> SettingRow:
        """On or off."""
        box = QCheckBox(words)

        def put(value: Any) -> None:
            box.setChecked(bool(value))

        return self._keep(name, SettingRow("", box, sentence, box.isChecked, put))

    def keys(self, name: str, editor: KeysEditor, sentence: str) -> SettingRow:
        """The keys of all actions; locked ones can still be looked through."""
        row = SettingRow("", editor, sentence, editor.get, editor.put, closed=editor.form)
        return self._keep(name, row)

    def _keep(self, name: str, row: SettingRow) -> SettingRow:
        self.rows[name] = row
        return row

"""Settings of the keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.ui.dialogs.row_maker import RowMaker
from desktop.ui.dialogs.setting_rows import SettingGroup
from desktop.ui.keys.editor import KeysEditor


def page(maker: RowMaker, first: Mapping[str, str], hidden: frozenset[str]) -> SettingGroup:
    """The list of keys; `first` are those to go back to, `hidden` actions are left out."""
    sentence = QCoreApplication.translate(
        "SettingsDialog",
        "The keys of every function; changed ones work at once, and menus show them.",
    )
    row = maker.keys("keys", KeysEditor(first, hidden), sentence)
    return SettingGroup(QCoreApplication.translate("SettingsDialog", "Keyboard shortcuts"), [row])

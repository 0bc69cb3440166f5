"""Settings of the person and the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.dialogs.row_maker import RowMaker
from desktop.ui.dialogs.setting_rows import SettingGroup

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}


def page(maker: RowMaker, signature: str) -> SettingGroup:
    """`signature` is the name under marks as long as none is written."""
    themes = {
        "system": QCoreApplication.translate("SettingsDialog", "As the system"),
        "light": QCoreApplication.translate("SettingsDialog", "Light"),
        "dark": QCoreApplication.translate("SettingsDialog", "Dark"),
    }
    rows = [
        maker.choice(
            "language",
            QCoreApplication.translate("SettingsDialog", "&Language:"),
            LANGUAGES,
            QCoreApplication.translate("SettingsDialog", "The window opens anew with it."),
        ),
        maker.choice(
            "theme",
            QCoreApplication.translate("SettingsDialog", "&Appearance:"),
            themes,
            QCoreApplication.translate("SettingsDialog", "Light or dark; at once."),
        ),
        maker.line(
            "author",
            QCoreApplication.translate("SettingsDialog", "Your &name:"),
            QCoreApplication.translate("SettingsDialog", "Stands under your marks."),
            hint=signature,
        ),
    ]
    return SettingGroup(QCoreApplication.translate("SettingsDialog", "Person and window"), rows)

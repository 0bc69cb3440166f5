"""Settings of where the archive and its backups lie."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.dialogs.row_maker import RowMaker
from desktop.ui.dialogs.setting_rows import SettingGroup


def page(maker: RowMaker) -> SettingGroup:
    """The archive, the place of the backups."""
    rows = [
        maker.path(
            "archive",
            QCoreApplication.translate("SettingsDialog", "A&rchive:"),
            QCoreApplication.translate("SettingsDialog", "Default archive"),
            QCoreApplication.translate(
                "SettingsDialog",
                "The folder that is opened at the start; the window opens anew with it.",
            ),
        ),
        maker.path(
            "backup_place",
            QCoreApplication.translate("SettingsDialog", "&Backup place:"),
            QCoreApplication.translate("SettingsDialog", "chosen for each archive"),
            QCoreApplication.translate(
                "SettingsDialog",
                "Where archives without a place of their own are backed up, each in a folder "
                "below it; from the next start.",
            ),
        ),
    ]
    return SettingGroup(QCoreApplication.translate("SettingsDialog", "Archive and backup"), rows)

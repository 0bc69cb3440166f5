"""Settings of the reading."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.settings import MOST_READERS
from desktop.ui.dialogs.row_maker import RowMaker
from desktop.ui.dialogs.setting_rows import SettingGroup


def page(maker: RowMaker) -> SettingGroup:
    """How many pages are read at once, and what is done to what was read."""
    rows = [
        maker.count(
            "jobs",
            QCoreApplication.translate("SettingsDialog", "Pages read at &once:"),
            MOST_READERS,
            QCoreApplication.translate("SettingsDialog", "automatic"),
            QCoreApplication.translate(
                "SettingsDialog",
                "Fewer leave more of the computer to other work; from the next start.",
            ),
        ),
        maker.check(
            "mending",
            QCoreApplication.translate("SettingsDialog", "Mend likely &misreadings"),
            QCoreApplication.translate(
                "SettingsDialog",
                "The raw reading is always kept; for pages read from the next start on.",
            ),
        ),
    ]
    return SettingGroup(QCoreApplication.translate("SettingsDialog", "Reading"), rows)

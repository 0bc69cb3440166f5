"""Settings of copies that leave the archive."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.settings import Settings
from desktop.ui.dialogs.row_maker import RowMaker
from desktop.ui.dialogs.setting_rows import SettingGroup


def page(maker: RowMaker) -> SettingGroup:
    """Names of files, secrecy, what the printer's queue shows."""
    secrecy = {
        "ask": QCoreApplication.translate("SettingsDialog", "Ask before they leave"),
        "refuse": QCoreApplication.translate("SettingsDialog", "Never print or export them"),
    }
    rows = [
        maker.line(
            "file_names",
            QCoreApplication.translate("SettingsDialog", "Names of &exported files:"),
            QCoreApplication.translate(
                "SettingsDialog",
                "In braces: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}",
            ),
            hint=Settings().file_names,
            empty=Settings().file_names,
        ),
        maker.choice(
            "secrecy",
            QCoreApplication.translate("SettingsDialog", "&Secret documents:"),
            secrecy,
            QCoreApplication.translate("SettingsDialog", "Documents that bear a mark of secrecy."),
        ),
        maker.check(
            "plain_jobs",
            QCoreApplication.translate("SettingsDialog", "&Keep titles out of the printer's queue"),
            QCoreApplication.translate(
                "SettingsDialog",
                "Others may see the queue; jobs then bear only the program's name.",
            ),
        ),
    ]
    title = QCoreApplication.translate("SettingsDialog", "Copies that leave the archive")
    return SettingGroup(title, rows)

"""What the administrator decided about a window: functions hidden, places that may not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.services.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


def decided_words() -> str:
    """Why something cannot be changed."""
    return QCoreApplication.translate("Decided", "Decided by the administrator of this computer.")


def decide(window: MainWindow, settings: Settings) -> None:
    """Take away from a window that was just put together what is not to be offered."""
    actions = window.actions_table
    actions.hide(settings.hidden)
    if "import" in settings.hidden:
        window.setAcceptDrops(False)
    if "archive" in settings.locked:
        actions["archive"].setEnabled(False)
        actions["archive"].setToolTip(decided_words())

"""Greets who starts the program for the first time; nothing waits for the answer."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.services.settings import SettingsFile
from desktop.ui import later

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


def is_first(file: SettingsFile, folder: Path, options: Namespace) -> bool:
    """Whether nobody chose anything yet, and no archive or file was named."""
    return not (file.exists or folder.exists() or options.archive or options.files)


def greet(window: MainWindow, default: Path) -> None:
    """Ask beside a window as soon as it is shown; GUI thread only, before `closed` ends the loop.

    What is chosen is stored, and the window opened anew where that needs it; who closes the
    dialog is not asked again.
    """
    dialog = later.WelcomeDialog(window.desk.settings, default, window)

    def take(result: int) -> None:
        accepted = result == later.WelcomeDialog.DialogCode.Accepted.value
        tour = accepted and dialog.tour.isChecked()
        now = window.session.current
        dialog.deleteLater()
        chosen = dialog.settings(now) if accepted else now
        if not window.session.begin_with(chosen, tour=tour) and tour:
            window.guide.show_tour()

    def leave() -> None:
        dialog.blockSignals(True)  # the window's end is no answer
        dialog.deleteLater()

    dialog.finished.connect(take)
    window.closed.connect(leave)
    QTimer.singleShot(0, dialog, dialog.show)

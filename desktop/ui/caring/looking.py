"""A window on an archive that is open for reading only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QMainWindow

from desktop.ui.actions import Actions

WRITING = (
    *("import", "import_folder", "samples", "paste", "backup", "empty_trash"),
    *("pause", "stop", "retry", "reread_outdated"),
)


def only_look(window: QMainWindow, actions: Actions) -> None:
    """Say in the status bar that nothing can be changed, and offer nothing that would."""
    text = QCoreApplication.translate("Looking", "For reading only")
    sign = QLabel(text)
    sign.setToolTip(
        QCoreApplication.translate("Looking", "Changes are not possible here and are refused.")
    )
    window.statusBar().addPermanentWidget(sign)
    window.setWindowTitle(f"{window.windowTitle()} ({text})")
    for action in actions.pick(WRITING):
        action.setEnabled(False)
    window.setAcceptDrops(False)

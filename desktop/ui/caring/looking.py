"""A window on an archive that is open for reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QToolButton

from desktop.ui.actions import Actions
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

WRITING = (
    *("import", "import_folder", "samples", "paste", "backup", "empty_trash"),
    *("pause", "stop", "retry", "reread_outdated"),
)


def only_look(window: MainWindow, actions: Actions) -> None:
    """Say that nothing can be changed, now and in the status bar; offer nothing that would."""
    text = QCoreApplication.translate("Looking", "For reading only")
    why = QCoreApplication.translate("Looking", "Changes are not possible here and are refused.")
    sign = QToolButton()
    sign.setText(text)
    sign.setAutoRaise(True)
    sign.setIcon(icon("locked"))
    sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    sign.setToolTip(why)
    sign.setAccessibleDescription(why)
    sign.clicked.connect(lambda: window.presenter.caution(text, why))
    window.statusBar().addPermanentWidget(sign)
    window.presenter.caution(text, why)
    window.setWindowTitle(f"{window.windowTitle()} ({text})")
    for action in actions.pick(WRITING):
        action.setEnabled(False)
    window.setAcceptDrops(False)

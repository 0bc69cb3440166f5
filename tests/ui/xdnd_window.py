"""The real window with a document in it: run as `xdnd_window.py HOME FILE`.

Prints where on the screen the document stands in the list, then what the register of copies says
once something has left, and closes.
"""

# ruff: noqa: T201 - talks to the test by what it prints

from __future__ import annotations

import sys
import threading
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.crash import CrashGuard
from desktop.ui.main_window import MainWindow

LOOK_MS = 100


def main() -> None:
    app = QApplication([])
    paths, settings = AppPaths.under(Path(sys.argv[1])), Settings(author="Lê Văn Thư")
    workspace = Workspace.open(paths, settings)
    workspace.intake.run([Path(sys.argv[2])], lambda _: None, threading.Event())
    window = MainWindow(workspace, settings, paths, CrashGuard())

    def tell_place() -> None:
        view = window.documents.view
        if not window.documents.listed_ids() or not view.isVisible():
            return
        looking.stop()
        row = view.visualRect(view.model().index(0, 0))
        at = view.viewport().mapToGlobal(row.center())
        print("at", at.x(), at.y(), flush=True)
        leaving.start(LOOK_MS)

    def tell_left() -> None:
        for entry in workspace.registers.left(date.today(), date.today()):
            print("left", entry.action, entry.left.to, flush=True)
            leaving.stop()
            window.close()

    looking, leaving = QTimer(timeout=tell_place), QTimer(timeout=tell_left)
    window.closed.connect(app.quit)
    window.setGeometry(20, 20, 900, 700)
    window.show()
    window.begin()
    print("ready", flush=True)
    looking.start(LOOK_MS)
    app.exec()
    workspace.close()


if __name__ == "__main__":
    main()

"""The real window in a process of its own: run as `xdnd_target.py HOME`.

Prints what the overlay says and what was imported, then closes.
"""

# ruff: noqa: T201 - talks to the test by what it prints

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.services.intake import ImportReport
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.crash import CrashGuard
from desktop.ui.main_window import MainWindow


def main() -> None:
    app = QApplication([])
    paths, settings = AppPaths.under(Path(sys.argv[1])), Settings(author="Lê Văn Thư")
    workspace = Workspace.open(paths, settings)
    window = MainWindow(workspace, settings, paths, CrashGuard())

    def tell(report: ImportReport) -> None:
        print("overlay", window.overlay.text(), flush=True)
        for item in report.items:
            print(item.outcome, Path(item.path).name, flush=True)
        QTimer.singleShot(0, window.close)

    window.importing.reported.connect(tell)
    window.closed.connect(app.quit)
    window.setGeometry(200, 50, 900, 600)
    window.show()
    window.begin()
    print("ready", flush=True)
    app.exec()
    workspace.close()


if __name__ == "__main__":
    main()

"""A program that files are let go on: run as `xdnd_receiver.py X Y`; tells of each, then ends."""

# ruff: noqa: T201 - talks to the test by what it prints

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel


class Receiver(QLabel):
    """Takes files, as a file manager or a mail program does."""

    def __init__(self) -> None:
        super().__init__("drop here")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt calls it so
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - as above
        for address in event.mimeData().urls():
            file = Path(address.toLocalFile())
            print(hashlib.sha256(file.read_bytes()).hexdigest(), file.name, flush=True)
        event.acceptProposedAction()
        QTimer.singleShot(500, self.close)  # the source is told first


def main() -> None:
    app = QApplication([])
    receiver = Receiver()
    receiver.setGeometry(int(sys.argv[1]), int(sys.argv[2]), 200, 200)
    receiver.show()
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main()

"""A second program that files are dragged from: run as `xdnd_source.py X Y FILE...`."""

# ruff: noqa: T201 - talks to the test by what it prints

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """A window the mouse can drag the files out of."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("drag me")
        self._files = files
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it so
        if event.buttons() & Qt.MouseButton.LeftButton:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(name) for name in self._files])
            drag = QDrag(self)
            drag.setMimeData(mime)
            outcome = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)
            print(outcome.name, flush=True)


def main() -> None:
    app = QApplication([])
    source = Source(sys.argv[3:])
    source.setGeometry(int(sys.argv[1]), int(sys.argv[2]), 120, 80)
    source.show()
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main()

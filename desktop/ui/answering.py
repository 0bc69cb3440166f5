"""The open window answers when the same user starts the program again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.services.summons import Summons


class Answering(QObject):
    """Brings the window to the front at a call and hands the files on to `take`."""

    def __init__(
        self, summons: Summons, window: QWidget, take: Callable[[Sequence[Path]], None]
    ) -> None:
        super().__init__(window)
        self._summons, self._window, self._take = summons, window, take
        self._watcher = QFileSystemWatcher([str(summons.folder)], self)
        self._watcher.directoryChanged.connect(self._answer)
        # Whoever called while the window was being made was not heard by the watcher.
        QTimer.singleShot(0, self, self._answer)

    def _answer(self) -> None:
        for files in self._summons.calls():
            window = self._window
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()
            self._take(files)

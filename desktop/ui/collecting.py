"""Collecting Python's garbage in the GUI thread only.

Python collects on whichever thread happens to allocate; a widget that is part of a cycle would
then be destroyed outside the GUI thread, which Qt answers with a crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


class GuiCollector(QObject):
    """Takes the collecting over as long as it lives; GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was loaded by now stays: looking through it again and again takes long
        self._thresholds = gc.get_threshold()
        timer = QTimer(self, interval=INTERVAL_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect each generation that has grown past Python's own threshold."""
        grown = [n for n, count in enumerate(gc.get_count()) if count > self._thresholds[n] > 0]
        if grown:
            gc.collect(grown[-1])

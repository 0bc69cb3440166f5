"""One start of the program in a process of its own, watched from within.

    python -m benchmarks._started BEGUN (bare | program) [WORDS OF THE PROGRAM]

BEGUN is the monotonic clock at which the process was asked for. What was seen comes out as JSON.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

JUMPS = 40
LIMIT_MS = 30_000
BEAT_MS = 1


class Watch(QObject):
    """Notes when the window is painted, when the loop answers, and how long it stands still."""

    def __init__(self, begun: float, kind: str) -> None:
        super().__init__()
        self._begun = begun
        self._kind = kind
        self.seen: dict[str, Any] = {"gaps": []}
        self._last = 0.0
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the window to come up and to be painted."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QApplication.instance().removeEventFilter(self)
            self._last = time.monotonic()
            self._beat.start()
            QTimer.singleShot(0, lambda: self._answered(watched))
        elif event.type() == QEvent.Type.Show and hasattr(watched, "browsing"):
            watched.browsing.listed.connect(lambda ids: self._listed(watched, len(ids)))
            watched.browsing.counted.connect(lambda _: self._counted(watched))
        return False

    def note(self, name: str) -> None:
        """Seconds on the clock, on the processor, and of these on that of the window's thread."""
        clock = time.monotonic() - self._begun
        self.seen[name] = (clock, time.process_time(), time.thread_time())

    def _on_beat(self) -> None:
        now = time.monotonic()
        self.seen["gaps"].append((now - self._begun, now - self._last))
        self._last = now

    def _answered(self, window: QMainWindow) -> None:
        self.note("answered")
        if self._kind == "bare":
            self._end(window)
        QTimer.singleShot(LIMIT_MS, lambda: sys.exit("the lists were not filled"))

    def _listed(self, window: Any, count: int) -> None:
        if "listed" not in self.seen:
            self.seen["documents"] = count
            soon(lambda: _is_filled(window), lambda: self._note_filled(window, "listed"))

    def _counted(self, window: Any) -> None:
        if "counted" not in self.seen:
            QTimer.singleShot(0, lambda: self._note_filled(window, "counted"))

    def _note_filled(self, window: Any, name: str) -> None:
        self.note(name)
        if {"listed", "counted"} <= self.seen.keys():
            self._beat.stop()
            self.seen["jumps"] = jumps(window)
            self._end(window)

    def _end(self, window: QMainWindow) -> None:
        self.seen["memory_mb"] = peak_memory_mb()
        print(json.dumps(self.seen), flush=True)
        window.close()


def soon(so: Callable[[], bool], then: Callable[[], None]) -> None:
    """Call `then` once something is so."""
    if so():
        then()
    else:
        QTimer.singleShot(BEAT_MS, lambda: soon(so, then))


def jumps(window: Any) -> list[tuple[float, float]]:
    """Milliseconds, clock and processor, of jumps to any row until its rows are painted."""
    bar, chance = window.documents.view.verticalScrollBar(), random.Random(7)  # noqa: S311
    taken = []
    for _ in range(JUMPS):
        begun, used = time.perf_counter(), time.process_time()
        bar.setValue(chance.randrange(bar.maximum() + 1))
        QApplication.processEvents()
        while not _is_filled(window):  # sleeping as the event loop does: a spin holds up the reader
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.documents.view.viewport().repaint()
        taken.append(((time.perf_counter() - begun) * 1e3, (time.process_time() - used) * 1e3))
    return taken


def _is_filled(window: Any) -> bool:
    """Whether all rows in view have their words."""
    from desktop.ui.documents.model import RowRole

    view = window.documents.view
    model, bottom = view.model(), view.viewport().rect().bottom()
    row = view.indexAt(view.viewport().rect().topLeft()).row()
    if row < 0:
        return not model.rowCount()
    while row < model.rowCount() and view.visualRect(model.index(row, 0)).top() <= bottom:
        if model.index(row, 0).data(RowRole) is None:
            return False
        row += 1
    return True


def peak_memory_mb() -> float:
    """What this process has held in memory at most, in MB; Linux."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def bare() -> int:
    """The baseline: an empty main window."""
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()
    return QApplication.exec()


def main() -> int:
    """Start what is asked for, and watch."""
    app = QApplication([])
    watch = Watch(float(sys.argv[1]), sys.argv[2])
    if sys.argv[2] == "bare":
        return bare()
    from desktop.main import main as start  # after the baseline's imports, as in its process

    code = start(sys.argv[3:])
    del watch, app
    return code


if __name__ == "__main__":
    sys.exit(main())

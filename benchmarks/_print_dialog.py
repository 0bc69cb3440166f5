"""A print dialog over one document, used as a clerk does, and where its event loop stood."""

from __future__ import annotations

import faulthandler
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.services.paths import AppPaths
    from desktop.services.settings import Settings
    from desktop.services.workspace import Workspace

TICK_MS = 5
SUSPECT_S = 0.03
LIMIT_S = 120.0
SCROLLS = 120
LP = "#!/bin/sh\nfor last; do :; done\ncat -- \"$last\" > /dev/null\necho 'request id is Bench-1'\n"
"""A queue that takes everything."""


class Beat:
    """Finds the longest time in which the event loop did not turn, and what the thread did then.

    The time in which the thread could have run but other programs had the processors does not
    count (Linux tells it; elsewhere everything counts).
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest = 0.0
        self.stack = ""
        self.by_step: dict[str, tuple[float, float]] = {}
        """Of each step the longest turn of the loop, and the most it computed in one; seconds."""
        self.step = "begin"
        self._thread = threading.get_ident()
        self._queue = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._seen = ""
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._forgive()
        self._timer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()

    def _forgive(self) -> None:
        self._last, self._waited, self._seen = time.perf_counter(), self._queued_s(), ""
        self._cpu = time.thread_time()

    def _queued_s(self) -> float:
        try:
            return int(self._queue.read_text().split()[1]) / 1e9
        except (OSError, IndexError):
            return 0.0

    def _tick(self) -> None:
        gap = time.perf_counter() - self._last - (self._queued_s() - self._waited)
        computed = time.thread_time() - self._cpu
        before = self.by_step.get(self.step, (0.0, 0.0))
        self.by_step[self.step] = max(before[0], gap), max(before[1], computed)
        if gap > self.longest:
            self.longest, self.stack = gap, self._seen
        self._forgive()

    def _watch(self) -> None:
        while True:
            time.sleep(TICK_MS / 1000)
            if time.perf_counter() - self._last > SUSPECT_S:
                self._seen = self._where()

    def _where(self) -> str:
        """The thread's stack, the innermost call first.

        Told by faulthandler: whoever holds a frame may become the last one to hold its widgets,
        and they must not be destroyed in this thread.
        """
        with tempfile.TemporaryFile("w+") as told:
            faulthandler.dump_traceback(told, all_threads=True)
            told.seek(0)
            threads = re.split(r"^(?=Thread|Current thread)", told.read(), flags=re.M)
        mine = next((text for text in threads if f"{self._thread:016x}" in text), "")
        return "".join(mine.splitlines(keepends=True)[1:6])


def until(done: Callable[[], bool]) -> None:
    """Let the event loop run until something is so."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, end = QEventLoop(), time.perf_counter() + LIMIT_S
    look = QTimer(interval=TICK_MS)
    look.timeout.connect(lambda: loop.quit() if done() or time.perf_counter() > end else None)
    look.start()
    loop.exec()
    if time.perf_counter() > end:
        sys.exit("the dialog did not come to an end")


@contextmanager
def queue_that_takes_all(folder: Path) -> Iterator[None]:
    """Stand in for the system's `lp` while it lasts."""
    folder.mkdir()
    (folder / "lp").write_text(LP)
    (folder / "lp").chmod(0o755)
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{folder}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before


def use(workspace: Workspace, paths: AppPaths, settings: Settings, document_id: int) -> Beat:
    """Open the dialog, choose otherwise, scroll, print and save; what the loop's beat was."""
    from PySide6.QtWidgets import QApplication

    from desktop.ui.collecting import GuiCollector
    from desktop.ui.crash import CrashGuard
    from desktop.ui.main_window import MainWindow

    app = QApplication.instance() or QApplication([])
    collector = GuiCollector()
    window = MainWindow(workspace, settings, paths, CrashGuard())
    window.resize(1366, 768)
    window.show()
    window.begin()
    until(lambda: bool(window.documents.listed_ids()))
    workspace.exporting.warm()
    beat = Beat()
    with queue_that_takes_all(paths.cache / "bin"):
        _print(window, document_id, paths.cache, beat)
    beat.stop()
    window.close()
    del collector
    app.processEvents()
    return beat


def _print(window: Any, document_id: int, folder: Path, beat: Beat) -> None:
    from desktop.ui.printing.dialog import PrintDialog
    from desktop.ui.printing.outlet import queues

    outlet = queues(window.desk.tasks, lambda: (("Bench",), "Bench"), lambda _name: ())
    beat.step = "open"
    dialog = PrintDialog(window.desk, [document_id], "x", folder / "x.pdf", window, outlet)
    dialog.open()
    _settle(dialog)
    for step, choices in _choices(dialog.choices()):
        beat.step = step
        dialog.show_choices(choices)
        _settle(dialog)
        _scroll(dialog.parts.preview.area)
    _leave(dialog, folder / "saved.pdf", beat)
    beat.step = "close"
    dialog.reject()
    until(lambda: not dialog.isVisible())


def _choices(usual: Any) -> list[tuple[str, Any]]:
    """Ways to print one document, each named."""
    return [
        ("footnotes", replace(usual, notes="footnotes")),
        ("list", replace(usual, notes="summary", page_numbers=True, copy_mark=True)),
        ("2 on a side", replace(usual, per_sheet=2, shades="grey")),
        ("margin", usual),
    ]


def _settle(dialog: Any) -> None:
    """Wait until the whole copy is shown."""
    made = dialog._maker
    until(lambda: made._made is not None and made._made[0] == made._wish(whole=True))


def _scroll(area: Any) -> None:
    """From the first page to the last in steps."""
    bar = area.verticalScrollBar()
    for step in range(SCROLLS + 1):
        bar.setValue(bar.maximum() * step // SCROLLS)
        before = time.perf_counter()
        until(lambda before=before: time.perf_counter() - before > 0.03)  # type: ignore[misc]
    until(lambda: area.is_sharp(area.page))


def _leave(dialog: Any, target: Path, beat: Beat) -> None:
    """Print, and save."""
    from PySide6.QtTest import QSignalSpy

    beat.step = "print"
    printed = QSignalSpy(dialog.printed)
    dialog.print()
    until(lambda: printed.count() > 0)
    beat.step = "save"
    saved = QSignalSpy(dialog.saved)
    dialog.save_to(target)
    until(lambda: saved.count() > 0)

"""A meter that finds when the event loop stands still, and where."""

from __future__ import annotations

import faulthandler
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from tests.patience import STALL_S

TICK_MS = 10
LOOK_S = 0.05


@dataclass(frozen=True)
class Stall:
    """The loop did not turn for `seconds`; `stack` is where it stood."""

    seconds: float
    stack: str

    def __str__(self) -> str:
        return f"{self.seconds * 1000:.0f} ms at\n{self.stack}"


class StallMeter(QObject):
    """Ticks in the loop every 10 ms while a second thread looks where it stands.

    The time in which the GUI thread could have run but other programs had the processors does
    not count (Linux tells it; elsewhere everything counts). Nor does a gap in which neither the
    GUI thread computed nor the onlooker ran: then the machine stood still.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self._gui_thread = threading.get_ident()
        self._queue = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._stack = ""
        self._stopped = threading.Event()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._onlooker = threading.Thread(target=self._watch, daemon=True)
        self.forgive()

    def start(self) -> None:
        self.forgive()
        self._timer.start()
        self._onlooker.start()

    def stop(self) -> None:
        self._timer.stop()
        self._stopped.set()
        self._onlooker.join()

    def forgive(self) -> None:
        """Begin to count anew: what the test itself just did does not count."""
        self._beat, self._queued = time.perf_counter(), self._queued_s()
        self._cpu, self._stack = time.thread_time(), ""

    def _tick(self) -> None:
        others = self._queued_s() - self._queued
        gap = time.perf_counter() - self._beat - others
        computed = time.thread_time() - self._cpu
        if gap > STALL_S and (self._stack or computed > STALL_S):
            self.stalls.append(Stall(gap, self._stack))
        self.forgive()

    def _queued_s(self) -> float:
        """How long the GUI thread has waited for a processor so far."""
        try:
            return int(self._queue.read_text().split()[1]) / 1e9
        except (OSError, IndexError):
            return 0.0

    def _watch(self) -> None:
        while not self._stopped.wait(TICK_MS / 1000):
            if time.perf_counter() - self._beat > LOOK_S:
                self._stack = self._where()

    def _where(self) -> str:
        """The calls the GUI thread is in, the innermost first.

        Told by faulthandler: whoever holds a frame may come to be the last to hold its widgets,
        and they must not be destroyed in the onlooker's thread.
        """
        with tempfile.TemporaryFile("w+") as told:
            faulthandler.dump_traceback(told, all_threads=True)
            told.seek(0)
            threads = told.read().split("\n\n")
        mine = next((one for one in threads if f"{self._gui_thread:016x}" in one), "")
        return "\n".join(mine.splitlines()[1:7])

"""Waiting for the window where no pytest-qt is: in scripts that drive it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer, SignalInstance

WAIT_MS = 20_000
STEP_MS = 20


class Patience:
    """Waits as `qtbot` does, whose names it has."""

    def wait(self, ms: int) -> None:
        """Let the window work for some milliseconds."""
        loop = QEventLoop()  # QTest's own waiting would let no other thread work
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def waitUntil(self, holds: Callable[[], bool], timeout: int = WAIT_MS) -> None:  # noqa: N802
        """Let the window work until something holds; raises TimeoutError."""
        deadline = QDeadlineTimer(timeout)
        while not holds():
            if deadline.hasExpired():
                raise TimeoutError
            self.wait(STEP_MS)

    @contextmanager
    def waitSignal(self, signal: SignalInstance, timeout: int = WAIT_MS) -> Iterator[None]:  # noqa: N802
        """Do something and wait for a signal."""
        heard: list[bool] = []
        signal.connect(lambda *_: heard.append(True))
        yield
        self.waitUntil(lambda: bool(heard), timeout)

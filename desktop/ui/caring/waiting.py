"""Work between two windows, while none is open: a dialog that only waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog

T = TypeVar("T")
Tell = Callable[[tuple[int, int]], None]
Work = Callable[[Tell, threading.Event], T]


class _Bridge(QObject):
    told = Signal(int, int)
    ended = Signal()


def wait_for(title: str, work: Work[T]) -> T:
    """Do some work off the GUI thread and wait for it with a progress dialog.

    Raises whatever the work raises; `db.errors.Cancelled` when the clerk stopped it.
    """
    bridge, cancelled, loop = _Bridge(), threading.Event(), QEventLoop()
    dialog = progress_dialog(title)
    dialog.canceled.connect(cancelled.set)
    queued = Qt.ConnectionType.QueuedConnection
    bridge.told.connect(lambda done, total: _show(dialog, done, total), queued)
    bridge.ended.connect(loop.quit, queued)
    dialog.show()
    with ThreadPoolExecutor(1) as lane:
        future = lane.submit(work, lambda so_far: bridge.told.emit(*so_far), cancelled)
        future.add_done_callback(lambda _: bridge.ended.emit())
        loop.exec()
    dialog.close()
    dialog.deleteLater()
    return future.result()


def progress_dialog(title: str) -> QProgressDialog:
    """The dialog, not shown yet, of work that can be stopped."""
    stop = QCoreApplication.translate("Waiting", "Stop")
    dialog = QProgressDialog(title, stop, 0, 0)
    dialog.setWindowTitle("Văn Kiện")
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setMinimumDuration(0)
    return dialog


def _show(dialog: QProgressDialog, done: int, total: int) -> None:
    dialog.setMaximum(max(1, total))
    dialog.setValue(done)

"""Saving the composed PDF elsewhere without making the window wait."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that the target is the whole of it or what it was before.

    Any thread. Raises OSError.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


class PdfCopy(QObject):
    """Copies on a thread of its own; `finished(target)` or `failed(target, reason)` in the end."""

    finished = Signal(object)
    failed = Signal(object, str)

    def start(self, source: Path, target: Path) -> None:
        """Begin; GUI thread only."""
        threading.Thread(target=self._run, args=(source, target), name="save PDF").start()

    def _run(self, source: Path, target: Path) -> None:
        try:
            copy_whole(source, target)
        except OSError as error:
            self.failed.emit(target, os.strerror(error.errno) if error.errno else str(error))
        else:
            self.finished.emit(target)

"""Our own mistakes: logged without any document's text, and shown with details to copy.

What an exception says may quote a document (a value of a query, a line of a file), so only its
type and the places in our code are kept.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger(__name__)

LOG_BYTES = 1_000_000
QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def describe(error: BaseException) -> str:
    """Type and places of an error and of its causes, without what they say."""
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None:
        frames = traceback.extract_tb(link.__traceback__)
        places = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        lines += [f"{type(link).__module__}.{type(link).__qualname__}", *places]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class SilentFormatter(logging.Formatter):
    """Writes exceptions as `describe` does, so that no document's text reaches the log."""

    def format(self, record: logging.LogRecord) -> str:
        """The record in a line; what another handler wrote of its exception is not taken over."""
        theirs, record.exc_text = record.exc_text, None
        line = super().format(record)
        record.exc_text = theirs
        return line

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The traceback without the exception's own words."""
        return describe(ei[1]) if ei[1] is not None else ""


class PrivateLog(RotatingFileHandler):
    """A log that only its user may read."""

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return stream


def log_to(folder: Path) -> Callable[[], None]:
    """Let warnings and errors of the whole program go to a log file in `folder`.

    The returned function ends it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = PrivateLog(
        folder / "vankien.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(SilentFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(handler)

    def stop() -> None:
        root.removeHandler(handler)
        handler.close()

    return stop


def pass_on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Put what Qt reports into the log."""
    logging.getLogger("qt").log(QT_LEVELS.get(kind, logging.WARNING), "%s", message)


class CrashGuard(QObject):
    """Catches what nobody else caught; `crashed(details)` arrives in the GUI thread."""

    crashed = Signal(str)

    def install(self) -> Callable[[], None]:
        """Take over the hooks of Python and Qt; the returned function gives them back."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self._main_thread
        threading.excepthook = self._other_thread
        handler = qInstallMessageHandler(pass_on_qt_message)

        def uninstall() -> None:
            sys.excepthook, threading.excepthook = before
            qInstallMessageHandler(handler)

        return uninstall

    def report(self, error: BaseException) -> None:
        """Log an error of ours and have its details shown. Any thread."""
        log.error("unexpected error", exc_info=error)
        self.crashed.emit(describe(error))

    def _main_thread(
        self, kind: type[BaseException], error: BaseException, place: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, place)
        else:
            self.report(error)

    def _other_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

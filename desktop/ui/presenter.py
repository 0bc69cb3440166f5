"""The one place that shows what went wrong, and what was done."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.services.messages import Messages
from desktop.services.problems import Problem, problem_of
from desktop.ui import later
from desktop.ui.crash import CrashGuard
from desktop.ui.toast import Toast


class Presenter(QObject):
    """Words problems and shows them in the window; GUI thread only.

    A problem of the environment (a full disk, a locked file) becomes a toast with advice; a
    mistake of ours goes to the log and into a dialog whose details can be copied.
    """

    def __init__(
        self, window: QWidget, toast: Toast, messages: Messages, guard: CrashGuard
    ) -> None:
        super().__init__(window)
        self._window = window
        self._toast = toast
        self._guard = guard
        self.messages = messages
        guard.crashed.connect(self._show_crash)

    def fail(self, error: BaseException) -> None:
        """Show why something did not work."""
        problem = problem_of(error)
        if problem is None:
            self._guard.report(error)
        else:
            self.warn(problem)

    def warn(self, problem: Problem) -> None:
        """Show a problem of the environment with what to do about it."""
        message = self.messages.problem(problem.code, problem.values)
        self._toast.warn(message.title, message.advice)

    def caution(self, title: str, advice: str) -> None:
        """Say something that must not be overlooked; it stays until it is closed."""
        self._toast.warn(title, advice)

    def tell(self, text: str, *, undo: bool = False, sign: str = "done") -> None:
        """Say what was done; with `undo`, offer the way back; `sign` is the icon beside it."""
        self._toast.tell(text, undo=undo, sign=sign)

    def withdraw(self) -> None:
        """Offer no longer the way back from what was told last."""
        self._toast.withdraw()

    def _show_crash(self, details: str) -> None:
        dialog = later.FailureDialog(details, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

"""Checks in the window: of the archive as a whole, and of this computer."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from db.verify import Finding
from desktop.services.doctor import Check, examine
from desktop.ui import later
from desktop.ui.caring.shown import open_dialog, while_open
from desktop.ui.desk import Desk


class Checks(QObject):
    """Opens the dialogs of checks, and feeds them."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._work, self._window = desk, desk.workspace, window

    def verify(self) -> None:
        """Check everything, in the background; closing the dialog lets it run out unseen."""
        dialog = later.VerifyDialog(
            str(self._work.archive.folder), self._desk.presenter.messages, self._window
        )
        checking, tasks = self._work.checking, self._desk.tasks
        found: list[Finding] = []

        def show(findings: list[Finding], healed: int = 0) -> None:
            found[:] = findings
            dialog.show_findings(findings, healed)

        def mended(ended: tuple[list[Finding], list[Finding]]) -> None:
            show(ended[1], len(ended[0]))
            self._work.reading.start()

        def mend() -> None:
            tasks.long(
                lambda tell, cancelled: checking.mend(list(found), tell, cancelled),
                dialog.show_progress,
                while_open(dialog, mended),
                self._failed(dialog),
            )

        dialog.mend_asked.connect(mend)
        dialog.print_asked.connect(
            lambda report: later.print_text(self._desk, report, dialog.windowTitle(), dialog)
        )
        tasks.long(
            checking.check,
            dialog.show_progress,
            while_open(dialog, show),
            self._failed(dialog),
        )
        open_dialog(dialog)

    def self_test(self) -> None:
        """Look whether this computer has what the program needs."""
        dialog = later.SelfTestDialog(self._desk.presenter.messages, self._window)
        folder, errands = self._work.archive.folder, self._work.errands

        def run(tell: Callable[[Check], None], cancelled: threading.Event) -> None:
            for check in examine(folder, errands):
                if cancelled.is_set():
                    return
                tell(check)

        self._desk.tasks.long(
            run,
            dialog.show_check,
            while_open(dialog, lambda _: dialog.show_end()),
            self._failed(dialog),
        )
        open_dialog(dialog)

    def _failed(self, dialog: QDialog) -> Callable[[BaseException], None]:
        def fail(error: BaseException) -> None:
            if isValid(dialog):
                dialog.reject()
            self._desk.presenter.fail(error)

        return fail

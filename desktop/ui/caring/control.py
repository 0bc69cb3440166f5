"""What the menus offer for the archive's safety: dialogs, and the work behind them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from db.errors import Cancelled
from db.verify import Finding
from desktop.services.backups import bring_back, states_in
from desktop.services.doctor import Check, examine
from desktop.services.removing import Loss
from desktop.ui import later
from desktop.ui.decided import decided_words
from desktop.ui.desk import Desk
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.caring.backup_dialog import BackupDialog

T = TypeVar("T")


class Caring(QObject):
    """Opens the dialogs about backups, checks and the trash, and feeds them."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        chosen: Callable[[], list[int]],
        logs: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._work, self._session = desk, desk.workspace, session
        self._chosen, self._logs, self._window = chosen, logs, window

    # -- backups

    def backup(self) -> None:
        """Show where backups go, and make one."""
        dialog = later.BackupDialog(self._window)
        backups = self._work.backups
        if "backup_place" in self._desk.settings.locked:
            dialog.lock(decided_words())

        def look() -> None:
            self._desk.tasks.read("backups", backups.state, dialog.show_state)

        def choose(place: Path | None, automatic: bool) -> None:
            def chosen(_: object) -> None:
                if isValid(dialog):
                    look()
                self._work.keeper.look_again()

            self._desk.tasks.write(lambda: backups.choose(place, automatic=automatic), chosen)

        dialog.chosen.connect(choose)
        dialog.asked.connect(lambda place: self._back_up(dialog, place))
        look()
        _open(dialog)

    def _back_up(self, dialog: BackupDialog, place: Path) -> None:
        def failed(error: BaseException) -> None:
            if isValid(dialog):
                dialog.show_end(None)
            if not isinstance(error, Cancelled):
                self._desk.presenter.fail(error)

        task = self._desk.tasks.long(
            lambda tell, cancelled: self._work.backups.make(place, tell, cancelled),
            dialog.show_progress,
            dialog.show_end,
            failed,
        )
        dialog.cancelled.connect(task.cancel)

    def restore(self) -> None:
        """Choose a backup and bring it back, elsewhere or over the open archive."""
        dialog = later.RestoreDialog(self._work.archive.folder, self._window)

        def look(place: Path) -> None:
            self._desk.tasks.read(
                "backups",
                lambda: states_in(place),
                _while_open(dialog, lambda found: dialog.show_backups(place, found)),
            )

        self._desk.tasks.read(
            "backups",
            self._work.backups.state,
            _while_open(dialog, lambda state: dialog.show_backups(state.place, state.made)),
        )
        dialog.asked.connect(look)
        dialog.accepted.connect(lambda: self._bring_back(dialog.source, dialog.target))
        _open(dialog)

    def _bring_back(self, source: Path, target: Path | None) -> None:
        owner, folder = self._desk.settings.signature, self._work.archive.folder
        if target is None:
            self._session.reopen_after(
                lambda tell, cancelled: bring_back(source, folder, owner, tell, cancelled)
            )
            return
        self._desk.presenter.tell(self.tr("Bringing the backup back…"))
        self._desk.tasks.long(
            lambda _tell, cancelled: bring_back(source, target, owner, cancelled=cancelled),
            lambda _: None,
            lambda _: self._session.go_to(target),
        )

    # -- checks

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
                _while_open(dialog, mended),
                self._failed(dialog),
            )

        dialog.mend_asked.connect(mend)
        tasks.long(
            lambda tell, _: checking.check(tell),
            dialog.show_progress,
            _while_open(dialog, show),
            self._failed(dialog),
        )
        _open(dialog)

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
            _while_open(dialog, lambda _: dialog.show_end()),
            self._failed(dialog),
        )
        _open(dialog)

    def open_logs(self) -> None:
        """Show the folder of the log files in the file manager."""
        self._logs.mkdir(parents=True, exist_ok=True)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs))):
            self._desk.presenter.tell(self.tr("The log files lie in {0}").format(self._logs))

    # -- the trash

    def empty_trash(self) -> None:
        """Remove all that lies in the trash, after asking."""
        self._ask_loss(None)

    def remove(self) -> None:
        """Remove the chosen documents of the trash, after asking."""
        self._ask_loss(self._chosen())

    def _ask_loss(self, chosen: list[int] | None) -> None:
        removing = self._work.removing
        self._desk.tasks.read("loss", lambda: removing.loss(chosen), self._confirm_loss)

    def _confirm_loss(self, loss: Loss) -> None:
        if not loss.ids:
            self._desk.presenter.tell(self.tr("The trash is empty."))
            return
        dialog = later.RemoveDialog(loss, self._window)
        dialog.accepted.connect(lambda: self._remove(loss))
        _open(dialog)

    def _remove(self, loss: Loss) -> None:
        self._desk.tasks.long(
            lambda _tell, _cancelled: self._work.removing.remove(loss),
            lambda _: None,
            lambda count: self._desk.presenter.tell(self.tr("%n document(s) removed.", "", count)),
        )

    def _failed(self, dialog: QDialog) -> Callable[[BaseException], None]:
        def fail(error: BaseException) -> None:
            if isValid(dialog):
                dialog.reject()
            self._desk.presenter.fail(error)

        return fail


def _while_open(dialog: QDialog, show: Callable[[T], None]) -> Callable[[T], None]:
    """Show what came of some work, unless the clerk closed the dialog meanwhile."""

    def deliver(value: T) -> None:
        if isValid(dialog):
            show(value)

    return deliver


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

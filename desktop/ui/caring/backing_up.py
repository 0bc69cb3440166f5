"""Backups in the window: made into a second place, and brought back from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.errors import Cancelled
from desktop.services.backups import bring_back, states_in
from desktop.ui import later
from desktop.ui.caring.shown import open_dialog, while_open
from desktop.ui.decided import decided_words
from desktop.ui.desk import Desk
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.caring.backup_dialog import BackupDialog


class BackingUp(QObject):
    """Opens the dialogs about backups, and feeds them."""

    def __init__(self, desk: Desk, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._work, self._session = desk, desk.workspace, session
        self._window = window

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
        open_dialog(dialog)

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
                while_open(dialog, lambda found: dialog.show_backups(place, found)),
            )

        self._desk.tasks.read(
            "backups",
            self._work.backups.state,
            while_open(dialog, lambda state: dialog.show_backups(state.place, state.made)),
        )
        dialog.asked.connect(look)
        dialog.accepted.connect(lambda: self._bring_back(dialog.source, dialog.target))
        open_dialog(dialog)

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

"""What the menus offer for the archive's safety, put together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.ui.caring.backing_up import BackingUp
from desktop.ui.caring.checks import Checks
from desktop.ui.caring.trash import Trash
from desktop.ui.desk import Desk
from desktop.ui.session import Session


class Caring(QObject):
    """Holds what opens the dialogs about backups, checks and the trash."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        chosen: Callable[[], list[int]],
        logs: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._logs = desk, logs
        self.backups = BackingUp(desk, session, window)
        self.checks = Checks(desk, window)
        self.trash = Trash(desk, chosen, window)

    def open_logs(self) -> None:
        """Show the folder of the log files in the file manager."""
        self._logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs))):
            self._desk.presenter.tell(self.tr("The log files lie in {0}").format(self._logs))

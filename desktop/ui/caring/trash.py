"""The trash in the window: what lies in it leaves the archive for good, after asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.services.removing import Loss
from desktop.ui import later
from desktop.ui.caring.shown import open_dialog
from desktop.ui.desk import Desk


class Trash(QObject):
    """Asks before documents are removed, and has them removed."""

    def __init__(self, desk: Desk, chosen: Callable[[], list[int]], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._work, self._chosen, self._window = desk, desk.workspace, chosen, window

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
        open_dialog(dialog)

    def _remove(self, loss: Loss) -> None:
        self._desk.tasks.long(
            lambda _tell, _cancelled: self._work.removing.remove(loss),
            lambda _: None,
            lambda count: self._desk.presenter.tell(self.tr("%n document(s) removed.", "", count)),
        )

"""Asking for the password of the open document, and opening it with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.records import ChangeSet
from desktop.services.problems import problem_of
from desktop.ui import later
from desktop.ui.caring.shown import open_dialog
from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.lock_strip import LockStrip
from desktop.ui.reader.pane import ReaderPane

if TYPE_CHECKING:
    from desktop.ui.dialogs.password import PasswordDialog


class Unlocking(QObject):
    """Shows a strip over pages that need a password, and the dialog that asks for it.

    `wake` has pages read that were found behind the password. GUI thread only.
    """

    def __init__(
        self,
        desk: Desk,
        opening: Opening,
        reader: ReaderPane,
        wake: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(reader)
        self._desk, self._opening, self._wake, self._window = desk, opening, wake, window
        self.strip = LockStrip()
        self.strip.hide()
        reader.put_below(self.strip)
        self.strip.asked.connect(self.ask)
        opening.opened.connect(lambda document, _page: self._show(document))
        opening.refreshed.connect(self._show)
        opening.closed.connect(lambda: self._offer(False))
        desk.tasks.library_changed.connect(self._follow)

    def ask(self) -> None:
        """Ask for the password of the open document."""
        document = self._opening.current
        if document is None or not self._desk.workspace.unlocking.is_closed(document.record):
            return
        dialog = later.PasswordDialog(document.record.original_name, self._window)
        dialog.given.connect(lambda password: self._try(dialog, document.id, password))
        open_dialog(dialog)

    def _try(self, dialog: PasswordDialog, document_id: int, password: str) -> None:
        def opened(_: None) -> None:
            if isValid(dialog):
                dialog.accept()
            self._wake()

        def failed(error: BaseException) -> None:
            problem = problem_of(error)
            if problem is None or not isValid(dialog):
                self._desk.presenter.fail(error)
            else:
                messages = self._desk.presenter.messages
                dialog.refuse(messages.problem(problem.code, problem.values))

        unlocking = self._desk.workspace.unlocking
        self._desk.tasks.long(
            lambda _tell, _cancelled: unlocking.unlock(document_id, password),
            lambda _: None,
            opened,
            failed,
        )

    def _follow(self, change: ChangeSet) -> None:
        document = self._opening.current
        if document is not None and document.id in change.documents:
            self._show(document)

    def _show(self, document: OpenDocument) -> None:
        self._offer(self._desk.workspace.unlocking.is_closed(document.record))

    def _offer(self, closed: bool) -> None:
        self.strip.setVisible(closed)
        self._desk.actions.allow("locked", closed)

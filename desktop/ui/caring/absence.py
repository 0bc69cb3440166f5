"""The sign that the archive's disk or share is gone, and the way on when it is back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QToolButton, QWidget

from db.standing import Stand
from desktop.services.problems import Problem
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.session import Session

LOOK_MS = 3_000
"""How often it is looked whether the archive's folder is there."""


class AbsenceSign(QToolButton):
    """Shown as long as the archive that is open is not in its place; a click says it again.

    The same disk back in its place: the reading goes on by itself. Another opening of it, as
    after a disk was plugged in again: what is open is worth nothing, so the clerk is asked to
    have the archive opened anew; nothing of that happens unasked, for somebody may be typing.
    """

    def __init__(self, desk: Desk, session: Session, window: QWidget) -> None:
        super().__init__(window, autoRaise=True)
        self._desk, self._session = desk, session
        self._stand: Stand = "here"
        self._question: QMessageBox | None = None
        self.setIcon(icon("warning"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._say)
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        self.hide()

    def look(self) -> None:
        """Ask how it stands, in the background: a share that is gone may let one wait."""
        archive = self._desk.workspace.archive
        self._desk.tasks.read_aside("standing", archive.standing.look, self._show)

    def _show(self, stand: Stand) -> None:
        if stand == self._stand:
            return
        self._stand = stand
        self.setVisible(stand != "here")
        words = self.tr("The archive is gone") if stand == "gone" else self.tr("Open it again")
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(str(self._desk.workspace.archive.folder))
        if stand == "here":
            self._go_on()
        else:
            self._say()

    def _go_on(self) -> None:
        """The same archive is back: everything that waited for it goes on."""
        if self._question is not None:
            self._question.reject()
        if not self._desk.workspace.archive.read_only:
            self._desk.workspace.reading.start()
            self._desk.workspace.keeper.look_again()
        self._desk.presenter.tell(self.tr("The archive is back; work goes on."))

    def _say(self) -> None:
        if self._stand == "gone":
            folder = str(self._desk.workspace.archive.folder)
            self._desk.presenter.warn(Problem("archive.gone", {"path": folder}))
        elif self._stand == "other" and self._question is None:
            self._ask()

    def _ask(self) -> None:
        box = self._question = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("The archive's disk is back."))
        box.setInformativeText(
            self.tr(
                "The archive must be opened again before work goes on. Copy what you are typing "
                "first: it cannot be stored now."
            )
        )
        again = box.addButton(self.tr("Open it again"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(again)
        box.addButton(self.tr("Later"), QMessageBox.ButtonRole.RejectRole)
        again.clicked.connect(self._session.reopen_asked)
        box.finished.connect(self._forget)
        box.open()

    def _forget(self) -> None:
        if self._question is not None:
            self._question.deleteLater()
            self._question = None

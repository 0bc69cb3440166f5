"""The sign in the status bar that something about the archive's safety is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.services.keeping import Keeper
from desktop.services.problems import Problem
from desktop.ui.icons import icon
from desktop.ui.presenter import Presenter

WIDTH = 300


class TroubleSign(QToolButton):
    """Shown as long as the keeper is troubled, e.g. because the second place is not there.

    The first time a trouble comes it is said aloud too; a click says it again.
    """

    _told = Signal(object)

    def __init__(self, keeper: Keeper, presenter: Presenter, parent: QWidget | None = None) -> None:
        super().__init__(parent, autoRaise=True)
        self._presenter = presenter
        self._problem: Problem | None = None
        self.setIcon(icon("warning"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._say)
        # From the keeper's thread; Qt queues it into this one.
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._leave = keeper.troubled.subscribe(self._told.emit)
        self.hide()

    def stop(self) -> None:
        """Listen no longer: the window is closing."""
        self._leave()

    def _show(self, problem: Problem | None) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        self.setVisible(problem is not None)
        if problem is not None:
            message = self._presenter.messages.problem(problem.code, problem.values)
            metrics = QFontMetrics(self.font())
            self.setText(metrics.elidedText(message.title, Qt.TextElideMode.ElideRight, WIDTH))
            self.setAccessibleName(message.title)
            self.setAccessibleDescription(message.advice)
            self._say()

    def _say(self) -> None:
        if self._problem is not None:
            self._presenter.warn(self._problem)

"""A button that unfolds a list to tick: any, or only some."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QIcon, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

MOST_LETTERS = 30


class _StayingMenu(QMenu):
    """Stays open while things are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, and stay."""
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class ManyChoice(QToolButton):
    """Values of which any or only some are wanted; `changed()` when the clerk ticks."""

    changed = Signal()

    def __init__(self, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everything = everything
        self._wanted: tuple[str, ...] | None = None
        self._menu = _StayingMenu(self)
        self._menu.triggered.connect(self._follow)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def offer(self, entries: Sequence[tuple[str, str, QIcon]]) -> None:
        """Offer these values with their words and icons; the chosen ones stay chosen."""
        self._menu.clear()
        for text, value, sign in entries:
            action = self._menu.addAction(sign, text)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(self._wanted is None or value in self._wanted)
        self.setEnabled(bool(entries))
        self._tell()

    def wanted(self) -> tuple[str, ...] | None:
        """The values ticked, None for any."""
        return self._wanted

    def want(self, values: tuple[str, ...] | None) -> None:
        """Tick these, or all."""
        self._wanted = values
        for action in self._menu.actions():
            action.setChecked(values is None or action.data() in values)
        self._tell()

    def _follow(self, _action: QAction) -> None:
        actions = self._menu.actions()
        ticked = tuple(action.data() for action in actions if action.isChecked())
        self._wanted = None if len(ticked) == len(actions) else ticked
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        ticked = [action.text() for action in self._menu.actions() if action.isChecked()]
        words = self._everything if self._wanted is None else ", ".join(ticked) or self.tr("None")
        room = QFontMetrics(self.font()).horizontalAdvance("x") * MOST_LETTERS
        elided = QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.setText(elided)
        self.setToolTip(words)

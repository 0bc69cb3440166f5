"""The small bar that appears beside selected words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.ui.actions import Actions

SELECTION_ACTIONS = ("highlight", "underline", "strikeout", "note", "copy")
GAP = 8


class FloatingBar(QFrame):
    """Buttons for what can be done with the selected words; never takes the focus."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        for action in actions.pick(SELECTION_ACTIONS):
            button = QToolButton(autoRaise=True)
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.hide()

    def _fit(self, width: int) -> None:
        """Leave the words beside the icons out where the page is too narrow for them."""
        for style in (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        ):
            for button in self.findChildren(QToolButton):
                button.setToolButtonStyle(style)
            self.adjustSize()
            if self.width() <= width:
                return

    def show_near(self, area: QRect) -> None:
        """Appear above an area of the parent, or below where there is no room; pixels."""
        room = self._page.rect()
        self._fit(room.width() - 2 * GAP)
        top = area.top() - self.height() - GAP
        if top < room.top():
            top = area.bottom() + GAP
        top = max(GAP, min(top, room.bottom() - self.height()))
        left = min(max(area.left(), GAP), max(GAP, room.width() - self.width() - GAP))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

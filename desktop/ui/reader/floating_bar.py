"""The small bar that appears beside selected words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.ui.actions import Actions

SELECTION_ACTIONS = ("highlight", "underline", "strikeout", "note", "copy", "look_up")
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

    def show_near(self, area: QRect, mouse: QPoint) -> None:
        """Appear above what is selected, or below it; where it fills the view, off the mouse.

        Pixels of the parent.
        """
        room = self._page.rect()
        self._fit(room.width() - 2 * GAP)
        above, below = area.top() - self.height() - GAP, area.bottom() + GAP
        lowest = room.bottom() - self.height() - GAP
        if above >= room.top():
            top = min(above, lowest)
        elif below <= lowest:
            top = max(below, GAP)
        else:
            top = lowest if mouse.y() < room.center().y() else GAP
        left = min(max(mouse.x(), GAP), max(GAP, room.width() - self.width() - GAP))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

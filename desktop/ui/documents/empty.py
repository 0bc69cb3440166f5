"""What the list shows when there is nothing to list: how to begin, or why it is empty."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.actions import Actions, plain
from desktop.ui.icons import icon
from desktop.ui.scrolling import scrolling

BEGINNINGS = ("import", "import_folder", "samples")
BUTTON_WIDTH = 220


class EmptyArchive(QWidget):
    """One sentence and the three ways to begin."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(scrolling(self))
        column.setSpacing(8)
        column.addStretch(2)
        sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(icon("inbox").pixmap(QSize(48, 48), self.devicePixelRatio()))
        column.addWidget(sign)
        sentence = self.tr("Drop scanned documents anywhere onto this window, or begin here.")
        column.addWidget(_centred(sentence))
        column.addSpacing(8)
        for action_id in BEGINNINGS:
            action = actions[action_id]
            button = QPushButton(action.icon(), plain(action.text()))
            button.setMinimumWidth(BUTTON_WIDTH)
            button.clicked.connect(action.trigger)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)


class NothingFound(QWidget):
    """Says that no document fits, and offers to clear the filters."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(_centred(self.tr("No document here.")))
        clear = QToolButton()
        clear.setDefaultAction(actions["clear_filters"])
        clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        clear.setVisible(actions["clear_filters"].isEnabled())
        actions["clear_filters"].enabledChanged.connect(clear.setVisible)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)


def _centred(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
    label.setContentsMargins(24, 0, 24, 0)
    return label

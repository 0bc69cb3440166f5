"""The strip over the pages of a document whose file asks for a password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from desktop.ui.icons import Sign

SIGN = 16


class LockStrip(QFrame):
    """Says that a password is needed; `asked()` when the clerk wants to give it."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        sign = Sign("locked", SIGN)
        text = QLabel(self.tr("This file has a password. Give it to see and read the pages."))
        text.setWordWrap(True)
        self.button = QPushButton(self.tr("Enter pass&word…"))
        self.button.clicked.connect(self.asked)
        grid = QGridLayout(self)  # the button below: beside it the words have too little room
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(sign, 0, 0)
        grid.addWidget(text, 0, 1)
        grid.addWidget(self.button, 1, 1, Qt.AlignmentFlag.AlignLeft)

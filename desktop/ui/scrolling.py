"""Parts of the window that scroll where the screen is too small for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolling(outer: QWidget) -> QWidget:
    """A widget that fills `outer`, and scrolls in it where it does not fit; lay out in this."""
    area = QScrollArea(outer, widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget()
    area.setWidget(inner)
    whole = QVBoxLayout(outer)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
    return inner

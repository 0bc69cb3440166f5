"""Parts of the window that scroll where the screen is too small for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

LEAST = QSize(96, 40)


class Room(QScrollArea):
    """As large as what stands in it where the screen allows.

    It is never narrower than that, unless it may scroll `sideways` too.
    """

    def __init__(
        self, inner: QWidget, parent: QWidget | None = None, *, sideways: bool = False
    ) -> None:
        super().__init__(parent, widgetResizable=True)
        self._sideways = sideways
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """What the inner widget would like."""
        return self.widget().sizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """The inner widget's least width with a scroll bar, and a few lines."""
        least = self.widget().minimumSizeHint()
        if self._sideways:
            return least.boundedTo(LEAST)
        width = least.width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(least.height(), LEAST.height()))


def scrolling(outer: QWidget) -> QWidget:
    """A widget that fills `outer`, and scrolls in it where it does not fit; lay out in this."""
    inner = QWidget()
    whole = QVBoxLayout(outer)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(Room(inner, outer, sideways=True))
    return inner

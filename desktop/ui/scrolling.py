"""Parts of the window that scroll where the screen is too small for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

LEAST = QSize(96, 40)
WHEELED = (QComboBox, QAbstractSpinBox, QSlider)
"""What Qt lets the wheel change, wherever the mouse happens to be while a form scrolls."""


class WheelGuard(QObject):
    """Leaves the wheel to the form around a control."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass turns of the wheel on to what scrolls."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class Form(QScrollArea):
    """Scrolls its inner widget by the wheel, which never changes a value in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._guard = WheelGuard(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Guard what has come into the form by now."""
        super().showEvent(event)
        for kind in WHEELED:
            for control in self.findChildren(kind):
                control.installEventFilter(self._guard)
                if control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Room(Form):
    """As large as what stands in it where the screen allows.

    It is never narrower than that, unless it may scroll `sideways` too.
    """

    def __init__(
        self, inner: QWidget, parent: QWidget | None = None, *, sideways: bool = False
    ) -> None:
        super().__init__(parent)
        self._sideways = sideways
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

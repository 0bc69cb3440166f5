"""A short note at the foot of the window: what was done, with a way back, or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.ui.icons import icon

SHOW_MS = 7000
MARGIN = 16
WIDEST = 720
NARROWEST = 300


class Toast(QFrame):
    """Floats over its parent; one at a time, the newest; never takes the focus.

    `undo_asked()` is emitted when the clerk takes back what the toast reports.
    """

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = self._area = parent
        self._sign_name = ""
        self.setObjectName("toast")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._undo = QPushButton(icon("undo"), self.tr("Undo"))
        self._close = QToolButton()
        self._close.setIcon(icon("close", QPalette.ColorRole.ToolTipText))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._timer = QTimer(self, singleShot=True, interval=SHOW_MS)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._take_back)
        self._close.clicked.connect(self.hide)
        self._lay_out()
        self.hide()
        parent.installEventFilter(self)

    def stay_over(self, area: QWidget) -> None:
        """Float over a part of the parent, where it covers no list and no button."""
        self._area = area
        area.installEventFilter(self)

    def tell(self, text: str, *, undo: bool = False, sign: str = "done") -> None:
        """Say what was done for a few seconds, with a button to undo it if `undo`."""
        self._undo.setVisible(undo)
        self._sign_name = sign
        self._show(text, icon(sign, QPalette.ColorRole.ToolTipText))
        self._timer.start()

    def warn(self, title: str, advice: str) -> None:
        """Say what went wrong and what to do; stays until closed."""
        self._timer.stop()
        self._undo.hide()
        self._sign_name = "error"
        text = f"{title}\n{advice}" if advice else title
        self._show(text, icon("error", QPalette.ColorRole.ToolTipText))

    def withdraw(self) -> None:
        """Offer no longer to undo what it reports: something else is the last step now."""
        if self._undo.isVisibleTo(self):
            self.hide()

    def sign(self) -> str:
        """The name of the icon beside its words."""
        return self._sign_name

    def text(self) -> str:
        """What it says at present."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place and on top when the parent is laid out anew."""
        moving = event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if watched in (self._window, self._area) and moving and self.isVisible():
            self._place()
            self.raise_()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)

    def _show(self, text: str, sign: QIcon) -> None:
        self._sign.setPixmap(sign.pixmap(QSize(20, 20), self.devicePixelRatio()))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _place(self) -> None:
        area = self._floor()
        lines = self._text.text().split("\n")
        longest = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        around = self.sizeHint().width() - self._text.sizeHint().width() + 8
        width = min(WIDEST, area.width() - 2 * MARGIN, longest + around)
        self.resize(width, max(self.heightForWidth(width), self._undo.sizeHint().height() + 16))
        left = area.left() + (area.width() - width) // 2
        self.move(left, area.bottom() - self.height() - MARGIN)

    def _floor(self) -> QRect:
        """What it floats over, in the parent's pixels: all of it where the part is too narrow."""
        area = self._area
        if area.isVisible() and area.width() >= NARROWEST:
            return QRect(area.mapTo(self._window, area.rect().topLeft()), area.size())
        return self._window.rect().adjusted(0, 0, 0, -2 * MARGIN)

    def _take_back(self) -> None:
        self.hide()
        self.undo_asked.emit()

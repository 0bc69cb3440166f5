"""Writing a text box's words on the page itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from db.records import Annotation
from desktop.ui.viewer import DocumentView

LEAST = QSize(160, 56)


class InPlaceEditor(QPlainTextEdit):
    """An editor over a mark; `written(Annotation, text)` when its words are to be stored.

    Ctrl+Enter, a click elsewhere or scrolling stores them, Escape gives them up.
    """

    written = Signal(object, str)

    def __init__(self, view: DocumentView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._mark: Annotation | None = None
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Text of the box"))
        view.verticalScrollBar().valueChanged.connect(self.commit)
        view.zoom_changed.connect(self.commit)
        self.hide()

    def begin(self, mark: Annotation) -> None:
        """Write the words of a mark that is in view."""
        self._mark = mark
        self.setPlainText(mark.body)
        self.selectAll()
        place = self._view.in_view(mark.page, mark.rects[0]).toAlignedRect()
        self.setGeometry(place.united(place.__class__(place.topLeft(), LEAST)))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Store the words if there is a mark to store them in."""
        mark, self._mark = self._mark, None
        self.hide()
        if mark is not None and self.toPlainText().strip() != mark.body:
            self.written.emit(mark, self.toPlainText().strip())

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter and Escape from being taken as shortcuts of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Ctrl+Enter or Escape."""
        if not _ends(event):
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._mark = None
        self.commit()
        self._view.setFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whatever was written is kept; a menu or another window is no end."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing:
            self.commit()


def _ends(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (enter and held)

"""Dropping files anywhere onto the window, and the overlay that says what will happen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.importing.dropped import count_kinds, local_paths

MARGIN = 24
VEIL = 235


class DropOverlay(QWidget):
    """Covers the window while files hang over it; lets the drop through to the window."""

    def __init__(self, archive_name: str, window: QWidget) -> None:
        super().__init__(window)
        self._archive = archive_name
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._what = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._how = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        self._what.setFont(font)
        self._how.setText(
            self.tr("Copies are stored in the archive and read; your files stay as they are.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        column.addStretch(1)
        column.addWidget(self._what)
        column.addSpacing(8)
        column.addWidget(self._how)
        column.addStretch(1)
        self.hide()

    def announce(self, files: int, folders: int) -> None:
        """Say what a drop would import, and cover the window."""
        parts = []
        if files:
            parts.append(self.tr("%n file(s)", "", files))
        if folders:
            parts.append(self.tr("%n folder(s)", "", folders))
        what = self.tr(" and ").join(parts)
        self._what.setText(
            self.tr("Drop to import {0} into the archive “{1}”").format(what, self._archive)
        )
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def text(self) -> str:
        """What it announces."""
        return self._what.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A veil over the window with a broken line around."""
        painter = QPainter(self)
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent, 3, Qt.PenStyle.DashLine))
        frame = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(frame, 12, 12)


class DropArea(QObject):
    """Takes drops for a whole window; `dropped(list[Path])` when the clerk lets go."""

    dropped = Signal(object)

    def __init__(self, window: QWidget, overlay: DropOverlay) -> None:
        super().__init__(window)
        self._overlay = overlay
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle what hangs over the window."""
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDragMoveEvent):
            return self._accept(event)
        if isinstance(event, QDropEvent):
            return self._drop(event)
        if event.type() == QEvent.Type.DragLeave:
            self._overlay.hide()
            return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        files, folders = count_kinds(event.mimeData())
        if not files + folders or event.source() is not None:  # our own documents hang there
            return False
        self._overlay.announce(files, folders)
        return self._accept(event)

    def _accept(self, event: QDropEvent) -> bool:
        # Always a copy: a file manager must never take the drop for a move and delete files.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._overlay.hide()
        paths = local_paths(event.mimeData())
        self._accept(event)
        if paths:
            self.dropped.emit(paths)
        return True

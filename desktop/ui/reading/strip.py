"""The reading's part of the status bar: a sentence, pause, and the way to the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.services.reading_status import ReadingStatus
from desktop.ui.actions import Actions
from desktop.ui.reading.batch import Batch
from desktop.ui.reading.control import ReadingControl
from desktop.ui.reading.wording import progress_text


class ReadingStrip(QWidget):
    """Shown while pages wait to be read."""

    def __init__(
        self, control: ReadingControl, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._batch = Batch()
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(100)
        self._bar.setAccessibleName(self.tr("Progress of the reading"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self._text)
        row.addWidget(self._bar)
        for action in actions.pick(("pause", "progress")):
            button = QToolButton(autoRaise=True)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            row.addWidget(button)
        control.changed.connect(self._show)
        self.hide()

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def _show(self, status: ReadingStatus) -> None:
        progress = self._batch.follow(status)
        sentence = progress_text(status, progress)
        self._text.setText(sentence)
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.settled)
        self.setVisible(bool(sentence))

"""The import's part of the status bar: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.services.intake import IntakeProgress
from desktop.ui.icons import icon
from desktop.ui.importing.controller import Importing

NAME_LETTERS = 28


class ImportStrip(QWidget):
    """Shown while files are imported."""

    def __init__(self, importing: Importing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(100)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        stop = QToolButton(autoRaise=True)
        stop.setIcon(icon("cancel"))
        stop.setText(self.tr("Stop import"))
        stop.setToolTip(stop.text())
        stop.clicked.connect(importing.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        for widget in (self._text, self._bar, stop):
            row.addWidget(widget)
        importing.began.connect(self.show)
        importing.progressed.connect(self._show_progress)
        importing.ended.connect(self.hide)
        self.hide()

    def _show_progress(self, progress: IntakeProgress) -> None:
        name = progress.current_name
        short = name if len(name) <= NAME_LETTERS else name[: NAME_LETTERS - 1] + "…"
        self._text.setText(
            self.tr("Importing {0}/{1} {2}").format(progress.done, progress.total, short)
        )
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done)

"""Which model reads, and the offer to read again what an older one read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.services.readers import own_model_missing, todays_model
from desktop.services.reading_status import ReadingStatus
from desktop.ui.desk import Desk
from desktop.ui.wording import number_text


class ModelRow(QWidget):
    """Names the model, says when it is not the program's own, and counts what others read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._model = QLabel(self._model_text(), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.older = QToolButton()
        self.older.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.older.hide()
        (action,) = desk.actions.pick(("reread_outdated",))
        self.older.setIcon(action.icon())
        self.older.setToolTip(action.text().replace("&", ""))
        self.older.clicked.connect(action.trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._model)
        column.addWidget(self.older)

    def follow(self, status: ReadingStatus) -> None:
        """Count anew once the reading comes to rest."""
        busy = status.pending + status.running > 0
        if self._busy and not busy and self.isVisible():
            self._count()
        self._busy = busy

    def showEvent(self, event: QShowEvent) -> None:
        """Count what older readers read: they may have done so since."""
        super().showEvent(event)
        self._count()

    def _count(self) -> None:
        reading = self._desk.workspace.reading
        self._desk.tasks.read("outdated", reading.outdated_count, self._offer)

    def _offer(self, count: int) -> None:
        text = self.tr("Read again %n page(s) that an older reader read", "", count)
        self.older.setText(text.replace(str(count), number_text(count)))
        self.older.setVisible(count > 0)

    def _model_text(self) -> str:
        if not own_model_missing():
            return todays_model()
        return self.tr("{0} – the program’s own model is missing: more misreadings").format(
            todays_model()
        )

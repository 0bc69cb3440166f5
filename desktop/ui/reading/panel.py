"""The panel on the reading of pages: counts, what is in hand, pace, and what failed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.reading_status import ReadingStatus
from desktop.ui.desk import Desk
from desktop.ui.reading.control import ReadingControl
from desktop.ui.reading.failures import Failure, failures
from desktop.ui.reading.model_row import ModelRow
from desktop.ui.reading.wording import left_text
from desktop.ui.scrolling import scrolling
from desktop.ui.wording import number_text

PLACE_ROLE = Qt.ItemDataRole.UserRole
LOOK_DELAY_MS = 200


class ReadingPanel(QWidget):
    """Follows the reading; `opened(id, page)` asks for a page that failed."""

    opened = Signal(int, int)

    def __init__(self, desk: Desk, control: ReadingControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failed = -1
        self._counts = _label()
        self._current = _label()
        self._pace = _label()
        self.model = ModelRow(desk)
        self.failures = QListWidget()
        self.failures.setWordWrap(True)
        self.failures.setAccessibleName(self.tr("Pages that failed"))
        self._look = QTimer(self, singleShot=True, interval=LOOK_DELAY_MS)
        self._look.timeout.connect(self._fetch)
        self._failures_head = QLabel(self.tr("No page failed."))
        self._lay_out()
        self.failures.itemActivated.connect(lambda item: self.opened.emit(*item.data(PLACE_ROLE)))
        control.changed.connect(self._show)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for action in self._desk.actions.pick(("pause", "stop", "retry")):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            buttons.addWidget(button)
        buttons.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("Pages:"), self._counts)
        form.addRow(self.tr("In hand:"), self._current)
        form.addRow(self.tr("Pace:"), self._pace)
        form.addRow(self.tr("Model:"), self.model)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addLayout(buttons)
        left.addStretch(1)
        row = QHBoxLayout(scrolling(self))
        row.setContentsMargins(8, 4, 8, 8)
        row.addLayout(left, 1)
        right = QVBoxLayout()
        right.addWidget(self._failures_head)
        right.addWidget(self.failures, 1)
        row.addLayout(right, 1)

    def _show(self, status: ReadingStatus) -> None:
        self._counts.setText(
            self.tr("{0} read, {1} waiting, {2} in work, {3} failed").format(
                *map(number_text, (status.done, status.pending, status.running, status.failed))
            )
        )
        self._current.setText("\n".join(status.current) or "–")
        self._pace.setText(self._pace_text(status))
        self.model.follow(status)
        if status.failed != self._failed:
            self._failed = status.failed
            self._look.start()

    def _pace_text(self, status: ReadingStatus) -> str:
        if not status.pages_per_minute:
            return "–"
        pace = self.tr("%n page(s) a minute", "", round(status.pages_per_minute))
        if status.seconds_left is None:
            return pace
        return f"{pace}, {left_text(status.seconds_left)}"

    def _fetch(self) -> None:
        library = self._desk.workspace.library
        self._desk.tasks.read("failures", lambda: failures(library), self._list)

    def _list(self, found: list[Failure]) -> None:
        self.failures.clear()
        self._failures_head.setText(
            self.tr("%n page(s) failed:", "", len(found)) if found else self.tr("No page failed.")
        )
        for failure in found:
            message = self._desk.presenter.messages.problem(failure.code)
            place = self.tr("{0}, page {1}").format(failure.name, failure.page + 1)
            item = QListWidgetItem(f"{place}\n{message}")
            item.setData(PLACE_ROLE, (failure.document_id, failure.page))
            self.failures.addItem(item)


def _label() -> QLabel:
    label = QLabel("–", textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label

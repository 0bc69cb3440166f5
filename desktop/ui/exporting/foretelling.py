"""Says beforehand how many documents a register would hold."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from desktop.services.registers.asking import Foreseen, RegisterAsked
from desktop.ui.caring.shown import while_open
from desktop.ui.desk import Desk
from desktop.ui.exporting.book_page import BookPage

SETTLE_MS = 200


class Foretelling(QObject):
    """Counts anew, off the GUI thread, as the choices of registers change; GUI thread only."""

    def __init__(self, desk: Desk, pages: Iterable[BookPage], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timers = {page: self._timer(page) for page in pages}
        for page, timer in self._timers.items():
            page.changed.connect(timer.start)

    def look(self) -> None:
        """Count for all of them now."""
        for page in self._timers:
            self._count(page)

    def _timer(self, page: BookPage) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        timer.timeout.connect(lambda: self._count(page))
        return timer

    def _count(self, page: BookPage) -> None:
        asked, registers = page.asked(), self._desk.workspace.registers

        def show(told: tuple[RegisterAsked, Foreseen]) -> None:
            page.foretell(*told)

        shown = while_open(page, show)
        topic = f"register rows {asked.book}"
        self._desk.tasks.read(topic, lambda: (asked, registers.foresee(asked)), shown)

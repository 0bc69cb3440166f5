"""What is to be thought of before documents leave: looked up, shown, and asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from desktop.services.exports.cautions import Caution
from desktop.ui.desk import Desk
from desktop.ui.printing.cautions import CautionBand

LOOK_MS = 20


class Care(QObject):
    """Keeps secret and replaced papers from leaving without a question; GUI thread only."""

    def __init__(self, desk: Desk, band: CautionBand, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._band = band
        self._cautions: list[Caution] | None = None

    @property
    def known(self) -> bool:
        """Whether it is clear what is to be thought of."""
        return self._cautions is not None

    def look(self, document_ids: Sequence[int]) -> None:
        """Find out what is to be thought of with these documents, and show it."""
        ids, cautions = list(document_ids), self._desk.workspace.cautions
        self._desk.tasks.read("print cautions", lambda: cautions.about(ids), self._show)

    def ask(self, go_on: Callable[[], None]) -> None:
        """Go on at once where nothing speaks against it, else if the clerk says so."""
        if self._cautions is None:  # a moment: they are being read
            QTimer.singleShot(LOOK_MS, self, lambda: self.ask(go_on))
        elif self._cautions:
            self._band.ask(self._cautions, go_on)
        else:
            go_on()

    def _show(self, cautions: list[Caution]) -> None:
        self._cautions = cautions
        self._band.show_cautions(cautions)

"""Looks for printers and their trays, which may take seconds where a server is far away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.services.problems import Problem, problem_of
from desktop.ui.printing.outlet import Outlet
from desktop.ui.printing.printer_form import PrinterForm
from desktop.ui.tasks import Tasks


class PrinterFinder(QObject):
    """Fills the printer's form as answers come in; GUI thread only.

    `found()` when it is clear which printers there are, or why nobody knows: `problem`.
    """

    found = Signal()

    def __init__(self, tasks: Tasks, outlet: Outlet, form: PrinterForm, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._outlet = outlet
        self._form = form
        self._wanted = ""
        self.known = False
        self.problem: Problem | None = None
        form.printer.currentIndexChanged.connect(lambda _: self._look_for_trays())

    def look(self, wanted: str) -> None:
        """Find the printers; `wanted` is chosen if it is there."""
        self._wanted = wanted
        self.known, self.problem = False, None
        self._form.show_looking()
        find = self._outlet.printers
        # Not among the reads: one slow server would keep all of them waiting.
        self._tasks.long(
            lambda _tell, _cancelled: find(), self._ignore, self._offer, self._on_failed
        )

    def look_again(self) -> None:
        """Find them anew, as someone may have switched one on."""
        self.look(self._wanted)

    def _offer(self, found: tuple[Sequence[str], str]) -> None:
        names, usual = found
        self._form.offer(names, usual, self._wanted)
        self.known = True
        self._look_for_trays()
        self.found.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.problem = problem_of(error)
        self._offer(((), ""))
        if self.problem is None:
            self._tasks.failed.emit(error)

    def _look_for_trays(self) -> None:
        name, find = self._form.printer.currentData(), self._outlet.sources
        if not (self.known and name):
            return

        def look(_tell: object, _cancelled: object) -> tuple[str, Sequence[str]]:
            return name, find(name)

        self._tasks.long(look, self._ignore, self._offer_trays)

    def _offer_trays(self, found: tuple[str, Sequence[str]]) -> None:
        name, trays = found
        if name == self._form.printer.currentData():  # no other was chosen meanwhile
            self._form.offer_trays(trays)

    def _ignore(self, _progress: object) -> None:
        """Looking tells no progress."""

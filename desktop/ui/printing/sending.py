"""What a dialog that prints has of printers: those to choose from, and a copy handed to one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.ui.desk import Desk
from desktop.ui.printing.finder import PrinterFinder
from desktop.ui.printing.job_panel import JobPanel
from desktop.ui.printing.outlet import Outlet, outlet_of
from desktop.ui.printing.printer_form import PrinterForm

PLAIN_JOB = "Văn Kiện"


class Sending(QObject):
    """Finds printers, and prints on the one chosen; GUI thread only.

    `told(words)`: what keeps it from printing, empty when nothing does any more.
    """

    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        form: PrinterForm,
        panel: JobPanel,
        parent: QObject,
        outlet: Outlet | None = None,
    ) -> None:
        """`outlet` is the system's own unless told otherwise."""
        super().__init__(parent)
        self._messages = desk.presenter.messages
        self._plain = desk.settings.plain_jobs
        self._form = form
        self._panel = panel
        self._outlet = outlet or outlet_of(desk)
        self._then: Callable[[], None] | None = None
        self.finder = PrinterFinder(desk.tasks, self._outlet, form, self)
        self.finder.found.connect(self._on_found)

    def ready(self, go_on: Callable[[], None]) -> None:
        """Go on once there is a printer to print on; the window waits for none to answer."""
        if self._form.printer.currentData():
            go_on()
            return
        self._then = go_on
        if self.finder.known:
            self.finder.look_again()  # someone may have switched one on
        self.told.emit(self.tr("Looking for printers…"))

    def send(self, made: Composed, choices: PrintChoices, title: str) -> None:
        """Print; the panel tells how it goes. `title` is for the queue, if the settings let it."""
        name = PLAIN_JOB if self._plain else title
        self._panel.start(self._outlet.job(made, choices, name))

    def forget(self) -> None:
        """Nobody waits for a printer any more."""
        self._then = None

    def _on_found(self) -> None:
        then, self._then = self._then, None
        if self._form.printer.currentData():
            if then is not None:
                self.told.emit("")
                then()
        elif then is not None or self.finder.problem is not None:
            self.told.emit(self._why_none())

    def _why_none(self) -> str:
        problem = self.finder.problem
        if problem is None:
            return self.tr(
                "No printer is set up on this computer. Add one in the system's settings, "
                "or save the document as PDF and print it elsewhere."
            )
        words = self._messages.problem(problem.code, problem.values)
        return str(words)

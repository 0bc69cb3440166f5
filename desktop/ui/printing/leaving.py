"""How what the print dialog shows leaves it: made as a whole, then printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import problem_of
from desktop.ui.desk import Desk
from desktop.ui.printing.care import Care
from desktop.ui.printing.dialog_parts import DialogParts
from desktop.ui.printing.maker import CopyMaker
from desktop.ui.printing.saving import save_pdf
from desktop.ui.printing.sending import Sending


class Leaving(QObject):
    """Prints and saves, one at a time, while no choice changes; GUI thread only.

    `printed(Composed, PrintChoices)` after a printer has taken all; `saved(path, Composed,
    PrintChoices)` after saving.
    """

    printed = Signal(object, object)
    saved = Signal(object, object, object)

    def __init__(
        self,
        desk: Desk,
        parts: DialogParts,
        maker: CopyMaker,
        care: Care,
        sending: Sending,
        choices: Callable[[], PrintChoices],
        parent: QObject,
    ) -> None:
        """`choices` tells what is chosen now; what speaks against leaving is `care`'s."""
        super().__init__(parent)
        self._desk = desk
        self._parts = parts
        self._maker = maker
        self._care = care
        self._sending = sending
        self._choices = choices
        self._printing: Composed | None = None
        parts.panel.printed.connect(self._on_printed)
        parts.panel.ended.connect(self._end)
        parts.panel.stopped.connect(self._stop_making)
        maker.failed.connect(lambda _: self._allow(True))

    def print(self, title: str) -> None:
        """Print with the choices made, once it is clear that it may leave and where to."""

        def send(made: Composed) -> None:
            self._printing = made
            self._sending.send(made, self._choices(), title)

        self._sending.ready(lambda: self._care.ask(lambda: self._make(send)))

    def save(self, target: Path) -> None:
        """Save the pages as PDF, once it is clear that they may leave."""

        def save(made: Composed) -> None:
            save_pdf(self._desk.tasks, made, target, self._on_saved, self._on_unsaved)

        self._care.ask(lambda: self._make(save))

    def _make(self, then: Callable[[Composed], None]) -> None:
        """Have the whole copy made, showing how far it is."""
        self._allow(False)
        self._parts.say("")
        self._parts.panel.show_making(0, 0)
        self._maker.want(self._choices(), at_once=True)
        self._maker.finish(then)

    def _stop_making(self) -> None:
        self._maker.forget()
        self._end(QCoreApplication.translate("PrintDialog", "Nothing was printed."))

    def _on_printed(self) -> None:
        if self._printing is not None:
            self.printed.emit(self._printing, self._choices())

    def _on_saved(self, what: tuple[Path, Composed]) -> None:
        target, made = what
        self._parts.panel.end_making()
        self._end(QCoreApplication.translate("PrintDialog", "Saved as {path}").format(path=target))
        self.saved.emit(target, made, self._choices())

    def _on_unsaved(self, error: BaseException) -> None:
        self._parts.panel.end_making()
        problem = problem_of(error)
        if problem is None:
            self._end("")
            self._desk.presenter.fail(error)
            return
        words = self._desk.presenter.messages.problem(problem.code, problem.values)
        self._end(str(words))

    def _end(self, words: str) -> None:
        self._allow(True)
        self._parts.say(words)

    def _allow(self, free: bool) -> None:
        """While something is made or printed, no choice changes under it."""
        parts = self._parts
        for widget in (*parts.forms, parts.presets, parts.print_button, parts.save_button):
            widget.setEnabled(free)

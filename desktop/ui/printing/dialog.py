"""The print dialog: all choices beside a live preview of the very pages that come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from db.records import Annotation
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import problem_of
from desktop.ui.desk import Desk
from desktop.ui.printing.care import Care
from desktop.ui.printing.dialog_parts import DialogParts
from desktop.ui.printing.leaving import Leaving
from desktop.ui.printing.maker import CopyMaker
from desktop.ui.printing.outlet import Outlet
from desktop.ui.printing.presets import PresetStore
from desktop.ui.printing.saving import ask_pdf
from desktop.ui.printing.sending import Sending

SIZE = QSize(1180, 690)
MOST_ASKED = 300
"""Documents whose marks are looked through for kinds, authors and colours to choose from."""


class PrintDialog(QDialog):
    """Prints documents, or saves the same pages as PDF; GUI thread only.

    `printed` and `saved` are signals, those of `Leaving`.
    """

    def __init__(
        self,
        desk: Desk,
        document_ids: Sequence[int],
        title: str,
        proposed: Path,
        parent: QWidget | None = None,
        outlet: Outlet | None = None,
    ) -> None:
        """A dialog over some documents.

        Args:
            desk: the archive's services.
            document_ids: what to print, in the order chosen.
            title: what it is called, for the window and, unless the settings forbid it, the
                printer's queue.
            proposed: the file to save to, unless another is chosen.
            parent: the window it belongs to.
            outlet: what it prints through; the system's own unless told otherwise.
        """
        super().__init__(parent)
        self._desk = desk
        self._ids = list(document_ids)
        self._title = title
        self._failure = ""
        self._proposed = proposed
        self._store = PresetStore(desk.memory)
        self._maker = CopyMaker(desk.workspace.exporting, desk.tasks, document_ids)
        self.setWindowTitle(self.tr("Print {title}").format(title=title))
        self.resize(SIZE)
        self.parts = DialogParts(
            self, desk.workspace.renderer, self._explain, self._store, len(self._ids) > 1
        )
        self.sending = Sending(desk, self.parts.printer, self.parts.panel, self, outlet)
        self.care = Care(desk, self.parts.band, self)
        self.leaving = Leaving(
            desk, self.parts, self._maker, self.care, self.sending, self.choices, self
        )
        self.printed, self.saved = self.leaving.printed, self.leaving.saved
        self._connect()
        self._begin()

    # --- the choices ---

    def choices(self) -> PrintChoices:
        """What is chosen now."""
        values = {name: v for form in self.parts.forms for name, v in form.values().items()}
        return replace(PrintChoices(), **values)

    def show_choices(self, choices: PrintChoices) -> None:
        """Choose otherwise; the printer stays unless the choices name one that is there."""
        names = [self.parts.printer.printer.itemData(at) for at in range(self._count_printers())]
        if choices.printer not in names:
            choices = replace(choices, printer=self.choices().printer)
        for form in self.parts.forms:
            form.show_values(choices)
        self._maker.want(self.choices(), at_once=True)

    def _count_printers(self) -> int:
        return self.parts.printer.printer.count()

    def _begin(self) -> None:
        self.show_choices(self._store.last())
        self._look_over()
        self.sending.finder.look(self._store.last().printer)

    def _look_over(self) -> None:
        """Ask what to think of before printing, and what marks there are."""
        work, asked = self._desk.workspace, self._ids[:MOST_ASKED]

        def marks() -> list[Annotation]:
            return [mark for one in asked for mark in work.library.annotations(one)]

        self.care.look(self._ids)
        self._desk.tasks.read("print marks", marks, self.parts.notes.offer)

    def _connect(self) -> None:
        parts = self.parts
        for form in parts.forms:
            form.changed.connect(self._choose)
        parts.presets.chosen.connect(self.show_choices)
        parts.presets.keep_asked.connect(lambda name: self._store.put(name, self.choices()))
        parts.print_button.clicked.connect(self.print)
        parts.save_button.clicked.connect(self.choose_file)
        parts.buttons.rejected.connect(self.reject)
        self.printed.connect(lambda _, choices: self._store.set_last(choices))
        self.sending.told.connect(parts.say)
        self._maker.shown.connect(self._show_copy)
        self._maker.progressed.connect(parts.panel.show_making)
        self._maker.failed.connect(self._show_failure)

    def _explain(self, code: str, values: Mapping[str, str]) -> str:
        message = self._desk.presenter.messages.problem(code, values)
        return f"{message.title}\n{message.advice}"

    def _choose(self) -> None:
        self.parts.presets.show_own()
        self._maker.want(self.choices())

    # --- the preview ---

    def _show_copy(self, made: Composed) -> None:
        self.parts.preview.show_copy(made)
        if self._failure:  # these choices give something again
            self.parts.say("")
            self._failure = ""

    def _show_failure(self, error: BaseException) -> None:
        self.parts.panel.end_making()
        problem = problem_of(error)
        if problem is None:
            self._desk.presenter.fail(error)
            return
        words = self._desk.presenter.messages.problem(problem.code, problem.values)
        self.parts.preview.clear()
        self._failure = f"{words.title} {words.advice}"
        self.parts.say(self._failure)

    # --- leaving ---

    def print(self) -> None:
        """Print with the choices made, once it is clear that it may leave."""
        self.leaving.print(self._title)

    def choose_file(self) -> None:
        """Ask where to save."""
        ask_pdf(self, self._proposed, self.save_to)

    def save_to(self, target: Path) -> None:
        """Save the pages as PDF; `saved` tells when the file is there."""
        self.leaving.save(target)

    def done(self, result: int) -> None:
        """Stop printing, and let go of the file."""
        self.sending.forget()
        self.parts.panel.cancel()
        self.parts.preview.clear()
        self._maker.close()
        super().done(result)

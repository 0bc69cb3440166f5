"""Chosen documents on paper: the print dialog, and the register of what was printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QWidget

from db.records import DocumentRow
from desktop.services.exports.choices_told import choices_told
from desktop.services.exports.names import named
from desktop.services.registers.copy_log import Action, Left
from desktop.ui import later
from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.services.composing.choices import PrintChoices
    from desktop.services.composing.task import Composed

PDF_NAME = "{0}.pdf"


class OnPaper(QObject):
    """Shows the print dialog over the chosen documents; GUI thread only."""

    def __init__(self, desk: Desk, chosen: Callable[[], list[int]], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._chosen = chosen
        self._window = window

    def print(self) -> None:
        """Print what is selected, else what is open."""
        ids = self._chosen()
        if ids:
            library = self._desk.workspace.library
            self._desk.tasks.read("print", lambda: library.rows(ids), self._show)

    def warm(self) -> None:
        """Make ready in the background what the first preview will need."""
        work = self._desk.workspace.exporting
        self._desk.tasks.long(lambda _tell, _cancelled: work.warm(), _ignore, _ignore, _ignore)

    def _show(self, rows: list[DocumentRow]) -> None:
        if not rows:
            return
        ids = [row.id for row in rows]
        name = named(self._desk.settings.file_names, rows[0])
        one = len(rows) == 1
        title = rows[0].number or rows[0].title if one else self.tr("%n document(s)", "", len(ids))
        dialog = later.PrintDialog(
            self._desk,
            ids,
            title,
            Path(QDir.homePath()) / PDF_NAME.format(name),
            self._window,
        )
        dialog.printed.connect(lambda made, how: self._note("print", made, how, how.printer))
        dialog.saved.connect(
            lambda path, made, how: self._note("export.annotated", made, how, path.name)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _note(self, action: Action, made: Composed, how: PrintChoices, to: str) -> None:
        """Enter each document with its own pages."""
        log, told = self._desk.workspace.registers.log, choices_told(how)
        copies = how.copies if action == "print" else 1
        entries = [(one, Left(pages, copies, to, told)) for one, pages in made.shares]
        self._desk.tasks.write(lambda: log.note(action, entries))


def _ignore(_value: object) -> None:
    """What cannot be made ready will tell when it is asked for."""

"""The open document on paper: composed, previewed, printed, and the copy thrown away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.services.composing.task import Composed
from desktop.ui.copies import annotated_target
from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.printing import PrintPreview, PrintSource


class OnPaper(QObject):
    """Shows the print preview of the open document."""

    def __init__(self, desk: Desk, opening: Opening, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._opening = opening
        self._window = window

    def print(self) -> None:
        """Compose the open document with its marks and notes, and preview it."""
        document = self._opening.current
        if document is None:
            return
        exporting = self._desk.workspace.exporting
        self._desk.tasks.long(
            lambda _progress, _cancelled: exporting.compose(document.id),
            _ignore,
            lambda made: self._preview(document, made),
        )

    def _preview(self, document: OpenDocument, made: Composed) -> None:
        work = self._desk.workspace
        preview = PrintPreview(
            work.renderer,
            PrintSource(made.path, made.pages),
            document.title,
            self._window,
            proposed=annotated_target(document),
            explain=self._explain,
        )
        preview.printed.connect(
            lambda pages, _printer: self._note(lambda: work.exporting.printed(document.id, pages))
        )
        preview.finished.connect(lambda _: self._note(lambda: work.exporting.discard(made)))
        preview.finished.connect(preview.deleteLater)
        preview.open()

    def _note(self, work: Callable[[], None]) -> None:
        self._desk.tasks.write(work)

    def _explain(self, code: str, values: Mapping[str, str]) -> str:
        message = self._desk.presenter.messages.problem(code, values)
        return f"{message.title}\n{message.advice}"


def _ignore(_progress: object) -> None:
    """Composing a document tells no progress."""

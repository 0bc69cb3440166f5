"""Importing: choosing files, taking drops and pastes, one import after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.intake import ImportReport, Intake, IntakeProgress
from desktop.services.samples import sample_paths
from desktop.ui.importing.dropped import local_paths
from desktop.ui.presenter import Presenter
from desktop.ui.tasks import LongTask, Tasks

PATTERNS = "*.pdf *.tif *.tiff *.jpg *.jpeg *.png *.bmp *.gif *.webp"


class Importing(QObject):
    """Feeds files to the intake off the GUI thread.

    `began()`; `progressed(IntakeProgress)`; `reported(ImportReport)` at the end of each import;
    `ended()` when nothing is left to import.
    """

    began = Signal()
    progressed = Signal(object)
    reported = Signal(object)
    ended = Signal()

    def __init__(self, intake: Intake, tasks: Tasks, presenter: Presenter, window: QWidget) -> None:
        super().__init__(window)
        self._intake = intake
        self._tasks = tasks
        self._presenter = presenter
        self._window = window
        self._waiting: list[list[Path]] = []
        self._task: LongTask | None = None
        self._samples = ExitStack()

    @property
    def busy(self) -> bool:
        """Whether an import is going on."""
        return self._task is not None

    def choose_files(self) -> None:
        """Let the clerk choose files to import."""
        dialog = self._dialog(self.tr("Import files"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Scans and PDF files ({0})").format(PATTERNS), self.tr("All files (*)")]
        )
        dialog.open()

    def choose_folder(self) -> None:
        """Let the clerk choose a folder to import with all below it."""
        dialog = self._dialog(self.tr("Import a folder"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def samples(self) -> None:
        """Import the sample documents."""
        paths = sample_paths(self._samples)
        if paths:
            self.take(paths)
        else:
            self._presenter.tell(self.tr("No sample documents came with this program."))

    def paste(self) -> None:
        """Import files copied in a file manager."""
        paths = local_paths(QGuiApplication.clipboard().mimeData())
        if paths:
            self.take(paths)
        else:
            self._presenter.tell(self.tr("There are no files on the clipboard."))

    def take(self, paths: Sequence[Path]) -> None:
        """Import files and folders, after the imports already going on."""
        if paths:
            self._waiting.append(list(paths))
            if self._task is None:
                self.began.emit()
                self._next()

    def cancel(self) -> None:
        """Stop after the file in hand; what was imported stays."""
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _next(self) -> None:
        run: Callable[[Callable[[IntakeProgress], None], threading.Event], ImportReport] = partial(
            self._intake.run, self._waiting.pop(0)
        )
        self._task = self._tasks.long(run, self.progressed.emit, self._report, self._fail)

    def _report(self, report: ImportReport) -> None:
        self.reported.emit(report)
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        self._presenter.fail(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._next()
        else:
            self._task = None
            self._samples.close()
            self.ended.emit()

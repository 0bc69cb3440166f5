"""Printing without a window: what `vankien print --printer NAME` does."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEventLoop
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import ServiceProblem
from desktop.services.rendering import Renderer
from desktop.ui.printing.job import PrintJob
from desktop.ui.printing.page_choice import copied_pages
from desktop.ui.printing.painted_paper import printer_called, set_up
from desktop.ui.printing.values import PrintFailure, PrintSource


def print_copy(made: Composed, choices: PrintChoices) -> None:
    """Send all pages of a composed copy to the printer chosen and wait until it has taken them.

    Main thread of a process that shows no window. Raises ServiceProblem `printer.missing`,
    `printer.refused` or the code of a page that could not be drawn.
    """
    app = QApplication.instance() or _application()
    if choices.printer not in QPrinterInfo.availablePrinterNames():
        raise ServiceProblem("printer.missing", name=choices.printer)
    printer = printer_called(choices.printer)
    set_up(printer, choices, made)
    renderer = Renderer()
    try:
        _run(
            PrintJob(
                renderer,
                printer,
                PrintSource(made.path, made.pages),
                copied_pages(printer, len(made.pages)),
            )
        )
    finally:
        renderer.close()
        del app


def _application() -> QApplication:
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["vankien"])


def _run(job: PrintJob) -> None:
    """Run a job in an event loop of its own; raise what it failed with."""
    loop = QEventLoop()
    failures: list[PrintFailure] = []
    job.finished.connect(loop.quit)
    job.failed.connect(failures.append)
    job.failed.connect(loop.quit)
    job.start()
    loop.exec()
    if failures:
        raise ServiceProblem(failures[0].code, **failures[0].values)

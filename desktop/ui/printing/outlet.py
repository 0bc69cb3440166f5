"""Where pages go: the system's queues, which take the PDF; without them, printers painted on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtPrintSupport import QPrinter

from desktop.services import cups, cups_asking
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.rendering import Renderer
from desktop.ui.desk import Desk
from desktop.ui.printing.job import PrintJob
from desktop.ui.printing.page_choice import copied_pages
from desktop.ui.printing.painted_paper import known_printers, printer_called, set_up
from desktop.ui.printing.queue_job import QueueJob
from desktop.ui.printing.values import Job, PrintSource
from desktop.ui.tasks import Tasks

Printers = Callable[[], tuple[Sequence[str], str]]
Sources = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Outlet:
    """What a dialog prints through.

    `printers`: the names of those there are, and the usual one's, or a ServiceProblem why nobody
    knows; `sources`: the trays of one, none where there is no choice; both may take seconds, any
    thread. `job` prepares the printing
    of a composed copy under a title; GUI thread only.
    """

    printers: Printers
    sources: Sources
    job: Callable[[Composed, PrintChoices, str], Job]


def outlet_of(desk: Desk) -> Outlet:
    """The one this system has: without the programs of CUPS its queues are none."""
    on_windows = sys.platform == "win32"
    return painted(desk.workspace.renderer) if on_windows else queues(desk.tasks)


def queues(
    tasks: Tasks,
    printers: Printers = cups_asking.known_queues,
    sources: Sources = cups_asking.paper_sources,
) -> Outlet:
    """The queues of CUPS."""

    def job(made: Composed, choices: PrintChoices, title: str) -> Job:
        def hand_over(cancelled: Callable[[], bool]) -> str:
            return cups.print_copy(made, choices, title=title, cancelled=cancelled)

        return QueueJob(tasks, hand_over, cups_asking.take_back)

    return Outlet(printers, sources, job)


def painted(
    renderer: Renderer,
    printers: Printers = known_printers,
    printer_of: Callable[[str], QPrinter] = printer_called,
) -> Outlet:
    """Printers that are painted on; their trays are left to their own settings."""

    def job(made: Composed, choices: PrintChoices, title: str) -> Job:
        printer = printer_of(choices.printer)
        printer.setDocName(title)
        set_up(printer, choices, made)
        return paint_job(renderer, printer, made)

    return Outlet(printers, lambda _name: (), job)


def paint_job(renderer: Renderer, printer: QPrinter, made: Composed) -> PrintJob:
    """The painting of all pages on a printer that is set up."""
    source = PrintSource(made.path, made.pages)
    return PrintJob(renderer, printer, source, copied_pages(printer, len(made.pages)))

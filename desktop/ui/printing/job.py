"""Printing page by page while the window goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.services.rendering import (
    Rendered,
    Renderer,
    RenderFailure,
    RenderRequest,
    RenderTicket,
)
from desktop.ui.printing.bands import Band, band_place, bands
from desktop.ui.printing.paper import Placement, lay_paper
from desktop.ui.printing.values import PDF, PrintFailure, PrintSource
from desktop.ui.viewer.images import to_image

PRIORITY = 10
"""After everything on the screen."""
AHEAD = 2
"""Strips drawn while one is painted."""


class PrintJob(QObject):
    """Paints pages of a composed PDF on a printer; GUI thread only.

    `progressed(done, total)` after each page; then one of `finished()`, `cancelled()` and
    `failed(PrintFailure)`. The printer must live as long as the job.
    """

    progressed = Signal(int, int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(object)
    _came = Signal(object, object)

    def __init__(
        self, renderer: Renderer, printer: QPrinter, source: PrintSource, pages: Sequence[int]
    ) -> None:
        """No parent: the renderer's thread may hold it for a moment after its dialog has gone.

        Args:
            renderer: makes the images.
            printer: set up as wanted, not yet painted on.
            source: what to print.
            pages: which of its pages, 0-based, in the order they are to come out.
        """
        super().__init__()
        self._renderer = renderer
        self._printer = printer
        self._source = source
        self._pages = tuple(pages)
        self._done = 0
        self._running = False
        self._painter = QPainter()
        self._place: Placement | None = None
        self._to_ask: deque[Band] = deque()
        self._asked: dict[RenderTicket, Band] = {}
        self._came.connect(self._on_band, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether it has begun and not ended."""
        return self._running

    def start(self) -> None:
        """Begin; the outcome is told by signals, never before this returns."""
        self._running = True
        QTimer.singleShot(0, self, self._begin)

    def cancel(self) -> None:
        """Stop; what a real printer has already received may still come out."""
        if self._running:
            self._end(abort=True)
            self.cancelled.emit()

    def _begin(self) -> None:
        if not self._running:
            return
        if not self._pages:
            self._finish()
            return
        self._lay()
        if not self._painter.begin(self._printer):
            self._fail(PrintFailure("printer.missing", {"name": self._printer.printerName()}))
            return
        self._ask()

    def _lay(self) -> None:
        """Prepare paper and strips of the page that comes next."""
        size = self._source.pages[self._pages[self._done]]
        self._place = lay_paper(self._printer, size)
        self._to_ask.extend(bands(self._place, self._printer.resolution()))

    def _ask(self) -> None:
        while self._to_ask and len(self._asked) <= AHEAD:
            self._ask_for(self._to_ask.popleft())

    def _ask_for(self, band: Band) -> None:
        page = self._pages[self._done]
        turn = self._place.turn if self._place else 0
        request = RenderRequest(
            self._source.path, PDF, page, band.scale, turn, PRIORITY + band.first_row, band.clip
        )

        def done(outcome: Rendered | RenderFailure) -> None:
            self._came.emit(band, outcome)

        self._asked[self._renderer.request(request, done)] = band

    def _on_band(self, band: Band, outcome: Rendered | RenderFailure) -> None:
        ticket = next((t for t, asked in self._asked.items() if asked is band), None)
        if not self._running or ticket is None:
            return
        del self._asked[ticket]
        if isinstance(outcome, RenderFailure):
            page = str(self._pages[self._done] + 1)
            self._fail(PrintFailure(outcome.code, {**outcome.values, "page": page}))
            return
        self._ask()
        self._paint(band, outcome)
        if not self._asked and not self._to_ask:
            self._finish_page()

    def _paint(self, band: Band, rendered: Rendered) -> None:
        if self._place is not None:
            image = to_image(rendered)
            target = band_place(self._place, band, image.width(), image.height())
            self._painter.drawImage(target, image)

    def _finish_page(self) -> None:
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))
        if self._done == len(self._pages):
            self._finish()
        elif self._running:  # whoever heard of the progress may have cancelled
            self._turn_page()

    def _turn_page(self) -> None:
        self._lay()
        if self._printer.newPage():
            self._ask()
        else:
            name = self._printer.printerName()
            self._fail(PrintFailure("printer.refused", {"name": name}, taken=True))

    def _finish(self) -> None:
        if not self._running:
            return
        self._end(abort=False)
        if self._printer.printerState() is QPrinter.PrinterState.Error:
            self.failed.emit(PrintFailure("printer.refused", taken=True))
        else:
            self.finished.emit()

    def _fail(self, failure: PrintFailure) -> None:
        self._end(abort=True)
        self.failed.emit(failure)

    def _end(self, *, abort: bool) -> None:
        self._running = False
        for ticket in self._asked:
            self._renderer.cancel(ticket)
        self._asked.clear()
        self._to_ask.clear()
        if self._painter.isActive():
            if abort:
                self._printer.abort()
            self._painter.end()

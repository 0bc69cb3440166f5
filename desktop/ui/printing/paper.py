"""Which paper a page gets, and where on it the page lies."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPaintEngine
from PySide6.QtPrintSupport import QPrinter

from db.records import PageSize, Turn


@dataclass(frozen=True, slots=True)
class Placement:
    """A page on its paper: turned clockwise first, then at `corner`, in the printer's pixels.

    `pitch` is printer pixels for each point of the page; `width` and `height` are the turned
    page's, in points.
    """

    turn: Turn
    corner: QPointF
    pitch: float
    width: float
    height: float


def lay_paper(printer: QPrinter, page: PageSize) -> Placement:
    """Choose the paper for the page that comes next, and place the page on it.

    A PDF file gets pages of exactly the size. A printer keeps the paper the clerk chose, upright
    or across as the page is; one that cannot change this between pages gets the page turned.
    The page is made smaller where it would not fit between the margins, but never larger.
    """
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        _exact_paper(printer, page)
    elif _may_change(printer):
        printer.setPageOrientation(_orientation(page))
    room = printer.pageRect(QPrinter.Unit.DevicePixel).size()
    across = (room.width() > room.height()) != (page.width > page.height)
    width, height = (page.height, page.width) if across else (page.width, page.height)
    natural = printer.resolution() / 72
    pitch = min(natural, room.width() / width, room.height() / height)
    corner = QPointF((room.width() - width * pitch) / 2, (room.height() - height * pitch) / 2)
    return Placement(90 if across else 0, corner, pitch, width, height)


def _exact_paper(printer: QPrinter, page: PageSize) -> None:
    size = QPageSize(
        QSizeF(page.width, page.height),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


def _may_change(printer: QPrinter) -> bool:
    """Engines that write PDF can change the paper between pages; others only at the start."""
    idle = printer.printerState() is not QPrinter.PrinterState.Active
    return idle or printer.paintEngine().type() == QPaintEngine.Type.Pdf


def _orientation(page: PageSize) -> QPageLayout.Orientation:
    across = page.width > page.height
    return QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait

"""A printer of the system to paint on, set up as chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.services.composing.choices import Duplex, PrintChoices
from desktop.services.composing.task import Composed

_DUPLEX: Final[Mapping[Duplex, QPrinter.DuplexMode]] = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}
_SIZES = {
    "A3": QPageSize.PageSizeId.A3,
    "A4": QPageSize.PageSizeId.A4,
    "A5": QPageSize.PageSizeId.A5,
    "Letter": QPageSize.PageSizeId.Letter,
}


def set_up(printer: QPrinter, choices: PrintChoices, made: Composed) -> None:
    """Set a printer up as chosen, its paper like that of the first page."""
    printer.setCopyCount(choices.copies)
    printer.setCollateCopies(choices.collate)
    if choices.booklet and choices.duplex in ("printer", "long"):
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    elif choices.duplex in _DUPLEX:
        printer.setDuplex(_DUPLEX[choices.duplex])
    if choices.shades == "grey":
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    first = made.pages[0]
    upright = QSizeF(min(first.width, first.height), max(first.width, first.height))
    size = (
        QPageSize(_SIZES[choices.paper])
        if choices.paper in _SIZES
        else QPageSize(upright, QPageSize.Unit.Point)
    )
    printer.setPageSize(size)
    # The composer keeps clear of the edges itself; only pages as large as their paper may shrink.
    printer.setFullPage(choices.fit != "fit" or choices.paper != "page")
    across = first.width > first.height
    way = QPageLayout.Orientation
    printer.setPageOrientation(way.Landscape if across else way.Portrait)


def known_printers() -> tuple[list[str], str]:
    """The names of the printers there are, and the usual one's; may take a second.

    Any thread, but Python's lock is held meanwhile.
    """
    return QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()


def printer_called(name: str) -> QPrinter:
    """A printer by its name."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)

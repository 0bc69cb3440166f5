"""Which printer, how many copies, one side or two; and a printer set up like that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from desktop.services.composing.choices import COPIES, Duplex, PrintChoices
from desktop.services.composing.task import Composed
from desktop.ui.printing.form import ChoiceForm, choose, fill

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


class PrinterForm(ChoiceForm):
    """The choices that are the printer's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.printer = self.add_choice("printer", self.tr("P&rinter:"), ())
        self.printer.addItem(self.tr("Looking for printers…"), "")
        self.printer.setEnabled(False)
        self.copies = self.add_spin("copies", self.tr("&Copies:"), COPIES)
        collate = self.add_check("collate", self.tr("Copy after co&py, not page after page"))
        self.copies.valueChanged.connect(lambda count: collate.setEnabled(count > 1))
        collate.setEnabled(False)
        self.add_choice(
            "duplex",
            self.tr("S&ides:"),
            (
                (self.tr("as the printer is set"), "printer"),
                (self.tr("one side"), "one"),
                (self.tr("both sides, long edge"), "long"),
                (self.tr("both sides, short edge"), "short"),
            ),
        )
        self.tray = self.add_choice("tray", self.tr("Paper &from:"), ())
        self._tray = ""
        self.bind("tray", lambda: self._tray, self._want_tray)
        self.tray.activated.connect(lambda _: self._want_tray(self.tray.currentData()))
        self.offer_trays(())

    def offer(self, names: Sequence[str], usual: str, wanted: str) -> None:
        """Offer these printers; the wanted one, else the usual one, is chosen."""
        fill(self.printer, [(name, name) for name in names])
        first = wanted if wanted in names else usual
        if first in names:
            self.printer.setCurrentIndex(list(names).index(first))
        if not names:
            self.printer.addItem(self.tr("No printer set up"), "")
        self.printer.setEnabled(bool(names))

    def offer_trays(self, names: Sequence[str]) -> None:
        """Offer a printer's trays, by its own names; the row is there only if there are any."""
        as_set = (self.tr("as the printer is set"), "")
        fill(self.tray, [as_set, *((self._tray_word(name), name) for name in names)])
        self._rows.setRowVisible(self.tray, bool(names))
        self._want_tray(self._tray if self._tray in names else "")

    def _want_tray(self, name: str) -> None:
        """Chosen it stays, though the printer has not told of its trays yet."""
        self._tray = name
        choose(self.tray, name)

    def _tray_word(self, name: str) -> str:
        """A tray as most printers call it, in plain words; any other by its own name."""
        known = {
            "auto": self.tr("automatic"),
            "manual": self.tr("by hand"),
            "manualfeed": self.tr("by hand"),
            "upper": self.tr("upper tray"),
            "middle": self.tr("middle tray"),
            "lower": self.tr("lower tray"),
        }
        number = re.fullmatch(r"(?:Tray|Cassette|Khay)[-_ ]?(\d+)", name, re.IGNORECASE)
        if number:
            return self.tr("tray {0}").format(number[1])
        return known.get(name.lower(), name)


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


def chosen_on(printer: QPrinter) -> PrintChoices:
    """What was chosen in the system's own print dialog, the paper left as each page's."""
    sides: dict[QPrinter.DuplexMode, Duplex] = {mode: name for name, mode in _DUPLEX.items()}
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    return PrintChoices(
        paper="page",
        shades="grey" if grey else "colour",
        copies=printer.copyCount(),
        collate=printer.collateCopies(),
        duplex=sides.get(printer.duplex(), "printer"),
        printer=printer.printerName(),
    )


def known_printers() -> tuple[list[str], str]:
    """The names of the printers there are, and the usual one's; may take a second. Any thread."""
    return QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()


def printer_called(name: str) -> QPrinter:
    """A printer by its name."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)

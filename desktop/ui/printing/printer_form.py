"""Which printer, how many copies, one side or two, from which tray."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.services.composing.choices import COPIES
from desktop.ui.printing.form import ChoiceForm, choose, fill


class PrinterForm(ChoiceForm):
    """The choices that are the printer's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.printer = self.add_choice("printer", self.tr("P&rinter:"), ())
        self.copies = self.add_spin("copies", self.tr("&Copies:"), COPIES)
        collate = self.add_check("collate", self.tr("Copy after cop&y"))
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
        self.show_looking()

    def show_looking(self) -> None:
        """Nobody knows yet which printers there are."""
        self.printer.clear()
        self.printer.addItem(self.tr("Looking for printers…"), "")
        self.printer.setEnabled(False)

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

"""Which pages come out of the printer, and in which order."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter


def chosen_pages(printer: QPrinter, count: int, current: int) -> tuple[int, ...]:
    """The 0-based pages of `count` to paint, by the choices made in the print dialog.

    Copies the printer does not make by itself are painted again. `current` is the page the
    clerk was looking at, 0-based.
    """
    pages = list(_range(printer, count, current))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return tuple(pages * copies)
    return tuple(page for page in pages for _ in range(copies))


def _range(printer: QPrinter, count: int, current: int) -> range:
    if printer.printRange() is QPrinter.PrintRange.CurrentPage:
        return range(current, min(current + 1, count))
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        return range(printer.fromPage() - 1, min(printer.toPage(), count))
    return range(count)

"""Which pages go to the printer, copies it does not make by itself among them."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter


def copied_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The 0-based pages of `count` to paint, in order."""
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    pages = range(count)
    if printer.collateCopies():
        return tuple(pages) * copies
    return tuple(page for page in pages for _ in range(copies))

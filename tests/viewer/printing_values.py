"""Composed PDFs and printers for the tests of printing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pymupdf
from PySide6.QtPrintSupport import QPrinter

from db.records import PageSize
from desktop.ui.printing.values import PrintSource

A4 = (595.0, 842.0)


def compose(path: Path, sizes: list[tuple[float, float]]) -> PrintSource:
    """A PDF with a frame, a word and a coloured patch on each page."""
    with pymupdf.open() as document:
        for number, (width, height) in enumerate(sizes, 1):
            page = document.new_page(width=width, height=height)
            page.draw_rect(
                pymupdf.Rect(30, 30, width - 30, height - 30), color=(0, 0, 0.6), width=2
            )
            page.draw_rect(pymupdf.Rect(60, 60, 160, 120), color=None, fill=(1, 0.8, 0.2))
            page.insert_text((80, 200), f"Page {number}", fontsize=30)
        document.save(path)
    return PrintSource(path, tuple(PageSize(*size) for size in sizes))


def pdf_printer(path: Path, resolution: int = 300) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    return printer


def grey(path: Path, page: int, dpi: int = 150) -> np.ndarray:
    with pymupdf.open(path) as document:
        pixmap = document[page].get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    return np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, pixmap.width)


def difference(one: Path, other: Path, page: int) -> float:
    """Mean difference of a page in two PDFs, 0 to 1."""
    left, right = grey(one, page), grey(other, page)
    assert abs(left.shape[0] - right.shape[0]) <= 1 and abs(left.shape[1] - right.shape[1]) <= 1
    height, width = min(left.shape[0], right.shape[0]), min(left.shape[1], right.shape[1])
    return float(np.abs(left[:height, :width].astype(int) - right[:height, :width]).mean()) / 255

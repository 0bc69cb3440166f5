"""Draws requests, keeping what it opened last at hand; in the child process only."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from desktop.services.rendering.adjusting import adjusted
from desktop.services.rendering.geometry import target
from desktop.services.rendering.hiding import without
from desktop.services.rendering.sheets import PdfSheet, PictureSheet, Pixels, Sheet
from desktop.services.rendering.values import RenderRequest
from ocr.kinds import PDF
from ocr.pages import load_page
from ocr.pdf_file import opened

OPEN_DOCUMENTS = 4
OPEN_SHEETS = 3
"""Few: a picture's sheet holds all its pixels."""
PICTURE_DPI = 600.0


class Documents:
    """The PDFs opened last, each open until others push it out."""

    def __init__(self) -> None:
        self._open: OrderedDict[Path, tuple[Any, ExitStack]] = OrderedDict()

    def open(self, path: Path) -> Any:
        """The document of a PDF; raises UnreadableFile."""
        if path not in self._open:
            with ExitStack() as stack:
                document = stack.enter_context(opened(path))
                self._open[path] = document, stack.pop_all()
        self._open.move_to_end(path)
        while len(self._open) > OPEN_DOCUMENTS:
            _, (_, oldest) = self._open.popitem(last=False)
            oldest.close()
        return self._open[path][0]


class Artist:
    """Makes the pixels of a request."""

    def __init__(self) -> None:
        self._documents = Documents()
        self._sheets: OrderedDict[tuple[Path, int, frozenset[str]], Sheet] = OrderedDict()

    def draw(self, request: RenderRequest) -> Pixels:
        """Contiguous RGB rows of the wanted part of the page.

        Raises:
            UnreadableFile: the file or the page cannot be read.
            MemoryError: the page needs more than the process may have.
        """
        sheet = self._sheet(request)
        width, height = sheet.size(request.turn)
        wanted = target(width, height, request.scale, request.clip)
        return adjusted(sheet.draw(wanted, request.turn), request.adjust)

    def _sheet(self, request: RenderRequest) -> Sheet:
        key = request.path, request.index, request.hidden
        if key not in self._sheets:
            while len(self._sheets) >= OPEN_SHEETS:
                self._sheets.popitem(last=False)
            self._sheets[key] = self._opened_sheet(request)
        self._sheets.move_to_end(key)
        return self._sheets[key]

    def _opened_sheet(self, request: RenderRequest) -> Sheet:
        if request.media_type == PDF:
            document = self._documents.open(request.path)
            with without(document, request.index, request.hidden):
                return PdfSheet(document, request.index)
        image = load_page(request.path, request.media_type, request.index, dpi=PICTURE_DPI)
        return PictureSheet(image)

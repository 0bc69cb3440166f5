"""Where a page has ink, asked before a line is written over it; worker processes only."""

from __future__ import annotations

from typing import Any

import pymupdf

from db.records import Box
from desktop.services.composing.bring import open_pages
from desktop.services.composing.task import PrintTask

DPI = 40
DARK = 140
"""Grey under which a pixel counts as ink."""


class Inks:
    """Looks where a page has ink; the original is opened when that is first asked."""

    def __init__(self, task: PrintTask) -> None:
        self._task = task
        self._document: Any = None

    def __enter__(self) -> Inks:
        return self

    def __exit__(self, *_: object) -> None:
        if self._document is not None:
            self._document.close()

    def inked(self, index: int, box: Box) -> bool:
        """Whether a page (0-based) has ink in a box of its upright frame."""
        if self._document is None:
            task = self._task
            self._document = open_pages(task.original, task.media_type, task.pages)
        page = self._document[index]
        record = next(page for page in self._task.pages if page.index == index)
        scale = page.rect.width / record.width
        clip = pymupdf.Rect(box) * pymupdf.Matrix(scale, scale)
        dots = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY, clip=clip, annots=True)
        return bool(dots.samples) and min(dots.samples) < DARK

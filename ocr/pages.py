"""The reading room's door to files: what a file holds, and the picture of one page.

Safe to run in a worker process with time and memory limits; never trusts a file's name.
"""

from __future__ import annotations

from pathlib import Path

from ocr.image_file import inspect_image, load_frame
from ocr.kinds import PDF, media_type
from ocr.page_image import PageImage
from ocr.pdf_file import inspect_pdf
from ocr.pdf_pixels import load_pdf_page
from ocr.values import FileFacts, Turn

__all__ = ["PageImage", "inspect", "load_page"]

MAX_PIXELS = 60_000_000


def inspect(path: Path) -> FileFacts:
    """Find out what a file is, how many pages it has, how large they are, and what is odd.

    Draws nothing and runs nothing that the file contains. Any thread or process may call it;
    untrusted files belong in a worker process.

    Args:
        path: a file of any name.

    Raises:
        UnreadableFile: file.empty, file.not_supported, file.damaged, file.password,
            file.no_pages or file.too_large.
    """
    kind = media_type(path)
    return inspect_pdf(path) if kind == PDF else inspect_image(path, kind)


def load_page(
    path: Path,
    media_type: str,
    index: int,
    *,
    dpi: float = 300,
    turn: Turn = 0,
    max_pixels: int = MAX_PIXELS,
) -> PageImage:
    """Take one page as pixels: the scan's own where the page is one image, else drawn.

    Args:
        path: the file.
        media_type: as `inspect` found it.
        index: 0-based page.
        dpi: wanted resolution in dots per inch; a scan of less keeps its own.
        turn: clockwise degrees to turn the page as the file shows it.
        max_pixels: the resolution is lowered until the picture has no more pixels than this.

    Raises:
        UnreadableFile: page.damaged, page.too_large, or a reason of the whole file.
    """
    if media_type == PDF:
        return load_pdf_page(path, index, dpi, max_pixels).turned(turn)
    return load_frame(path, index, dpi, max_pixels).turned(turn)

"""The jobs that run in worker processes; module-level functions with picklable values.

Nothing here is called in the application's own process except by the serial twin of the pool.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import Annotation
from desktop.services.composing.task import Composed, ComposeTask, PrintTask, SearchableTask
from desktop.services.marks.task import MarksTask, XfdfTask
from ocr.values import FileFacts, PageReading, Turn

if TYPE_CHECKING:
    from ocr.engine import OcrEngine  # brings numpy along

INSPECT_TIMEOUT_S = 60.0
PAGE_TIMEOUT_S = 180.0
COMPOSE_TIMEOUT_S = 300.0
MARKS_TIMEOUT_S = 60.0
PRINT_FONTS = ("notos", "notosbo", "notosit", "notosbi")
"""Upright, bold, and both slanted, by MuPDF's names."""


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page to read: a stored file that is only ever opened for reading, and a 0-based index.

    `mending` says whether likely misreadings are mended.
    """

    path: Path
    media_type: str
    index: int
    turn: Turn | None = None
    mending: bool = True


def inspect_file(path: Path) -> FileFacts:
    """What a file is and holds. Raises ocr.errors.UnreadableFile."""
    from ocr.pages import inspect  # heavy: MuPDF and OpenCV load in workers only

    return inspect(path)


def unlock_job(path: Path, password: str, target: Path) -> FileFacts:
    """Write a copy of a PDF that opens without its password. For a worker process.

    Raises:
        UnreadableFile: the password is wrong, or the file damaged.
        OSError: the copy cannot be written.
    """
    from ocr.pdf_lock import unlock  # heavy, as above

    return unlock(path, password, target)


def read_page_job(task: PageTask) -> PageReading:
    """Read one page with Tesseract. Raises ocr.errors.UnreadableFile."""
    from ocr.reader import read_page  # heavy, as above

    return read_page(
        task.path, task.media_type, task.index, _engine(), turn=task.turn, mending=task.mending
    )


@cache
def _engine() -> OcrEngine:
    """The engine of this worker process, which asks the program for its version only once."""
    from ocr.engine import best_engine  # heavy, as above

    return best_engine()


def engine_languages() -> tuple[str, tuple[str, ...]]:
    """Version of the installed engine and the languages it has data for.

    Raises ocr.errors.UnreadableFile `engine.missing`.
    """
    from ocr.engine import installed  # heavy, as above

    found = installed()
    return found.version, found.languages


def font_lacks(letters: str) -> str:
    """The letters that some font of printed notes has no glyph for."""
    import pymupdf  # heavy, as above

    fonts = [pymupdf.Font(name) for name in PRINT_FONTS]
    return "".join(
        letter for letter in letters if not all(font.has_glyph(ord(letter)) for font in fonts)
    )


def compose_job(task: ComposeTask) -> Composed:
    """Make an annotated copy. Raises OSError when it cannot be written."""
    from desktop.services.composing.compose import compose  # heavy, as above

    return compose(task)


def paper_job(task: PrintTask) -> Composed:
    """Lay a document out for paper. Raises ServiceProblem, or OSError when it cannot be written."""
    from desktop.services.composing.paper_copy import compose_paper  # heavy, as above

    return compose_paper(task)


def warm_job() -> None:
    """Load what copies for paper are made with, so that the first one is not kept waiting."""
    from desktop.services.composing.paper_copy import warm  # heavy, as above

    warm()


def searchable_job(task: SearchableTask) -> Composed:
    """Make a searchable copy. Raises OSError when it cannot be written."""
    from desktop.services.composing.searchable import compose_searchable  # heavy, as above

    return compose_searchable(task)


def join_job(parts: Sequence[Path], target: Path) -> Composed:
    """Several PDFs as one. Raises OSError when it cannot be written."""
    from desktop.services.composing.compose import join  # heavy, as above

    return join(parts, target)


def leaves_job(parts: Sequence[Path], target: Path, leaves: bool) -> Composed:
    """Several PDFs as one. For a worker process.

    Args:
        parts: in the order in which they follow.
        target: where the whole is written.
        leaves: whether each begins on a front side, with an empty page before it where needed.

    Raises:
        OSError: it cannot be written.
    """
    from desktop.services.composing.compose import join  # heavy, as above

    return join(parts, target, leaves=leaves)


def marks_job(task: MarksTask) -> tuple[Annotation, ...]:
    """The marks a stored PDF came with. Raises ocr.errors.UnreadableFile."""
    from desktop.services.marks.reading import read_marks  # heavy, as above

    return read_marks(task)


def xfdf_write_job(task: XfdfTask) -> None:
    """Write marks as an XFDF file. Raises OSError when it cannot be written."""
    from desktop.services.marks.xfdf_writing import write_xfdf  # heavy, as above

    write_xfdf(task)


def xfdf_read_job(task: XfdfTask) -> tuple[Annotation, ...]:
    """The marks of an XFDF file. Raises ocr.errors.UnreadableFile."""
    from desktop.services.marks.xfdf_reading import read_xfdf  # heavy, as above

    return read_xfdf(task)


def picture_job(path: Path) -> tuple[str, float]:
    """The picture of a stamp, and its shape. Raises ocr.errors.UnreadableFile or OSError."""
    from desktop.services.marks.picture import stamp_picture  # Pillow: in workers only

    return stamp_picture(path)

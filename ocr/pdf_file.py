"""PDF files: opening and inspecting them, without drawing anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ocr.errors import UnreadableFile
from ocr.kinds import PDF
from ocr.mupdf import MuPdfError, mupdf
from ocr.pdf_active import active_content
from ocr.pdf_forms import refuse_endless_content, refuse_endless_forms
from ocr.sizes import DEFAULT_PAGE, MAX_POINTS, sane_size
from ocr.values import FileFacts, Warned

MAX_PAGES = 50_000
MAX_IMAGE_PIXELS = 400_000_000  # what an image inside a page may unpack to

_LOOKED_AT = 300  # pages whose images are looked at when a file is inspected

_PRINT_COPY_CHANGE = mupdf.PDF_PERM_PRINT | mupdf.PDF_PERM_COPY | mupdf.PDF_PERM_MODIFY


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """Open a PDF for reading and close it again.

    Raises:
        UnreadableFile: file.damaged or file.password.
    """
    try:
        document = mupdf.open(path, filetype="pdf")
    except MuPdfError as error:
        raise UnreadableFile("file.damaged") from error
    try:
        if document.needs_pass:
            raise UnreadableFile("file.password")
        yield document
    finally:
        document.close()
        mupdf.TOOLS.store_shrink(100)  # else up to 256 MB of decoded pictures stay behind


def page_at(document: Any, index: int) -> Any:
    """The page at a 0-based index.

    Raises:
        UnreadableFile: page.damaged, or page.too_large for one that would be drawn for ever.
    """
    try:
        page = document[index]
    except (*MuPdfError, IndexError) as error:
        raise UnreadableFile("page.damaged") from error
    refuse_endless_content(document, page)
    refuse_endless_forms(document, page)
    return page


def page_size(page: Any) -> tuple[float, float]:
    """Width and height in points of the page as shown, its own rotation applied."""
    return sane_size(page.rect.width, page.rect.height)


def inspect_pdf(path: Path) -> FileFacts:
    """Page sizes and oddities of a PDF, without drawing its pages.

    Raises:
        UnreadableFile: file.damaged, file.password, file.no_pages or file.too_large.
    """
    with opened(path) as document:
        count = _page_count(document)
        sizes = [_size_or_none(document, index) for index in range(count)]
        if not any(sizes):
            raise UnreadableFile("file.damaged")
        warnings = (*_structure(document, sizes), *active_content(document))
        return FileFacts(PDF, tuple(size or DEFAULT_PAGE for size in sizes), warnings)


def _page_count(document: Any) -> int:
    try:
        count = int(document.page_count)
    except MuPdfError as error:
        raise UnreadableFile("file.damaged") from error
    if count <= 0:
        raise UnreadableFile("file.damaged" if document.is_repaired else "file.no_pages")
    if count > MAX_PAGES:
        raise UnreadableFile("file.too_large", {"pages": str(count)})
    return count


def _size_or_none(document: Any, index: int) -> tuple[float, float] | None:
    try:
        return page_size(document[index])
    except MuPdfError:
        return None


def _structure(document: Any, sizes: list[tuple[float, float] | None]) -> list[Warned]:
    warnings = []
    if document.is_repaired:
        warnings.append(Warned("file.repaired"))
    if _has_bomb(document):
        warnings.append(Warned("page.too_large"))
    if any(size and max(size) >= MAX_POINTS for size in sizes):
        warnings.append(Warned("file.odd_page_size"))
    lost = sum(size is None for size in sizes)
    if lost:
        warnings.append(Warned("file.lost_pages", {"count": str(lost)}))
    if document.permissions & _PRINT_COPY_CHANGE != _PRINT_COPY_CHANGE:
        warnings.append(Warned("file.restricted"))
    return warnings


def _has_bomb(document: Any) -> bool:
    """Whether an image on the first pages would unpack to more pixels than can be drawn."""
    try:
        images = (
            i for n in range(min(_LOOKED_AT, document.page_count)) for i in _images(document, n)
        )
        return any(width * height > MAX_IMAGE_PIXELS for _, _, width, height, *_ in images)
    except MuPdfError:
        return False


def _images(document: Any, index: int) -> list[tuple[Any, ...]]:
    return list(document.get_page_images(index))


def was_repaired(path: Path) -> bool:
    """Whether a PDF could be opened only by mending its structure.

    Raises:
        UnreadableFile: file.damaged or file.password.
    """
    with opened(path) as document:
        return bool(document.is_repaired)

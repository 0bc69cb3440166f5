"""PDF files that ask for a password: a copy without one, made where nobody else may look."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from ocr.errors import UnreadableFile
from ocr.mupdf import MuPdfError, mupdf
from ocr.pdf_file import inspect_pdf
from ocr.values import FileFacts

_FORMS: tuple[Literal["NFC", "NFD", "NFKC"], ...] = ("NFC", "NFD", "NFKC")


def unlock(path: Path, password: str, target: Path) -> FileFacts:
    """Write a copy of a PDF that opens without its password, and find out what it holds.

    The objects keep their numbers, so that what points into the file holds for both. Belongs in a
    worker process.

    Args:
        path: the original, which is only read.
        password: of its reader or its owner; Vietnamese letters may be typed in any form.
        target: the copy, in a private folder; nothing is left there when this fails.

    Raises:
        UnreadableFile: file.wrong_password, or what `ocr.pages.inspect` says of the copy.
        OSError: the copy cannot be written.
    """
    try:
        with mupdf.open(path, filetype="pdf") as document:
            if not _opens(document, password):
                raise UnreadableFile("file.wrong_password")
            document.save(target, encryption=mupdf.PDF_ENCRYPT_NONE)
        return inspect_pdf(target)
    except MuPdfError as error:
        target.unlink(missing_ok=True)
        raise UnreadableFile("file.damaged") from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _opens(document: Any, password: str) -> bool:
    return any(document.authenticate(form) for form in _spellings(password))


def _spellings(password: str) -> Iterator[str]:
    yield password
    for form in _FORMS:
        yield unicodedata.normalize(form, password)

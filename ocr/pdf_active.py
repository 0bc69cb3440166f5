"""What a PDF would like to do, carries along or lacks: named, never run, never unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ocr.mupdf import MuPdfError
from ocr.values import Warned

_MAX_OBJECTS = 60_000

_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("file.has_script", ("/JavaScript", "/JS")),
    ("file.has_actions", ("/Launch", "/SubmitForm", "/GoToR", "/ImportData")),
    ("file.has_attachments", ("/EmbeddedFile", "/FileAttachment", "/Collection")),
    ("file.no_page_size", ()),
    ("file.signed", ("/SigFlags", "/ByteRange")),
)


def active_content(document: Any) -> tuple[Warned, ...]:
    """Scripts, actions, attachments and signatures that a PDF declares; a lack of page sizes.

    Args:
        document: an open pymupdf document.
    """
    found: set[str] = set()
    sized = False
    for text in _object_texts(document):
        found.update(_codes_in(text))
        sized = sized or "/MediaBox" in text
    if not sized:
        found.add("file.no_page_size")
    if _opens_an_address(document):
        found.add("file.has_actions")
    return tuple(Warned(code) for code, _ in _SIGNS if code in found)


def _codes_in(text: str) -> Iterator[str]:
    return (code for code, names in _SIGNS if any(name in text for name in names))


def _object_texts(document: Any) -> Iterator[str]:
    for xref in range(1, min(document.xref_length(), _MAX_OBJECTS)):
        try:
            yield document.xref_object(xref, compressed=True)
        except MuPdfError:  # a broken object is no reason to stop looking
            continue


def _opens_an_address(document: Any) -> bool:
    try:
        kind, value = document.xref_get_key(document.pdf_catalog(), "OpenAction")
        if kind == "xref":
            value = document.xref_object(int(value.split()[0]), compressed=True)
    except MuPdfError:
        return False
    return kind != "null" and "/URI" in str(value)

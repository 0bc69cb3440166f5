"""A PDF's own objects, read without trust in their types; worker processes only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ocr.mupdf import mupdf

_raw: Any = mupdf.mupdf
_HIDDEN = 2
"""The flag that keeps an annotation from being shown."""


class Entries:
    """The entries of one dictionary; whatever is missing or of another type reads as nothing."""

    def __init__(self, found: Any) -> None:
        self._dict = found

    def has(self, key: str) -> bool:
        """Whether there is such an entry."""
        return bool(_raw.pdf_dict_gets(self._dict, key).m_internal)

    def text(self, key: str) -> str:
        """A text string."""
        found = _raw.pdf_dict_gets(self._dict, key)
        return str(_raw.pdf_to_text_string(found)) if _raw.pdf_is_string(found) else ""

    def name(self, key: str) -> str:
        """A name, without its slash."""
        return str(_raw.pdf_to_name(_raw.pdf_dict_gets(self._dict, key)) or "")

    def number(self, key: str, otherwise: float) -> float:
        """A number."""
        found = _raw.pdf_dict_gets(self._dict, key)
        return float(_raw.pdf_to_real(found)) if _raw.pdf_is_number(found) else otherwise

    def numbers(self, key: str) -> tuple[float, ...]:
        """An array of numbers."""
        return _numbers(_raw.pdf_dict_gets(self._dict, key))

    def rows(self, key: str) -> tuple[tuple[float, ...], ...]:
        """An array of arrays of numbers."""
        return tuple(_numbers(row) for row in _items(_raw.pdf_dict_gets(self._dict, key)))

    def names(self, key: str) -> tuple[str, ...]:
        """An array of names, or the one name that stands in its place."""
        found = _raw.pdf_dict_gets(self._dict, key)
        if _raw.pdf_is_name(found):
            return (str(_raw.pdf_to_name(found)),)
        return tuple(str(_raw.pdf_to_name(one) or "") for one in _items(found))

    def hide(self) -> int:
        """Keep an annotation from being drawn; its flags before, for `set_flags`."""
        flags = int(self.number("F", 0))
        self.set_flags(flags | _HIDDEN)
        return flags

    def set_flags(self, flags: int) -> None:
        """Give an annotation these flags, in memory."""
        _raw.pdf_dict_puts(self._dict, "F", _raw.pdf_new_int(flags))

    def entry(self, key: str) -> Entries:
        """A dictionary inside; an empty one when there is none."""
        return Entries(_raw.pdf_dict_gets(self._dict, key))


def _items(array: Any) -> Iterator[Any]:
    if _raw.pdf_is_array(array):
        for at in range(_raw.pdf_array_len(array)):
            yield _raw.pdf_array_get(array, at)


def _numbers(array: Any) -> tuple[float, ...]:
    return tuple(float(_raw.pdf_to_real(one)) for one in _items(array))


def page_dict(document: Any, index: int) -> Any:
    """The dictionary of a page (0-based), without loading what is on it."""
    return _raw.pdf_lookup_page_obj(_pdf(document), index)


def entries_of(document: Any, index: int) -> list[Entries]:
    """The annotations of a page in the order they are painted."""
    found = _raw.pdf_dict_gets(page_dict(document, index), "Annots")
    return [Entries(one) for one in _items(found) if _raw.pdf_is_dict(one)]


def drop_annotations(document: Any, index: int, unwanted: Callable[[int, Entries], bool]) -> None:
    """Take annotations off a page; `unwanted` is asked with each one's place among them."""
    array = _raw.pdf_dict_gets(page_dict(document, index), "Annots")
    entries = list(enumerate(entries_of(document, index)))
    if len(entries) != (_raw.pdf_array_len(array) if entries else 0):
        return  # an array with holes: places would not match
    for at, entry in reversed(entries):
        if unwanted(at, entry):
            _raw.pdf_array_delete(array, at)


def add_annotation(document: Any, index: int, xref: int) -> None:
    """Put an annotation, given by its object number, on top of a page."""
    page, pdf = page_dict(document, index), _pdf(document)
    array = _raw.pdf_dict_gets(page, "Annots")
    if not _raw.pdf_is_array(array):
        array = _raw.pdf_new_array(pdf, 1)
        _raw.pdf_dict_puts(page, "Annots", array)
    _raw.pdf_array_push(array, _raw.pdf_new_indirect(pdf, xref, 0))


def _pdf(document: Any) -> Any:
    return _raw.pdf_document_from_fz_document(document.this)

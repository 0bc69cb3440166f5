"""Endless pages: how much a PDF page would unpack and draw, found out before it is drawn."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from typing import Any

from ocr.errors import UnreadableFile
from ocr.mupdf import MuPdfError

MOST_DRAWS = 200_000  # of forms on a page; a busy map has some thousands

_DEEPEST = 60
_MOST_UNPACKED = 200_000_000  # bytes of one content stream; the busiest of maps have a tenth
_DENSEST = 1100  # bytes that one packed byte can become at most
_SUSPICIOUS = _MOST_UNPACKED // _DENSEST
_STEP = 4_000_000
_MOST_BYTES = 4_000_000  # of a stream that is looked at
_USE = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_NAMED = re.compile(r"/([^\s/<>\[\]()]+)\s+(\d+)\s+0\s+R")


def refuse_endless_content(document: Any, page: Any) -> None:
    """Refuse a page whose content would unpack to more than anybody could wait for.

    Args:
        document: an open pymupdf document.
        page: one of its pages.

    Raises:
        UnreadableFile: page.too_large.
    """
    try:
        xrefs = page.get_contents()
        suspects = [xref for xref in xrefs if _packed_size(document, xref) > _SUSPICIOUS]
        packed = [document.xref_stream_raw(xref) or b"" for xref in suspects]
    except MuPdfError:
        return  # too damaged to tell; drawing it will say more
    if any(_unpacks_to_more(each) for each in packed):
        raise UnreadableFile("page.too_large")


def _packed_size(document: Any, xref: int) -> int:
    kind, value = document.xref_get_key(xref, "Length")
    return int(value) if kind == "int" else 0


def _unpacks_to_more(packed: bytes) -> bool:
    """Whether deflated bytes are more than can be waited for; never holds more than a step."""
    unpacking, total, rest = zlib.decompressobj(), 0, packed
    try:
        while rest and total <= _MOST_UNPACKED:
            total += len(unpacking.decompress(rest, _STEP))
            rest = unpacking.unconsumed_tail
    except zlib.error:
        return False  # packed in another way
    return total > _MOST_UNPACKED


def refuse_endless_forms(document: Any, page: Any) -> None:
    """Refuse a page whose nested forms would be drawn more often than anybody could wait for.

    Args:
        document: an open pymupdf document.
        page: one of its pages.

    Raises:
        UnreadableFile: page.too_large.
    """
    try:
        forms = _Forms(document)
        # Contents are unpacked only where forms are: they may be a gigabyte of blanks.
        draws = forms.draws(page.xref, page.read_contents(), 0) if forms.any(page.xref) else 0
    except (*MuPdfError, RecursionError):
        return  # too damaged to tell; drawing it will say more
    if draws > MOST_DRAWS:
        raise UnreadableFile("page.too_large")


class _Forms:
    """Counts draws, each form once however often it is used."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[int, int] = {}

    def any(self, owner: int) -> bool:
        """Whether a page or form, by its object number, has forms, not only images, to draw."""
        places = self._forms_of(owner).values()
        return any(self._document.xref_get_key(xref, "Subtype")[1] == "/Form" for xref in places)

    def draws(self, owner: int, content: bytes, depth: int) -> int:
        """How many forms the content of a page or form draws, nested ones included.

        Args:
            owner: object number of the page or form.
            content: its drawing operators.
            depth: how many forms it is nested in; what is too deep counts as nothing.
        """
        uses = Counter(_USE.findall(content[:_MOST_BYTES]))
        if not uses or depth > _DEEPEST:
            return 0
        places = self._forms_of(owner)
        inner = ((count, places.get(name.decode("latin-1"))) for name, count in uses.items())
        return sum(count * self._weight(xref, depth) for count, xref in inner if xref)

    def _weight(self, xref: int, depth: int) -> int:
        if xref not in self._known:
            self._known[xref] = 1  # a form that draws itself is drawn but once
            kind = self._document.xref_get_key(xref, "Subtype")[1]
            if kind == "/Form":
                content = self._document.xref_stream(xref) or b""
                self._known[xref] = 1 + self.draws(xref, content, depth + 1)
        return self._known[xref]

    def _forms_of(self, owner: int) -> dict[str, int]:
        kind, value = self._document.xref_get_key(owner, "Resources/XObject")
        if kind == "xref":
            value = self._document.xref_object(int(value.split()[0]), compressed=True)
        return {name: int(xref) for name, xref in _NAMED.findall(value)}

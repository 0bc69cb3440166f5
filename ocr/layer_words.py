"""The words of a PDF page's text, letters of legacy fonts brought to Unicode."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from ocr.legacy import Encoding, decoded, encoding_of
from ocr.mupdf import mupdf

_GAP = 0.18  # of the letters' size: so much room between two letters is a blank

Corners = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters of one font without a blank between them, and their place."""

    text: str
    font: str
    box: Any
    size: float
    line: tuple[int, int]


def layer_words(page: Any) -> Iterator[tuple[str, Corners, int, int]]:
    """Each word's text, corners in MuPDF's points of the page, block and line number.

    Args:
        page: an open pymupdf page; its annotations are not looked at.
    """
    flags = mupdf.TEXTFLAGS_RAWDICT & ~mupdf.TEXT_PRESERVE_IMAGES
    yield from text_page_words(mupdf.TextPage(page.get_displaylist(annots=0).get_textpage(flags)))


def text_page_words(layer: Any) -> Iterator[tuple[str, Corners, int, int]]:
    """The words of a pymupdf text page, made with the flags of `layer_words`; see there."""
    runs = [run for run in _runs(layer.extractRAWDICT()) if run.text.strip()]
    encodings = _encodings(runs)
    for parts in _joined(runs):
        text = "".join(decoded(part.text, encodings[part.font]) for part in parts).strip()
        if text:
            yield text, tuple(reduce(or_, (part.box for part in parts))), *parts[0].line


def _encodings(runs: list[_Run]) -> dict[str, Encoding]:
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for run in runs:
        texts[run.font].append(run.text)
    return {font: encoding_of(" ".join(parts), font) for font, parts in texts.items()}


def _runs(layer: dict[str, Any]) -> Iterator[_Run]:
    for number, block in enumerate(layer["blocks"]):
        for line_number, line in enumerate(block.get("lines", ())):
            for span in line["spans"]:
                yield from _split(span, (number, line_number))


def _split(span: dict[str, Any], line: tuple[int, int]) -> Iterator[_Run]:
    """The letters of a span between blanks; a soft hyphen is a letter of legacy fonts."""
    text, box = "", None
    for each in span["chars"]:
        blank, here = each["c"].isspace(), mupdf.Rect(each["bbox"])
        # Some programs leave out blanks and only move on.
        apart = box is not None and here.x0 - box.x1 >= _GAP * span["size"]
        if text and (blank or apart):
            yield _Run(text, span["font"], box, span["size"], line)
        if blank or apart:
            text, box = "", None
        if not blank:
            text, box = text + each["c"], here if box is None else box | here
    if text:
        yield _Run(text, span["font"], box, span["size"], line)


def _joined(runs: list[_Run]) -> Iterator[list[_Run]]:
    """Runs that touch one another are one word, though their fonts differ."""
    word: list[_Run] = []
    for run in runs:
        if word and not _touches(word[-1], run):
            yield word
            word = []
        word.append(run)
    if word:
        yield word


def _touches(one: _Run, other: _Run) -> bool:
    return one.line == other.line and abs(other.box.x0 - one.box.x1) < _GAP * one.size

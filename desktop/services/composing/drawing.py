"""Drawing what a plan adds to pages: text, lines, numbers; worker processes only."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import pymupdf

from db.records import Box
from desktop.services.composing.anchors import RADIUS
from desktop.services.composing.sides import RED, Disc, Line, Side, Word
from desktop.services.composing.typesetting import font, place

DIGITS = 6.2
Tell = Callable[[], None]


def text_width(text: str, size: float, bold: bool) -> float:
    """Points a line of text takes."""
    return float(font(bold).text_length(text, size))


def draw_sides(sides: Sequence[Side], wanted: frozenset[int], tell: Tell) -> Any:
    """A PDF with a page for each wanted side (by number), without the pages of the document.

    Texts that go on from side to side are followed through the sides that are not wanted.
    """
    sheets = _typeset(sides, wanted)
    for page, at in zip(sheets, sorted(wanted), strict=True):
        page.wrap_contents()  # typeset text leaves its own frame of reference behind
        _draw_lines(page, sides[at].lines)
        _draw_discs(page, sides[at].discs)
        _write_words(page, sides[at].words)
        tell()
    sheets.subset_fonts()
    return sheets


def _typeset(sides: Sequence[Side], wanted: frozenset[int]) -> Any:
    made = io.BytesIO()
    writer = pymupdf.DocumentWriter(made)
    for at, side in enumerate(sides[: max(wanted) + 1]):
        device = writer.begin_page(pymupdf.Rect(side.size.box)) if at in wanted else None
        for piece in side.pieces:
            place(piece.story, piece.room)
            piece.story.draw(device)
        if device is not None:
            writer.end_page()
    writer.close()
    return pymupdf.open("pdf", made.getvalue())


def _draw_lines(page: Any, lines: Sequence[Line]) -> None:
    """Written as they stand in the file: thousands of them are quicker so than as shapes."""
    if lines:
        height = page.rect.height
        strokes = "\n".join(_stroke(line, height) for line in lines)
        pymupdf.TOOLS._insert_contents(page, f"q 1 J 1 j\n{strokes}\nQ\n".encode("ascii"), 1)


def _stroke(line: Line, height: float) -> str:
    """The operators of one line on a page as high as `height` points."""
    shade = " ".join(f"{part:g}" for part in line.shade)
    dots = "[0.1 5]" if line.dotted else "[]"  # round ends make points of them
    first, *rest = (f"{x:.3f} {height - y:.3f}" for x, y in line.points)
    way = " ".join(f"{point} l" for point in rest)
    return f"{shade} RG {line.width:g} w {dots} 0 d {first} m {way} S"


def _draw_discs(page: Any, discs: Sequence[Disc]) -> None:
    if not discs:
        return
    shape, writer = page.new_shape(), pymupdf.TextWriter(page.rect)
    for disc in discs:
        shape.draw_circle((disc.x, disc.y), RADIUS)
        shape.finish(color=RED, fill=(1, 1, 1), width=0.7)
        text = str(disc.number)
        size = DIGITS if disc.number < 100 else DIGITS * 0.75
        half = text_width(text, size, True) / 2
        writer.append((disc.x - half, disc.y + size * 0.36), text, font(True), size)
    shape.commit()
    writer.write_text(page, color=RED)


def _write_words(page: Any, words: Sequence[Word]) -> None:
    for word in words:
        writer = pymupdf.TextWriter(page.rect)
        width = text_width(word.text, word.size, word.bold)
        x = word.x - {"left": 0.0, "middle": width / 2, "right": width}[word.align]
        writer.append((x, word.y), word.text, font(word.bold), word.size)
        writer.write_text(page, color=word.shade)


def hairline(page: Any, box: Box) -> None:
    """A thin grey frame around one of several pages on a sheet."""
    shape = page.new_shape()
    shape.draw_rect(pymupdf.Rect(box))
    shape.finish(color=(0.7, 0.7, 0.7), width=0.4)
    shape.commit()

"""Text of a table's cells broken into lines; runs in a worker process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pymupdf

SIZE: Final = 9.0
PLAIN, BOLD = "notos", "notosbo"
_SYLLABLES: Final = re.compile(r"[^-_./]*[-_./]|[^-_./]+")
"""What names of files and long numbers may be parted into."""


@cache
def font_called(name: str) -> Any:
    """A font by MuPDF's name."""
    return pymupdf.Font(name)


@cache
def width_of(text: str, font: str, size: float) -> float:
    """How long a text is in points."""
    return float(font_called(font).text_length(text, size))


def _pieces(word: str, font: str, room: float) -> Iterator[str]:
    """A word, cut where not even it alone fits: behind a sign within it if it has one."""
    piece = ""
    for part in _SYLLABLES.findall(word) or [word]:
        if piece and width_of(piece + part, font, SIZE) > room:
            yield piece
            piece = ""
        for letter in part:
            if piece and width_of(piece + letter, font, SIZE) > room:
                yield piece
                piece = ""
            piece += letter
    yield piece


def wrap(text: str, font: str, room: float) -> list[str]:
    """The lines of a cell, none longer than `room` points."""
    lines: list[str] = []
    for part in text.splitlines() or [""]:
        line = ""
        for word in part.split():
            for piece in _pieces(word, font, room):
                longer = f"{line} {piece}" if line else piece
                if line and width_of(longer, font, SIZE) > room:
                    lines.append(line)
                    longer = piece
                line = longer
        lines.append(line)
    return lines

"""Files of training lines (`.lstmf`) as `lstmtraining` reads them, many lines a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2

from ocr.training.stream import Writer
from ocr.training.strips import Strip


def write(path: Path, lines: Sequence[Strip]) -> None:
    """Write lines to a file."""
    writer = Writer()
    writer.numbers("I", len(lines))
    for number, line in enumerate(lines):
        writer.numbers("b", 1)
        _write_page(writer, number, line)
    path.write_bytes(writer.data())


def _write_page(writer: Writer, number: int, line: Strip) -> None:
    """A page with one line: picture, language, text, box, its text again, not vertical."""
    height, width = line.pixels.shape
    writer.text("line.png")
    writer.numbers("i", number)
    writer.block(cv2.imencode(".png", line.pixels)[1].tobytes())
    writer.text("vie")
    writer.text(line.text)
    writer.numbers("I", 1)
    writer.numbers("hhhh", 0, 0, width, height)
    writer.numbers("I", 1)
    writer.text(line.text)
    writer.numbers("b", 0)

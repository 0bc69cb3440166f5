"""Pages made of lines put where a test wants them, as the reader would hand them over."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.values import Box, PageReading, Word

Placed = tuple[float, float, str]
WIDTH, HEIGHT = 595.0, 842.0
LETTER, BLANK, TALL = 6.2, 4.0, 10.0


def page(lines: Sequence[Placed], confidence: float = 0.96) -> PageReading:
    """A page of lines, each with its left edge, its top and its text."""
    words: list[Word] = []
    for left, top, text in lines:
        words.extend(_words(left, top, text, confidence))
    return PageReading(WIDTH, HEIGHT, 0, tuple(words), "ocr", confidence, "test")


def body(text: str, *, top: float = 200.0, width: int = 80) -> list[Placed]:
    """Paragraphs (one a line of the text) broken into printed lines."""
    lines: list[Placed] = []
    for paragraph in text.strip().splitlines():
        for number, line in enumerate(_broken(paragraph.split(), width)):
            lines.append((110.0 if number == 0 else 85.0, top, line))
            top += 18.0
    return lines


def _words(left: float, top: float, text: str, confidence: float) -> list[Word]:
    found = []
    parts = text.split()
    for number, part in enumerate(parts):
        box = Box(left, top, left + LETTER * len(part), top + TALL)
        after = "\n" if number == len(parts) - 1 else " "
        found.append(Word(part, after, box, confidence, part))
        left = box.x1 + BLANK
    return found


def _broken(words: Sequence[str], width: int) -> list[str]:
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines

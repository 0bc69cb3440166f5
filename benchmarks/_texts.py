"""Plain texts as readings: what is known of a text without any misreading."""

from __future__ import annotations

from ocr.values import Box, PageReading, Word

_LINE = 14.0


def reading_of(text: str) -> PageReading:
    """One tall page; every line of the text is a paragraph of its own."""
    words: list[Word] = []
    lines = [line.replace("*", "").split() for line in text.splitlines()]
    for number, line in enumerate(line for line in lines if line):
        for place, word in enumerate(line):
            after = "\n\n" if place == len(line) - 1 else " "
            box = Box(90.0 + place, number * _LINE, 91.0 + place, number * _LINE + 12)
            words.append(Word(word, after, box, 0.96, word))
    height = (len(lines) + 200) * _LINE
    return PageReading(595, height, 0, tuple(words), "ocr", 0.96, "text")

"""The paragraphs of a document's body, from below its head down to its foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocr.directive.head import Head, head_of
from ocr.directive.lines import TextLine, around, lines_of
from ocr.layout.titles import begins_recipients
from ocr.values import Box, PageReading, Word

_GLUED = re.compile(r"[\w)][-/]$")  # a number broken over two lines: "6138/UBND-" "KGVX"
_ITEM = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)/-]|[a-zđ]\)|\(\d{1,2}\)|[-–—+•])\s+[\"“]?[A-ZĐÀ-Ỹ]"
)
_DATE_LINE = re.compile(r"\bng[ae]y\b.{0,12}\bth[ae]ng\b.{0,8}\bn[ae]m\b")
_ENDS = (".", ";", ":", "!", "?", "”", '"', "/.")
_FULL = 12.0  # points before the right margin
_SHORT = 14  # words: a line of place and date has fewer


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of a passage: where it stands in the passage's text, and on which page."""

    start: int
    end: int
    page: int
    word: Word


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its text on one line, and its words."""

    text: str
    words: tuple[Placed, ...]

    def where(self, start: int, end: int) -> tuple[int, Box] | None:
        """The page on which a stretch of the text begins, and the box around it there.

        Args:
            start: of the stretch, an offset into the passage's text.
            end: where it ends, exclusive.

        Returns:
            The page, 0-based, and the box in its points; None where no word is touched.
        """
        touched = [word for word in self.words if word.start < end and word.end > start]
        if not touched:
            return None
        page = touched[0].page
        return page, around(placed.word for placed in touched if placed.page == page)


def body_of(pages: Sequence[PageReading]) -> tuple[Passage, ...]:
    """The paragraphs between head and foot; pages after the foot are annexes and left out.

    Args:
        pages: all pages of the document in order.
    """
    paragraphs: list[list[TextLine]] = []
    for index, page in enumerate(pages):
        lines = lines_of(page, index)
        ended = next((line for line in lines if begins_recipients(line.text)), None)
        kept = _without_foot(lines, ended, page)
        if index == 0:
            kept = _without_head(kept, head_of(page, lines))
        _gather(kept, paragraphs, right_margin(kept))
        if ended is not None:
            break
    return tuple(passage_of(lines) for lines in paragraphs)


def _without_foot(
    lines: Sequence[TextLine], ended: TextLine | None, page: PageReading
) -> list[TextLine]:
    kept = [line for line in lines if not is_page_number(line, page.height)]
    if ended is None:
        return kept
    foot = ended.box.y0
    return [
        line
        for line in kept
        if line.box.y1 < foot + 4 and not (line.is_capitals and line.box.x0 > page.width * 0.45)
    ]


def is_page_number(line: TextLine, height: float) -> bool:
    """Whether a line is only the number at the edge of a page `height` points high."""
    at_edge = line.box.y1 < 0.09 * height or line.box.y0 > 0.91 * height
    return at_edge and len(line.text) <= 4 and any(map(str.isdigit, line.text))


def _without_head(lines: Sequence[TextLine], head: Head) -> list[TextLine]:
    if head.title is not None:
        known = {*head.lines, head.title}
        return [line for line in lines if line not in known]
    known = {line for line in (head.number, head.motto, *head.issuer_lines) if line is not None}
    return [line for line in lines if line not in known and not _is_date_line(line)]


def _is_date_line(line: TextLine) -> bool:
    return len(line.words) < _SHORT and _DATE_LINE.search(line.folded) is not None


def right_margin(lines: Sequence[TextLine]) -> float:
    """Where full lines end, in points from the left."""
    ends = sorted(line.box.x1 for line in lines)
    return ends[int(0.8 * (len(ends) - 1))] if ends else 0.0


def _gather(lines: Sequence[TextLine], paragraphs: list[list[TextLine]], margin: float) -> None:
    """Put lines into paragraphs, joining what a page or a misjudged gap broke apart."""
    begins = True
    for line in lines:
        joins = paragraphs and goes_on(paragraphs[-1][-1], line, margin)
        if begins_item(line.text) or (begins and not joins):
            paragraphs.append([])
        paragraphs[-1].append(line)
        begins = "\n\n" in line.words[-1].after or line is lines[-1]


def begins_item(text: str) -> bool:
    """Whether a line begins an item of a list: "1. Giao", "a) Sở", "- Lưu"."""
    return _ITEM.match(text) is not None


def goes_on(above: TextLine, line: TextLine, margin: float) -> bool:
    """Whether a line goes on with the one above: in small letters, or after a full line.

    Args:
        above: the line before.
        line: the line.
        margin: the right end of full lines there, in points.
    """
    begins_small = line.text[:1].islower() or line.text[:1].isdigit()
    is_full = above.box.x1 > margin - _FULL and not line.is_capitals
    return (begins_small or is_full) and not above.text.endswith(_ENDS)


def passage_of(lines: Sequence[TextLine]) -> Passage:
    """Lines joined to one; numbers broken over two lines are put together again."""
    text = ""
    placed: list[Placed] = []
    for line, word in _words(lines):
        broken = _GLUED.search(text) is not None and placed[-1].word.after != " "
        text += "" if not text or broken else " "
        placed.append(Placed(len(text), len(text) + len(word.text), line.page, word))
        text += word.text
    return Passage(text, tuple(placed))


def _words(lines: Sequence[TextLine]) -> Iterator[tuple[TextLine, Word]]:
    for line in lines:
        for word in line.words:
            yield line, word

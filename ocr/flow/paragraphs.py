"""A whole document as paragraphs, for reading on without the paper: head, title, body, foot.

Lines of running text are joined over line ends and pages, page numbers left out. Head and foot
are set line by line, so their lines stay apart unless one plainly goes on with the one above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ocr.directive.head import Head, head_of
from ocr.directive.lines import TextLine, lines_of
from ocr.flow.passages import begins_item, goes_on, is_page_number, passage_of, right_margin
from ocr.layout.titles import begins_recipients
from ocr.values import PageReading

_HEADING = re.compile(r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)/-]")
_SHORT = 60.0  # points before the right margin: a heading, not a line of running text
_DASHES = "-–—"

Part = Literal["head", "title", "body", "foot"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph on one line of text; `page` (0-based) is the one it begins on.

    `part` tells the head's and the foot's lines and the title, "THÔNG BÁO", from the body.
    """

    text: str
    page: int
    part: Part


def paragraphs_of(pages: Sequence[PageReading]) -> tuple[Paragraph, ...]:
    """The text of a document as paragraphs, in the order it is read.

    Args:
        pages: all pages of the document in order; words without text must be left out before.
    """
    gathered: list[tuple[Part, list[TextLine]]] = []
    begins = True
    for index, page in enumerate(pages):
        lines = [line for line in lines_of(page, index) if not is_page_number(line, page.height)]
        margin = right_margin(lines)
        for part, line in _parted(lines, head_of(page, lines) if index == 0 else None, page):
            if gathered and _joins(gathered[-1], part, line, margin, begins=begins):
                gathered[-1][1].append(line)
            else:
                gathered.append((part, [line]))
            begins = "\n\n" in line.words[-1].after or line is lines[-1]
    return tuple(Paragraph(passage_of(lines).text, lines[0].page, part) for part, lines in gathered)


def _parted(
    lines: Sequence[TextLine], head: Head | None, page: PageReading
) -> Iterator[tuple[Part, TextLine]]:
    """Each line with the part of the document that it belongs to."""
    body_begins = _after_head(lines, head)
    foot_begins = _foot(lines, page)
    for number, line in enumerate(lines):
        if head is not None and line is head.title:
            yield "title", line
        elif number < body_begins:
            yield "head", line
        else:
            yield ("foot" if number >= foot_begins else "body"), line


def _after_head(lines: Sequence[TextLine], head: Head | None) -> int:
    if head is None:
        return 0
    known = {*head.lines, head.number, head.motto, head.title, *head.issuer_lines}
    last = head.title or max(
        (line for line in (head.number, head.motto) if line), key=lambda line: line.level,
        default=None,
    )  # fmt: skip
    if last is None:
        return 0
    until = [number for number, line in enumerate(lines) if line is last or _above(line, last)]
    return max((number + 1 for number in until if lines[number] in known), default=0)


def _above(line: TextLine, last: TextLine) -> bool:
    return line.level <= last.level


def _foot(lines: Sequence[TextLine], page: PageReading) -> int:
    """The number of the line where the foot begins; past the last where the page has none."""
    begins = next((at for at, line in enumerate(lines) if begins_recipients(line.text)), None)
    if begins is None:
        return len(lines)
    while begins > 0 and _is_signature(lines[begins - 1], page):
        begins -= 1
    return begins


def _is_signature(line: TextLine, page: PageReading) -> bool:
    return line.is_capitals and line.box.x0 > 0.45 * page.width


def _joins(
    above: tuple[Part, list[TextLine]], part: Part, line: TextLine, margin: float, *, begins: bool
) -> bool:
    """Whether a line belongs to the paragraph above it."""
    if above[0] != part or part == "title":
        return False
    last = above[1][-1]
    if part == "body":
        return _runs_on(above[1], line, margin, begins=begins)
    if begins_item(line.text) or begins:
        return False
    if begins_item(above[1][0].text) and last.text.endswith(",") and not line.is_capitals:
        return True  # one of the recipients, named on several lines
    return line.text[:1].islower() and not last.text.endswith((".", ";", ":"))


def _runs_on(above: Sequence[TextLine], line: TextLine, margin: float, *, begins: bool) -> bool:
    last = above[-1]
    if begins_item(line.text):  # but a dash may also stand within "Lao động - Thương binh"
        return line.text[0] in _DASHES and goes_on(last, line, margin)
    is_heading = len(above) == 1 and _HEADING.match(last.text) is not None
    if is_heading and last.box.x1 < margin - _SHORT and not line.text[:1].islower():
        return False
    return not begins or goes_on(last, line, margin)

"""The head of a directive: which lines of the first page are what, by words and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ocr.directive.lines import TextLine
from ocr.layout.titles import title_type
from ocr.values import PageReading
from ocr.vntext import fold
from ocr.vocabulary import DocumentType

System = Literal["Đảng", "Nhà nước", "Đoàn thể"]

_HEAD_SHARE = 0.5  # of the first page's height
_PARTY = re.compile(r"dang co?ng sa?n|cong san viet nam")
_YOUTH = re.compile(r"doan (tncs|thanh nien) (cong san )?ho chi minh")
_STATE = re.compile(r"cong hoa xa hoi|xa hoi chu nghia|doc lap.{1,4}tu do|tu do.{1,4}hanh phuc")
_NUMBER = re.compile(r"^\W*[s5][o06e](?![a-z])[\s:.]*")
_AFTER_TYPE = ("cua", "ve", "lien")  # words by which a title line goes on
_ADDRESS = re.compile(r"^\W*kinh (gui|trinh)\b")


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of a head by their part; what the paper lacks is None or empty."""

    lines: tuple[TextLine, ...]
    system: System | None
    motto: TextLine | None
    number: TextLine | None
    title: TextLine | None
    kind: DocumentType | None
    after_title: tuple[TextLine, ...]
    address: TextLine | None

    @property
    def issuer_lines(self) -> tuple[TextLine, ...]:
        """The lines of the left block above the number: superior and issuer."""
        if self.motto is None:
            return ()
        edge = self.motto.middle
        stop = self.number.level if self.number else self.motto.box.y1 + 40
        return tuple(
            line
            for line in self.lines
            if line.box.x1 < edge and line.level < stop and line.is_capitals
            if line is not self.number
        )


def head_of(page: PageReading, lines: Sequence[TextLine]) -> Head:
    """Take the head of a document's first page apart.

    Args:
        page: the first page.
        lines: its lines in reading order.
    """
    top = [line for line in lines if line.box.y0 < _HEAD_SHARE * page.height]
    title = next((place for place, line in enumerate(top) if titled(line)), None)
    system, motto = _motto(top[:title])
    before = top[:title]
    return Head(
        lines=tuple(before),
        system=system,
        motto=motto,
        number=next((line for line in before if _is_number(line)), None),
        title=None if title is None else top[title],
        kind=None if title is None else titled(top[title]),
        after_title=() if title is None else tuple(lines[lines.index(top[title]) + 1 :]),
        address=next((line for line in top if _ADDRESS.match(line.folded)), None),
    )


def titled(line: TextLine) -> DocumentType | None:
    """The document type that a line names as a title, alone or as "NGHỊ QUYẾT CỦA ..."."""
    alone = title_type(line.text)
    if alone is not None or not line.is_capitals:
        return alone
    words = line.text.split()
    for count in range(2, min(5, len(words))):
        if fold(words[count]).lower() in _AFTER_TYPE:
            return title_type(" ".join(words[:count]))
    return None


def announced_number(line: TextLine) -> str:
    """What follows "Số" in a line."""
    found = _NUMBER.match(line.folded)
    return line.text[found.end() :] if found else line.text


def _is_number(line: TextLine) -> bool:
    """Whether a line says "Số ..."; "Sở ..." has the same letters, but neither digit nor slash."""
    found = _NUMBER.match(line.folded)
    rest = line.text[found.end() :] if found else ""
    return "/" in rest or any(map(str.isdigit, rest))


def _motto(lines: Sequence[TextLine]) -> tuple[System | None, TextLine | None]:
    for line in lines:
        if _PARTY.search(line.folded) and line.is_capitals:
            return "Đảng", line
        if _YOUTH.search(line.folded) and line.is_capitals:
            return "Đoàn thể", line
        if _STATE.search(line.folded):
            return "Nhà nước", line
    return None, None

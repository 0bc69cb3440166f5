"""Sentences of a passage. Full stops within numbers, dates and abbreviations end none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ocr.flow.passages import Passage
from ocr.values import Box

_END = re.compile(r"(?<![\s.])(?:\./\.|\.{1,3}|[!?])[”\"')]?(?=\s|$)")
_NO_END = re.compile(r"(?:^|[\s(])(?:\d{1,2}(?:\.\d{1,2})*|[A-ZĐ]{1,2}|[IVX]+|TP|tp|[a-zđ]\))$")
_LIST_MARK = re.compile(
    r"\s*(?:[-–—+•*]\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*[.)/-]|[IVX]{1,5}[.-]|[a-zđ]\)|\(\w{1,2}\))\s*)?"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text, the passage it is from, its offset there, and its list mark."""

    text: str
    passage: Passage
    start: int
    mark: str

    def where(self, start: int = 0, end: int | None = None) -> tuple[int, Box] | None:
        """The page and box of a stretch of the sentence, by default all of it.

        Args:
            start: of the stretch, an offset into the sentence.
            end: where it ends, exclusive; None for the sentence's end.
        """
        stop = len(self.text) if end is None else end
        return self.passage.where(self.start + start, self.start + stop)


def sentences_of(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage in order, without list marks such as "1." or "-".

    Args:
        passage: a paragraph.
    """
    position = 0
    for match in (*_END.finditer(passage.text), None):
        stop = match.end() if match else len(passage.text)
        if match is not None and not _is_end(passage.text[position : match.start()], match):
            continue
        found = _sentence(passage, position, stop)
        if found is not None:
            yield found
        position = stop


def _is_end(before: str, match: re.Match[str]) -> bool:
    following = match.string[match.end() :].lstrip()
    if following and not (following[0].isupper() or following[0] in '-–—(+“"*'):
        return False
    return match.group() != "." or _NO_END.search(before) is None


def _sentence(passage: Passage, start: int, stop: int) -> Sentence | None:
    mark = _LIST_MARK.match(passage.text, start, stop)
    begin = mark.end() if mark else start
    while begin < stop and passage.text[begin].isspace():
        begin += 1
    text = passage.text[begin:stop].rstrip()
    label = passage.text[start:begin].strip()
    return Sentence(text, passage, begin, label) if text else None

"""What a directive is about: the lines under its title, or under the number of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import dropwhile, takewhile

from ocr.directive.head import Head
from ocr.directive.joining import joined
from ocr.directive.lines import TextLine, bare
from ocr.values import Finding, Word

_MOST_LINES = 8
_NEAR = 14  # lines whose margins count: further down, a tilted page has drifted
_DRIFT = 20.0  # points that the margin of a tilted page wanders
_INDENT = 14.0  # points by which the first line of a paragraph is set in
_BODY = re.compile(
    r"^[^\w(]*(can cu|kinh (gui|trinh)|thuc hien (quyet|nghi|chi|ket|ke|cong|y kien)|sau khi|xet"
    r"|ngay \d|dieu \d|theo de nghi|phan \w+\b|chuong [ivx\d])\b"
)
_OFF_AXIS, _ON_AXIS = 20.0, 12.0  # points between the middles of a centred line and its title
_APART = 34.0  # points between words: more than lines have
_DOUBTED = 0.6
_MISREAD = re.compile(r"^V[aàeèẻẽéẹêểếễệ] việc\b")  # no subject begins with "and"
_PREFIX = re.compile(r"^\W*v/?v\b\W*", re.IGNORECASE)


def subject_of(head: Head) -> Finding | None:
    """The subject (trích yếu), as printed and joined by blanks.

    Args:
        head: of the first page.
    """
    if head.title is not None:
        lines = list(_under_title(head))
        return _begun(joined("subject", lines, 0.9)) if lines else None
    lines = _under_number(head)
    if not lines:
        return None
    found = joined("subject", lines, 0.9)
    value = _PREFIX.sub("", str(found.value))
    return replace(found, value=value)


def _begun(found: Finding) -> Finding:
    return replace(found, value=_MISREAD.sub("Về việc", str(found.value)))


def _under_title(head: Head) -> Iterator[TextLine]:
    """Lines after the title until one begins a paragraph, or stands further below."""
    below = _without_stamps(head)
    title, candidates = _title_and_rest(head, [line for line in below if _has_words(line)])
    left, right = _margins(below[:_NEAR]) if below else (0.0, 0.0)
    pitch, above = _pitch(below), title
    for line in candidates[:_MOST_LINES]:
        jumps = above is not None and line.box.y0 - above.box.y1 > 1.6 * pitch
        names_issuer = line.is_capitals and above is not title and not _capitals(above)
        if names_issuer or jumps or _BODY.match(line.folded):
            return
        if above is not title and _begins_paragraph(line, left, right):
            return
        yield line
        above = line


def _title_and_rest(
    head: Head, below: list[TextLine]
) -> tuple[TextLine | None, Sequence[TextLine]]:
    """The last line of the title and what follows it."""
    if head.title is None or head.kind is None or not _goes_on(head.title, head.kind.name):
        return head.title, below
    rest = list(dropwhile(_capitals, below))
    return [head.title, *below][len(below) - len(rest)], rest


def _capitals(line: TextLine | None) -> bool:
    return line is not None and line.is_capitals


def _goes_on(title: TextLine, kind: str) -> bool:
    """Whether a title names the issuer after the type ("NGHỊ QUYẾT CỦA HỘI ĐỒNG ...")."""
    return len(bare(title.text)) > len(bare(kind)) + 3


def _without_stamps(head: Head) -> list[TextLine]:
    """The lines below the title without words beyond the text's left margin: stamps stand there."""
    left = _margins(head.after_title)[0] - _DRIFT if head.after_title else 0.0
    cut = (tuple(w for w in line.words if w.box.x0 > left) for line in head.after_title)
    axis = head.title.middle if head.title is not None else 0.0
    return [_centred(TextLine(0, words), axis) for words in cut if words]


def _centred(line: TextLine, axis: float) -> TextLine:
    """A line without what stands beside it, if that is what puts it off its title's middle.

    A stamp beside the subject is read into its lines: far from their words, or hardly legible.
    """
    if abs(line.middle - axis) <= _OFF_AXIS:
        return line
    words, places = line.words, range(1, len(line.words))
    rests = [words[at:] for at in places if _is_beside(words, at, words[:at])]
    rests += [words[:at] for at in places if _is_beside(words, at, words[at:])]
    lines = [TextLine(line.page, rest) for rest in rests]
    on_axis = [one for one in lines if abs(one.middle - axis) <= _ON_AXIS]
    return max(on_axis, key=lambda one: len(one.words), default=line)


def _is_beside(words: Sequence[Word], at: int, run: Sequence[Word]) -> bool:
    is_apart = words[at].box.x0 - words[at - 1].box.x1 > _APART
    return is_apart or all(word.confidence < _DOUBTED for word in run)


def _margins(lines: Sequence[TextLine]) -> tuple[float, float]:
    """Where most lines begin and end; specks beyond do not count."""
    starts, ends = sorted(line.box.x0 for line in lines), sorted(line.box.x1 for line in lines)
    return starts[len(starts) // 5], ends[-1 - len(ends) // 5]


def _begins_paragraph(line: TextLine, left: float, right: float) -> bool:
    """Set in at the left but not at the right; centred lines are set in at both sides."""
    set_in, short = line.box.x0 - left, right - line.box.x1
    return set_in - short > _INDENT and short < _INDENT


def _pitch(lines: Sequence[TextLine]) -> float:
    heights = sorted(line.box.y1 - line.box.y0 for line in lines)
    return heights[len(heights) // 2] if heights else 12.0


def _under_number(head: Head) -> list[TextLine]:
    """In a letter, the lines of the left block that begin with "V/v" or "Về việc"."""
    if head.number is None:
        return []
    below = list(head.lines[head.lines.index(head.number) + 1 :])
    begun = [line for line in below if line.box.x0 < head.number.box.x1]
    for place, line in enumerate(begun):
        if _PREFIX.match(line.folded) or line.folded.startswith("ve viec"):
            edge = head.motto.middle if head.motto else line.box.x1 + 60
            return list(takewhile(partial(_in_left_block, edge, head), begun[place:]))
    return []


def _in_left_block(edge: float, head: Head, line: TextLine) -> bool:
    is_address = head.address is not None and line.box.y0 >= head.address.box.y0 - 2
    return line.box.x1 < edge + 10 and not is_address


def _has_words(line: TextLine) -> bool:
    return sum(map(str.isalpha, line.text)) >= 3

"""The foot of a directive: to whom it goes, and who signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ocr.directive.joining import joined
from ocr.directive.lines import TextLine, around, bare, confidence_of, pieces
from ocr.directive.people import name_in
from ocr.layout.titles import begins_recipients
from ocr.values import Finding
from ocr.vocabulary import names, per_words

_AUTHORITY = re.compile(
    r"^\W*(t\s?[/.]?\s?m|k\s?[/.]?\s?t|t\s?[/.]?\s?l|t[/.]?u[/.]?q)\b|^\W*q\.\s"
)
_DEPUTISED = re.compile(r"^\W*k\s?[/.]?\s?t\b")
_MOST_BELOW = 190.0  # points from the position down to the signer's name
_LONE_NAME = 0.75
_END = re.compile(r"^\W*luu\b")


def foot_fields(lines: Sequence[TextLine], middle: float) -> Iterator[Finding]:
    """Recipients, authority, position and signer of a page, where they are there.

    Args:
        lines: of the page in reading order.
        middle: half the page's width in points.
    """
    lines = [piece for line in lines for piece in pieces(line)]
    start = next((i for i, line in enumerate(lines) if begins_recipients(line.text)), None)
    top = 0.0 if start is None else lines[start].box.y0 - 75
    right = [line for line in lines if line.middle > middle and line.box.y0 > top]
    signature = tuple(_signature(right))
    yield from signature or _name_beside(right if start is not None else ())
    if start is not None:
        yield from _recipients(lines[start + 1 :], middle)


def _signature(right: Sequence[TextLine]) -> Iterator[Finding]:
    start = next((i for i, line in enumerate(right) if _begins_signature(line)), None)
    if start is None:
        return
    block = right[start:]
    authority = list(takewhile(lambda line: _AUTHORITY.match(line.folded), block))
    position = [line for line in block[len(authority) :][:2] if _position(line)][:1]
    signer = _signer(block[len(authority) + len(position) :], block[0])
    if signer is None and not position:
        return
    if authority:
        yield joined("authority", authority, 0.92)
    if position:
        yield _as_position(position[0], authority)
    if signer is not None:
        yield signer


def _name_beside(right: Sequence[TextLine]) -> Iterator[Finding]:
    """The signer where seal and pen hide the position: a lone name beside the recipients."""
    for line in reversed(right):
        found = name_in(line.words)
        if found is not None and len(line.words) <= len(found.words) + 1 and found.likely > 0.5:
            raw = " ".join(word.raw for word in found.words)
            sure = min(confidence_of(found.words), found.likely, _LONE_NAME)
            yield Finding("signer", found.name, raw, line.page, around(found.words), sure)
            return


def _as_position(line: TextLine, authority: Sequence[TextLine]) -> Finding:
    found = joined("position", [line], 0.95)
    value = _position(line) or found.raw
    sure = 0.93
    if authority and _DEPUTISED.match(authority[-1].folded) and not value.startswith("PHÓ"):
        sure = 0.5  # who signs for the head is a deputy: a word was lost
    return Finding("position", value, found.raw, found.page, found.box, sure)


def _begins_signature(line: TextLine) -> bool:
    if not line.is_capitals:
        return False
    return bool(_AUTHORITY.match(line.folded)) or _position(line) is not None


def _position(line: TextLine) -> str | None:
    """The position a line names, its tone marks restored; None when it names none.

    Up to three letters more are taken for pen strokes beside it.
    """
    text = bare(line.text)
    near = [name for name in _positions() if name in text and len(text) - len(name) <= 3]
    return _positions()[max(near, key=len)] if near else None


def _signer(below: Sequence[TextLine], top: TextLine) -> Finding | None:
    near = [line for line in below if line.box.y0 - top.box.y1 < _MOST_BELOW]
    for line in reversed(near):
        found = name_in(line.words)
        if found is not None:
            raw = " ".join(word.raw for word in found.words)
            sure = round(min(confidence_of(found.words), found.likely), 3)
            return Finding("signer", found.name, raw, line.page, around(found.words), sure)
    return None


def _recipients(lines: Sequence[TextLine], middle: float) -> Iterator[Finding]:
    block = _left_block(lines, middle)
    items = [item for item in _items(block) if sum(map(str.isalpha, item)) > 1]
    if items:
        whole = joined("recipients", block, 0.85)
        yield Finding(
            "recipients", tuple(items), whole.raw, whole.page, whole.box, whole.confidence
        )


def _left_block(lines: Sequence[TextLine], middle: float) -> list[TextLine]:
    """The lines of the left block down to "Lưu ..." and what continues it."""
    block: list[TextLine] = []
    for line in lines:
        if line.box.x0 > middle - 20 or line.text.isdecimal():
            break
        closed = any(_END.match(kept.folded) for kept in block)
        if closed and (line.text.startswith("-") or line.box.y0 - block[-1].box.y1 > 14):
            break
        block.append(line)
    return block


def _items(block: Sequence[TextLine]) -> list[str]:
    """One text for each recipient; a line without a dash continues the one above."""
    items: list[str] = []
    for line in block:
        text = line.text.strip()
        begins = text.startswith(("-", "–", "—", "+")) or not items or items[-1].endswith(";")
        if begins:
            items.append(text)
        else:
            items[-1] = f"{items[-1]} {text}"
    return [item.strip(" -–—+.;,_") for item in items]


@per_words
def _positions() -> dict[str, str]:
    return {bare(name): name for name in names("positions")}

"""To whom a letter or a submission is addressed: "Kính gửi: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.directive.joining import joined
from ocr.directive.lines import TextLine
from ocr.values import Finding

_HEADING = re.compile(r"^\W*kinh (gui|trinh)\b\s*[:.;]?\s*")
_DASHES = ("-", "–", "—", "+", "•")
_MOST_LINES = 20
_JUMP = 1.5  # line heights of blank space: the body begins


def addressees_of(address: TextLine | None, lines: Sequence[TextLine]) -> Finding | None:
    """The addressees, one text each; None where none is surely there.

    Args:
        address: the line "Kính gửi".
        lines: of its page in reading order.
    """
    if address is None:
        return None
    heading = _HEADING.match(address.folded)
    first = address.text[heading.end() :].strip() if heading else ""
    below = list(lines[lines.index(address) + 1 :][:_MOST_LINES])
    block = _list_below(address, below) if not first else _continued(address, below)
    items = _items(first, block)
    if not items:
        return None
    found = joined("addressees", [address, *block], 0.9)
    return Finding("addressees", tuple(items), found.raw, found.page, found.box, found.confidence)


def _list_below(address: TextLine, below: Sequence[TextLine]) -> list[TextLine]:
    """Lines that begin with a dash, and those that continue them further right."""
    block: list[TextLine] = []
    for line in below:
        begins = line.text.startswith(_DASHES)
        continues = block and line.box.x0 > block[0].box.x0 + 2
        if not (begins or continues) or _jumps(block[-1] if block else address, line):
            break
        block.append(line)
    return block


def _continued(address: TextLine, below: Sequence[TextLine]) -> list[TextLine]:
    """Lines set in further than "Kính gửi" itself, until a full stop or a wider gap."""
    block: list[TextLine] = []
    for line in below:
        above = block[-1] if block else address
        if above.text.endswith(".") or _jumps(above, line) or line.box.x0 < address.box.x0 + 20:
            break
        block.append(line)
    return block


def _jumps(above: TextLine, line: TextLine) -> bool:
    height = above.box.y1 - above.box.y0
    return line.box.y0 - above.box.y1 > _JUMP * height


def _items(first: str, block: Sequence[TextLine]) -> list[str]:
    items = [first] if first else []
    for line in block:
        text = line.text.strip()
        if text.startswith(_DASHES) or not items or items[-1].endswith(";"):
            items.append(text)
        else:
            items[-1] = f"{items[-1]} {text}"
    stripped = (item.strip(" -–—+•.;,:") for item in items)
    return [item for item in stripped if sum(map(str.isalpha, item)) > 1]

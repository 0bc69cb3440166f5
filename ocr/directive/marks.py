"""Marks on a directive: secrecy, urgency, circulation, draft, and what kind of copy it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ocr.directive.joining import joined
from ocr.directive.lines import TextLine, bare, pieces
from ocr.values import Finding
from ocr.vocabulary import marks

_ROUND = re.compile(r"\(?\s*lan\s+(?:thu\s+)?(\w{1,4})\s*\)?\W*$")
_SIGNED = re.compile(r"^\W*\(?\s*da ky\b")
_MARK_BAND = 0.35  # of the first page's height: marks stand beside or above the title
_FEW = 6  # words
_SURE, _INFERRED = 0.93, 0.8


def marks_of(lines: Sequence[TextLine], height: float) -> Iterator[Finding]:
    """The marks on the first page, each standing alone and in capitals.

    Args:
        lines: of the first page.
        height: of that page in points.
    """
    seen: set[str] = set()
    for line in lines:
        if line.box.y0 > _MARK_BAND * height:
            continue
        for piece in pieces(line):
            found = _mark_in(piece)
            if found is not None and found.name not in seen:
                seen.add(found.name)
                yield found


def signed_copy(lines: Sequence[TextLine]) -> Iterator[Finding]:
    """A printed copy says "(đã ký)" where an original is signed.

    Args:
        lines: of a page with a foot.
    """
    for piece in (piece for line in lines for piece in pieces(line)):
        if _SIGNED.match(piece.folded) and len(piece.words) <= _FEW:
            found = joined("copy_kind", [piece], _INFERRED)
            yield replace(found, value="Bản in lại", origin="rule")
            return


def _mark_in(piece: TextLine) -> Finding | None:
    if not piece.is_capitals and "thao" not in piece.folded:
        return None
    turn = _ROUND.search(piece.folded)
    alone = piece.folded[: turn.start()] if turn else piece.folded
    known = _known().get(bare(alone))
    if known is None or (turn is not None and known[0] != "draft"):
        return None
    name, value = known
    found = joined(name, [piece], _SURE)
    text = f"{value} lần {turn[1]}" if turn else value
    return replace(found, value=text)


@cache
def _known() -> dict[str, tuple[str, str]]:
    return {bare(mark.name): (mark.field, mark.name) for mark in marks()}

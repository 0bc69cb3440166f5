"""A field that spans lines: its text joined by blanks, its box around all of it."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.directive.lines import TextLine, around, confidence_of
from ocr.values import Finding

_DEBRIS = " .,;:-_*'|~`"


def joined(name: str, lines: Sequence[TextLine], most: float) -> Finding:
    """One finding from consecutive lines of a page.

    Args:
        name: of the field.
        lines: at least one.
        most: the confidence it can have at best.
    """
    words = [word for line in lines for word in line.words]
    text = " ".join(line.text.strip(_DEBRIS) for line in lines).strip(_DEBRIS)
    raw = " ".join(line.raw for line in lines)
    confidence = round(min(confidence_of(words), most), 3)
    return Finding(name, text, raw, lines[0].page, around(words), confidence)

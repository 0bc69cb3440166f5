"""Who issues: the left block of the head, told apart into superior and issuer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocr.directive.head import Head
from ocr.directive.joining import joined
from ocr.directive.lines import TextLine, bare
from ocr.directive.official_names import restored
from ocr.values import Finding
from ocr.vntext import fold
from ocr.vocabulary import names, per_words

_NAMELESS = frozenset({"vanphong"})
_RESTORED = 0.88  # confidence at best in a name whose marks were put back


def issuer_and_superior(head: Head) -> Iterator[Finding]:
    """The issuing body and, where printed above it, its superior.

    Args:
        head: of the first page.
    """
    units = _units([line for line in head.issuer_lines if _has_words(line)])
    if not units:
        return
    last = units[-1]
    known = _begins_body(last[0]) and not _only_superior(last[0])
    issuer = _named("issuer", last, 0.93 if known else 0.6)
    if len(units) > 1:
        superior = _named("superior", [line for unit in units[:-1] for line in unit], 0.9)
        yield superior
        issuer = _whose(issuer, superior)
    yield issuer


def _whose(issuer: Finding, superior: Finding) -> Finding:
    """An office with the name of the body it serves: "VĂN PHÒNG" alone names none of hundreds."""
    if bare(str(issuer.value)) not in _NAMELESS:
        return issuer
    sure = min(issuer.confidence, superior.confidence)
    return replace(issuer, value=f"{issuer.value} {superior.value}", confidence=sure)


def _only_superior(line: TextLine) -> bool:
    """A Party organisation ("ĐẢNG BỘ ...") never issues papers itself; its committee does."""
    return line.folded.startswith("dang bo ")


def _named(field: str, lines: Sequence[TextLine], most: float) -> Finding:
    found = joined(field, lines, most)
    name = restored(str(found.value))
    sure = found.confidence if name == found.value else min(found.confidence, _RESTORED)
    return replace(found, value=name, confidence=sure)


def _units(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines gathered into bodies: a line that begins no body continues the one above."""
    units: list[list[TextLine]] = []
    for line in lines:
        if units and not _begins_body(line):
            units[-1].append(line)
        else:
            units.append([line])
    return units


def _begins_body(line: TextLine) -> bool:
    words = "".join(c if c.isalpha() else " " for c in line.folded).split()
    return any(" ".join(words[:count]) in _heads() for count in (1, 2, 3))


def _has_words(line: TextLine) -> bool:
    return sum(map(str.isalpha, line.text)) >= 3


@per_words
def _heads() -> frozenset[str]:
    return frozenset(fold(name).lower() for name in names("heads"))

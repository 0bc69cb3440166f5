"""The fields of the number line: the document's own number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ocr.directive.handwriting import differs, has_room
from ocr.directive.head import Head, announced_number
from ocr.directive.lines import TextLine, around, confidence_of
from ocr.directive.reference import Reference, parse_reference
from ocr.values import Finding, Word

_PRINTED = 0.95  # confidence at best
_STATE = 0.89  # State offices often write the number by hand
_DOUBTED = 0.8  # below this the digits are likely a pen's, and the engine guesses
_WRITTEN = 0.4


def number_of(head: Head) -> tuple[Finding | None, Reference | None]:
    """The document's number, and the number taken apart for those who judge by it.

    Digits that cannot be read leave the value empty; a guess would be worse than a blank. The
    finding still says where on the page the number stands.

    Args:
        head: of the first page.
    """
    line = head.number
    if line is None:
        return None, None
    reference = parse_reference(announced_number(line), announced=True)
    words = _words_of(line)
    if reference is None or reference.number is None:
        return Finding("number", "", line.raw, line.page, around(words), 0.0), reference
    reference = _by_issuer(reference, head)
    sure = _confidence(words, reference)
    found = Finding("number", reference.canonical, line.raw, line.page, around(words), sure)
    return found, reference


def _by_issuer(reference: Reference, head: Head) -> Reference:
    """Mend "TU" misread as "TƯ", which stands only under the name of the Party's centre."""
    central = any("trung uong" in line.folded for line in head.issuer_lines)
    return reference if central or reference.body != "TƯ" else replace(reference, body="TU")


def _words_of(line: TextLine) -> tuple[Word, ...]:
    """The words of the number, without a date that stands on the same line."""
    last = next((i for i, word in enumerate(line.words) if "/" in word.text), len(line.words) - 1)
    return line.words[: last + 1]


def _confidence(words: Sequence[Word], reference: Reference) -> float:
    sure = min(confidence_of((word,)) for word in words)
    if sure == 1.0:  # a text layer
        return 0.97
    if sure < _DOUBTED or _is_written(words, reference.party):
        return round(max(0.1, min(sure, _WRITTEN) - 0.4 * reference.doubt), 3)
    most = _PRINTED if reference.party else _STATE
    return round(max(0.1, min(sure, most) - 0.4 * reference.doubt), 3)


def _is_written(words: Sequence[Word], party: bool) -> bool:
    """Whether the digits stand apart from the printed rest as a pen's do.

    In print, a State number has no blank; in a Party number the dash may look like one.
    """
    digits = [place for place, word in enumerate(words) if word.text[:1].isdigit()]
    if not digits or any(map(str.isalpha, words[digits[0]].text)):
        return False
    place = digits[0]
    rest = words[place + 1 :]
    return not rest or not party or has_room(words[place:]) or differs(words[place], rest[0])

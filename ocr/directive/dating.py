"""Place and date of issue: "Rạch Giá, ngày 02 tháng 3 năm 2021" in the head.

Dates of meetings in the body are never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ocr.directive.handwriting import differs, off_line
from ocr.directive.head import Head
from ocr.directive.lines import TextLine, around, confidence_of, words_in
from ocr.values import Finding, Word
from ocr.vntext import fold
from ocr.vocabulary import names, per_words

_DATE = re.compile(
    r"(?P<place>.*?)[\s,.;:'-]*\bng[ae]y(?P<day>[^a-z]{0,9}?)\s*th[ae]ng\s*(?P<month>.{0,4}?)"
    r"\s*n[ae]m\s*(?P<year>(?:19|20)\d\d)?"
)
_TORN = re.compile(r"^\W*(?P<place>[^\d,]{3,30}),.{0,40}\bn[ae]m\W{1,3}(?:19|20)\d\d\W*$")
_PLACE_WORDS = 5
_PRINTED = 0.95  # confidence at best
_BY_HAND = 0.8  # State offices leave the day to the pen, which the engine may misread firmly
_WRITTEN = 0.45  # digits that look like a pen's are shown with their picture, never believed
_SURE = 0.8  # below this, digits are likely handwritten


def place_and_date(head: Head) -> Iterator[Finding]:
    """The place and the date of issue; a date that cannot be read has an empty value.

    Args:
        head: of the first page.
    """
    for line in head.lines:
        found = _heading(line)
        torn = _TORN.match(line.folded) if found is None else None
        if (found is None and torn is None) or _is_body(line, head):
            continue
        if found is not None:
            yield from _place(line, found)
            yield _date(line, found, _PRINTED if head.system == "Đảng" else _BY_HAND)
        elif torn is not None:
            yield from _place(line, torn)
            yield _finding("issued_on", "", line, line.words, 0.0)
        return


def _heading(line: TextLine) -> re.Match[str] | None:
    """Place and date in a line that is nothing else: a sentence goes on before or after."""
    found = _DATE.search(line.folded)
    if found is None:
        return None
    rest = line.text[found.end() :]
    short = len(found["place"].split()) <= _PLACE_WORDS and sum(map(str.isalnum, rest)) <= 3
    return found if short else None


def _is_body(line: TextLine, head: Head) -> bool:
    """Whether a line lies below the head, as in papers that print no title."""
    if head.motto is not None and line.box.x1 < head.motto.box.x0:
        return True
    return head.address is not None and line.box.y0 > head.address.box.y1


def _place(line: TextLine, found: re.Match[str]) -> Iterator[Finding]:
    text = line.text[found.start("place") : found.end("place")].strip(" ,.;:-_'")
    words = words_in(line, found.start("place"), found.end("place"))
    if words and text and text[0].isupper() and not any(map(str.isdigit, text)):
        known = _places().get(fold(text).lower())
        sure = confidence_of(words)
        confidence = max(sure, 0.9) if known else min(sure, 0.7)
        yield _finding("place", known or text, line, words, confidence)


def _date(line: TextLine, found: re.Match[str], most: float) -> Finding:
    words = words_in(line, found.start("day") - 1, found.end())
    value = _iso(found)
    if value is None or not words:
        return _finding("issued_on", "", line, words or line.words, 0.0)
    digits = [word for word in words if any(map(str.isdigit, word.text))]
    if all(word.confidence == 1.0 for word in words):  # a text layer
        return _finding("issued_on", value, line, words, 0.97)
    sure = min((word.confidence for word in digits), default=0.0)
    if sure < _SURE or _is_written(found, words):
        sure = min(sure, _WRITTEN)
    return _finding("issued_on", value, line, words, min(sure, most))


def _iso(found: re.Match[str]) -> str | None:
    numbers = [(found[part] or "").strip(" .,:") for part in ("day", "month", "year")]
    if not all(number.isdecimal() for number in numbers):
        return None
    day, month, year = map(int, numbers)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _is_written(found: re.Match[str], words: Sequence[Word]) -> bool:
    """Whether day or month look like a pen's: a lone digit for a day is one that lost another."""
    day, month = found["day"].strip(" .,:"), found["month"].strip(" .,:")
    if len(day) == 1 or month in ("1", "2"):
        return True
    year = next((word for word in reversed(words) if word.text[:2] in ("19", "20")), None)
    for place, word in enumerate(words[1:-1], 1):
        if not any(map(str.isdigit, word.text)) or year is None or word is year:
            continue
        if differs(word, year) or off_line(word, words[place - 1], words[place + 1]):
            return True
    return False


def _finding(
    name: str, value: str, line: TextLine, words: Sequence[Word], confidence: float
) -> Finding:
    raw = " ".join(word.raw for word in words)
    return Finding(name, value, raw, line.page, around(words), round(confidence, 3))


@per_words
def _places() -> dict[str, str]:
    return {fold(name).lower(): name for name in names("places")}

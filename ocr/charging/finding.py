"""Finds the assignments in a document's body, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ocr.charging.deadlines import Deadline, deadlines_in
from ocr.charging.periods import announced, occasion_in, period_in
from ocr.charging.reporting import report_to
from ocr.charging.rules import charge_in
from ocr.charging.scope import Scope, is_heading
from ocr.charging.titles import is_title, says_again
from ocr.charging.values import Assignment
from ocr.charging.who import begins_verb
from ocr.dates import DAY, day_of
from ocr.flow import Passage, Sentence, sentences_of
from ocr.values import Finding
from ocr.vntext import fold

_URGENT = re.compile(r"(?:^|[;,] (?:dac biet, )?)(?P<word>khan truong)\b")
_CITED_TITLE = re.compile(r"\b\d{1,5}[-/][^;.]{0,160}?\bve\b[^;.]*")
_SENTENCE_ENDS = (".", ";", ":", ".”")  # headings and subjects have none
_BARE = 4  # words: "Tổ chức thực hiện" heads what follows
_BEGIN = 3  # passages: they tell of the meeting
_EXACT_DAY = re.compile(DAY)
_FIRST_DAY = re.compile(rf"\bngay\s+{DAY}")


def find_assignments(
    body: Sequence[Passage], issued: date | None = None, subject: Finding | None = None
) -> tuple[Assignment, ...]:
    """The tasks a document gives, in its order.

    Pure and fast; any thread may call it.

    Args:
        body: the document's running text.
        issued: day of issue, where surely known; otherwise the first day that the text names
            is taken, which is that of the meeting it tells of.
        subject: of the document, which may set a period for all of it.
    """
    reference = issued or _first_day(body)
    text = subject.value if subject is not None and isinstance(subject.value, str) else ""
    limit = period_in(text, reference)
    scope, found = Scope(), [*_of_subject(subject, text, limit)]
    for sentence in (sentence for passage in body for sentence in sentences_of(passage)):
        above, scope = scope, scope.before(sentence)
        if scope.charged in ("", above.charged):  # else it only heads what follows
            is_head = is_title(sentence.text) or says_again(sentence, text, limit)
            tasks = _in_sentence(sentence, scope, reference)
            found.extend(task for task in tasks if task.who or not is_head)
        scope = scope.after(sentence)
    return tuple(found)


def _of_subject(
    subject: Finding | None, value: str, limit: Deadline | None
) -> Iterator[Assignment]:
    """The period that the subject sets for the document as a whole."""
    if subject is None or limit is None or limit.due is None:
        return
    text = announced(value, limit)
    yield Assignment(
        who="",
        what=text,
        due=limit.due.isoformat(),
        due_text=value[limit.start : limit.end],
        report_to=None,
        recurring=False,
        quote=text,
        page=subject.page,
        box=subject.box,
    )


def _first_day(body: Sequence[Passage]) -> date | None:
    for passage in body[:_BEGIN]:
        match = _FIRST_DAY.search(fold(passage.text).lower())
        if match is not None:
            return day_of(match)
    return None


def _in_sentence(sentence: Sentence, scope: Scope, reference: date | None) -> Iterator[Assignment]:
    text = sentence.text
    limits = [d for d in deadlines_in(text, reference) if not _in_title(text, d)]
    if not limits and scope.ordered:
        limits = [*_bounds(sentence, reference)]
    dated = [limit for limit in limits if limit.due is not None]
    charge = _charge(sentence, scope, bool(limits))
    if charge is None:
        return
    first = _assignment(sentence, charge, next(iter([*dated, *limits]), None))
    if first is None:
        return
    yield replace(first, recurring=any(limit.recurring for limit in limits))
    for limit in dated[1:]:
        more = _assignment(sentence, (charge[0], _clause(text, limit)), limit)
        if more is not None:
            yield more


def _bounds(sentence: Sentence, reference: date | None) -> Iterator[Deadline]:
    """A heading's period, or the occasion of an order."""
    if is_heading(sentence) and sentence.mark:
        limit = period_in(sentence.text, reference)
    else:
        limit = occasion_in(sentence.text, reference)
    if limit is not None:
        yield limit


def _charge(sentence: Sentence, scope: Scope, is_limited: bool) -> tuple[str, str] | None:
    """Who is charged with what: by the sentence itself, or by what stands above it."""
    text = sentence.text
    charge = charge_in(text, ordered=scope.ordered or is_limited)
    if charge is not None:
        return charge
    says_what = len(text.split()) > _BARE or text.endswith(_SENTENCE_ENDS)
    if scope.charged and sentence.mark and begins_verb(text) and says_what:
        return scope.charged, text
    if is_limited and (text.endswith(_SENTENCE_ENDS) or (sentence.mark and is_heading(sentence))):
        return scope.charged or scope.asked, text
    urgent = _URGENT.search(fold(text).lower())
    return (scope.charged or scope.asked, text[urgent.start("word") :]) if urgent else None


def _assignment(
    sentence: Sentence, charge: tuple[str, str], limit: Deadline | None
) -> Assignment | None:
    place = sentence.where()
    if place is None:
        return None
    return Assignment(
        who=charge[0],
        what=charge[1].strip(" .;:/"),
        due=limit.due.isoformat() if limit and limit.due else None,
        due_text=sentence.text[limit.start : limit.end] if limit else None,
        report_to=report_to(sentence.text),
        recurring=False,
        quote=sentence.text,
        page=place[0],
        box=place[1],
    )


def _in_title(text: str, limit: Deadline) -> bool:
    """Whether a time is part of a cited document's subject ("... về ... đến cuối năm 2030")."""
    folded = fold(text).lower()
    if _EXACT_DAY.search(folded[limit.start : limit.end]):
        return False
    return any(title.start() < limit.start < title.end() for title in _CITED_TITLE.finditer(folded))


def _clause(text: str, limit: Deadline) -> str:
    """The clause of a sentence that a time limit stands in."""
    begin = max(text.rfind(sign, 0, limit.start) for sign in (";", ":")) + 1
    end = text.find(";", limit.end)
    return text[begin : end if end > 0 else len(text)].strip()

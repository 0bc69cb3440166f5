"""Finds the fields of a directive in the words of its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocr.directive.acting import acting_body
from ocr.directive.addressees import addressees_of
from ocr.directive.arrival import arrival_stamp
from ocr.directive.checks import cross_checked
from ocr.directive.closing import foot_fields
from ocr.directive.dating import place_and_date
from ocr.directive.head import Head, head_of
from ocr.directive.issuing import issuer_and_superior
from ocr.directive.joining import joined
from ocr.directive.lines import TextLine, lines_of
from ocr.directive.marks import marks_of, signed_copy
from ocr.directive.numbering import number_of
from ocr.directive.reference import Reference
from ocr.directive.subject import subject_of
from ocr.values import Finding, PageReading

_SIGNED = ("signer", "position")

_LETTER, _UNADDRESSED = 0.88, 0.7  # confidence that a paper without a title is a letter


def find_fields(pages: Sequence[PageReading]) -> tuple[Finding, ...]:
    """Find what a directive says of itself; a field that is not surely there is left out.

    Pure and fast, without images; any thread may call it.

    Args:
        pages: all pages of the document in order.

    Returns:
        At most one finding for each of: system, superior, issuer, acting_body, number, place,
        issued_on, kind, subject, authority, position, signer, recipients, addressees, secrecy,
        urgency, circulation, draft, copy_kind, arrival_office, arrival_number, received_on. An
        empty value says where something stands that cannot be read.
    """
    if not pages:
        return ()
    lines = [lines_of(page, index) for index, page in enumerate(pages)]
    found = {
        finding.name: finding
        for finding in (
            *_foot_fields(pages, lines),
            *arrival_stamp(lines[0], pages[0].height),
            *marks_of(lines[0], pages[0].height),
            *_head_fields(head_of(pages[0], lines[0]), lines[0]),
        )
    }
    acting = acting_body(found)
    return cross_checked((*found.values(), *([acting] if acting is not None else [])))


def _head_fields(head: Head, lines: Sequence[TextLine]) -> Iterator[Finding]:
    if head.system is not None and head.motto is not None:
        found = joined("system", [head.motto], 0.97)
        yield Finding("system", head.system, found.raw, 0, found.box, max(found.confidence, 0.9))
    yield from issuer_and_superior(head)
    number, reference = number_of(head)
    if number is not None:
        yield number
    yield from place_and_date(head)
    yield from _kind(head, reference)
    yield from filter(None, (subject_of(head), addressees_of(head.address, lines)))


def _kind(head: Head, reference: Reference | None) -> Iterator[Finding]:
    """The type from the printed title; a letter prints none and is known by its number."""
    if head.title is not None and head.kind is not None:
        found = joined("kind", [head.title], 0.97)
        sure = max(found.confidence, 0.93)
        yield Finding("kind", head.kind.name, found.raw, 0, found.box, sure)
    elif reference is not None and head.number is not None and reference.type in (None, "CV"):
        sure = _LETTER if head.address is not None else _UNADDRESSED
        box = head.number.box
        yield Finding("kind", "Công văn", head.number.raw, 0, box, sure, "rule")


def _foot_fields(
    pages: Sequence[PageReading], lines: Sequence[tuple[TextLine, ...]]
) -> tuple[Finding, ...]:
    """The foot of the first signed page: later ones are annexes; else the first foot at all."""
    feet = [
        (*foot_fields(on_page, page.width / 2), *signed_copy(on_page))
        for page, on_page in zip(pages, lines, strict=True)
    ]
    signed = (foot for foot in feet if any(found.name in _SIGNED for found in foot))
    return next(signed, next((foot for foot in feet if foot), ()))

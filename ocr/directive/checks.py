"""Checks of one field against another: what does not agree is shown, but no longer believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ocr.directive.reference import Reference, parse_reference
from ocr.values import Finding
from ocr.vntext import match_key
from ocr.vocabulary import document_types

DOUBTED = 0.5  # confidence at best of a field that another one contradicts


def cross_checked(
    findings: Sequence[Finding], cited_days: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """The findings, with less confidence where they contradict each other.

    Args:
        findings: of one document.
        cited_days: ISO days of the documents it cites; nothing cites the future.
    """
    found = {finding.name: finding for finding in findings}
    doubted = {
        *_numbers_doubted(found),
        *_dates_doubted(found, cited_days),
        *_kinds_doubted(found),
    }
    return tuple(
        replace(f, confidence=min(f.confidence, DOUBTED)) if f.name in doubted else f
        for f in findings
    )


def _numbers_doubted(found: dict[str, Finding]) -> set[str]:
    reference = _reference(found)
    if reference is None:
        return set()
    doubted: set[str] = set()
    kind, system, issued = found.get("kind"), found.get("system"), found.get("issued_on")
    if kind is not None and reference.type and not _may_be(str(kind.value), reference.type):
        doubted.add("number")
    if system is not None and (system.value == "Nhà nước") == reference.party:
        doubted.add("number")
    if issued is not None and reference.year and not str(issued.value).startswith(reference.year):
        doubted |= {"number", "issued_on"} if issued.value else set()
    return doubted


def _kinds_doubted(found: dict[str, Finding]) -> set[str]:
    """A type that papers of that day were not called yet, or no longer."""
    kind, issued = found.get("kind"), found.get("issued_on")
    if kind is None or issued is None or not issued.value:
        return set()
    name, day = match_key(str(kind.value)), str(issued.value)
    known = [entry for entry in document_types() if match_key(entry.name) == name]
    return {"kind"} if known and not any(entry.holds_on(day) for entry in known) else set()


def _reference(found: dict[str, Finding]) -> Reference | None:
    number = found.get("number")
    return parse_reference(str(number.value), announced=True) if number and number.value else None


def _may_be(kind: str, symbol: str) -> bool:
    known = {match_key(entry.name) for entry in document_types() if entry.symbol == symbol}
    return not known or match_key(kind) in known


def _dates_doubted(found: dict[str, Finding], cited_days: Sequence[str]) -> set[str]:
    issued = found.get("issued_on")
    if issued is None or not issued.value:
        return set()
    return {"issued_on"} if any(day > str(issued.value) for day in cited_days) else set()

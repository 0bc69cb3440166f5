"""What documents point to: cited documents that are missing, gaps in series, tasks and dues."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from db.archive import Archive
from db.records import AssignmentRecord, CitationRecord, DocumentRow
from db.repositories import assignments, citations, documents, registering
from db.repositories.registering import Numbered
from ocr.vntext import match_key

_FEWEST = 3  # documents that make a series
_NUMBER = re.compile(r"^(\d+)([-/])(?:((?:19|20)\d\d)/)?(.+)$")


@dataclass(frozen=True, slots=True)
class Missing:
    """A document that others cite and the archive does not hold."""

    number: str
    date: str | None
    kind: str | None
    body: str | None
    cited_by: tuple[CitationRecord, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers absent from an issuer's series of one symbol and, for the State, one year."""

    issuer: str
    symbol: str
    year: str | None
    absent: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Double:
    """A document held more than once: same issuer, kind, number and day in several files."""

    number: str
    date: str
    issuer: str
    documents: tuple[DocumentRow, ...]


class Following:
    """Reads only; any thread.

    Args:
        archive: the open archive.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def missing(self) -> tuple[Missing, ...]:
        """Cited documents that are not in the archive, by number."""
        with self._archive.database.reading() as conn:
            found = citations.unresolved(conn)
        groups = groupby(found, key=lambda one: (one.number or "", one.date))
        return tuple(_missing(number, day, tuple(cited)) for (number, day), cited in groups)

    def count_missing(self) -> int:
        """How many documents `missing` would give, without fetching them."""
        with self._archive.database.reading() as conn:
            return citations.count_unresolved(conn)

    def doubles(self) -> tuple[Double, ...]:
        """Documents that several files in the archive are, by number."""
        with self._archive.database.reading() as conn:
            groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
            for one in registering.numbered(conn):
                if one.issuer and one.issued_on:
                    key = (one.number, one.issued_on, match_key(one.issuer), one.kind or "")
                    groups[key].append(one.id)
            several = sorted(item for item in groups.items() if len(item[1]) > 1)
            found = [(key, tuple(documents.rows(conn, ids))) for key, ids in several]
        return tuple(Double(key[0], key[1], rows[0].issuer or "", rows) for key, rows in found)

    def gaps(self) -> tuple[Gap, ...]:
        """Numbers that series lack between their first and last, where most are there."""
        series: dict[tuple[str, str, str | None], set[int]] = defaultdict(set)
        with self._archive.database.reading() as conn:
            for one in registering.numbered(conn):
                _count(one, series)
        found = (_gap(key, numbers) for key, numbers in sorted(series.items(), key=_by_name))
        return tuple(gap for gap in found if gap is not None)

    def assignments(self, due_before: str | None = None) -> tuple[AssignmentRecord, ...]:
        """Tasks by due day, undated ones last; with `due_before` (ISO) only those due earlier."""
        with self._archive.database.reading() as conn:
            return assignments.by_due(conn, due_before)


def _missing(number: str, day: str | None, cited: tuple[CitationRecord, ...]) -> Missing:
    kind = next((one.kind for one in cited if one.kind), None)
    body = next((one.body for one in cited if one.body), None)
    return Missing(number, day, kind, body, cited)


def _count(row: Numbered, series: dict[tuple[str, str, str | None], set[int]]) -> None:
    found = _NUMBER.match(row.number)
    if found is None or row.issuer is None:
        return
    is_party = found[2] == "-"  # counts on through the years of a term
    year = None if is_party else (found[3] or (row.issued_on or "")[:4] or None)
    if is_party or year is not None:
        series[row.issuer, found[4], year].add(int(found[1]))


def _gap(key: tuple[str, str, str | None], numbers: Iterable[int]) -> Gap | None:
    have = set(numbers)
    absent = sorted(set(range(min(have), max(have))) - have)
    if len(have) < _FEWEST or not absent or len(absent) > len(have):
        return None
    return Gap(*key, tuple(absent))


def _by_name(item: tuple[tuple[str, str, str | None], set[int]]) -> tuple[str, ...]:
    return tuple(part or "" for part in item[0])

"""Counts for the filters beside the list."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, select

from db.finding import DossierRecord, Facets, FacetValue, Filter
from db.repositories import dossiers
from db.repositories.listing import YEAR, condition
from db.repositories.tagtree import tag_counts
from db.tables import document
from ocr.vntext import collate_key

# The same values are counted again and again.
_collate_key: Final = lru_cache(maxsize=20_000)(collate_key)
_NOTHING: Final[frozenset[Any]] = frozenset()


def facets(conn: Connection, wanted: Filter) -> Facets:
    """What the list could be narrowed or widened to, with counts.

    Each kind of value is counted under all filters but its own, so that more of its values can
    be chosen; `total` is under all. Unknown values count as "".
    """
    return Facets(
        states=_count(conn, document.c.state, _free_of(wanted, "states")),
        kinds=_count(conn, document.c.kind, _free_of(wanted, "kinds")),
        issuers=_count(conn, document.c.issuer, _free_of(wanted, "issuers")),
        years=_years(conn, _free_of(wanted, "years")),
        tags=tag_counts(conn, _free_of(wanted, "tags")),
        total=_total(conn, wanted),
        dossiers=_dossiers(conn, _free_of(wanted, "dossiers")),
    )


def states(conn: Connection) -> tuple[FacetValue, ...]:
    """How many documents outside the trash stand in each state; from an index alone."""
    return _count(conn, document.c.state, Filter())


def in_trash(conn: Connection) -> int:
    """How many documents lie in the trash."""
    return _total(conn, Filter(trashed=True))


def _free_of(wanted: Filter, kind: str) -> Filter:
    """The filter without what it asks of one kind of value."""
    free: dict[str, Any] = {kind: _NOTHING}
    return replace(wanted, **free, without=replace(wanted.without, **free))


def _count(conn: Connection, value: ColumnElement[str], wanted: Filter) -> tuple[FacetValue, ...]:
    query = select(value, func.count()).where(condition(wanted)).group_by(value)
    found = [FacetValue(name or "", count) for name, count in conn.execute(query)]
    return tuple(sorted(found, key=lambda facet: (not facet.value, _collate_key(facet.value))))


def _years(conn: Connection, wanted: Filter) -> tuple[FacetValue, ...]:
    # Of all documents days are counted in the order of an index, which is quicker than cutting
    # years off rows; under a filter that index would lead to the rows one by one.
    unfiltered = wanted == Filter(trashed=wanted.trashed)
    years: Counter[str] = Counter()
    for found in _count(conn, document.c.issued_on if unfiltered else YEAR, wanted):
        years[found.value[:4]] += found.count
    return tuple(FacetValue(*year) for year in sorted(years.items(), reverse=True))


def _dossiers(conn: Connection, wanted: Filter) -> tuple[DossierRecord, ...]:
    """The dossiers, and after them, if there are any, how many documents are in none."""
    found = dossiers.listed(conn, wanted)
    if not found:
        return ()
    loose = replace(wanted, dossiers=frozenset((0,)))
    return (*found, DossierRecord(0, "", "", "", count=_total(conn, loose)))


def _total(conn: Connection, wanted: Filter) -> int:
    query = select(func.count()).select_from(document).where(condition(wanted))
    return conn.scalar(query) or 0

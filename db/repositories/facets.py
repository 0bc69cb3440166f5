"""Counts for the filters beside the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    func,
    literal,
    select,
    union_all,
)

from db.finding import DossierRecord, Facets, FacetValue, Filter, Values
from db.repositories import dossiers
from db.repositories.facet_counts import Flags, amounts, counting, flagging, having, total
from db.repositories.listing import MONTH, condition
from db.repositories.tagtree import tag_counts
from db.tables import document, facet_count
from ocr.vntext import collate_key

# The same values are counted again and again.
_collate_key: Final = lru_cache(maxsize=20_000)(collate_key)
_NOTHING: Final[frozenset[Any]] = frozenset()


def facets(conn: Connection, wanted: Filter, months_of: Iterable[str] = ()) -> Facets:
    """What the list could be narrowed or widened to, with counts.

    Each kind of value is counted under all filters but its own, so that more of its values can
    be chosen; `total` is under all. Unknown values count as "".

    Args:
        conn: for reading.
        wanted: which documents count.
        months_of: the years of which months are counted, too.
    """
    flags = flagging(conn)
    counts = _counts(conn, flags, wanted)
    years = sorted(counts["years"].items(), reverse=True)
    return Facets(
        states=_sorted(counts["states"]),
        kinds=_sorted(counts["kinds"]),
        issuers=_sorted(counts["issuers"]),
        years=tuple(FacetValue(*year) for year in years),
        tags=tag_counts(conn, counting(flags, _free_of(wanted, "tags"))),
        total=counts["total"].get("", 0),
        dossiers=_dossiers(conn, flags, _free_of(wanted, "dossiers")),
        months=tuple(one for year in sorted(months_of) for one in months(conn, wanted, year)),
    )


def months(conn: Connection, wanted: Filter, year: str) -> tuple[FacetValue, ...]:
    """How many documents of a year were issued in each of its months, as `2021-03`.

    Args:
        conn: for reading.
        wanted: which documents count; what it asks of years does not matter.
        year: four digits.
    """
    free = _free_of(wanted, "years")
    day = document.c.issued_on
    query = (
        select(MONTH, func.count())
        .where(condition(free), day > f"{year}-", day < f"{year}-~", func.length(MONTH) == 7)
        .group_by(MONTH)
        .order_by(MONTH)
    )
    return tuple(FacetValue(*row) for row in conn.execute(query))


def states(conn: Connection) -> tuple[FacetValue, ...]:
    """How many documents outside the trash stand in each state."""
    amount = func.sum(facet_count.c.amount)
    query = select(facet_count.c.state, amount).where(facet_count.c.trashed == 0)
    rows = conn.execute(query.group_by(facet_count.c.state))
    return _sorted({row.state: row[1] for row in rows})


def in_trash(conn: Connection) -> int:
    """How many documents lie in the trash."""
    return total(conn, flagging(conn), Filter(trashed=True))


def _counts(conn: Connection, flags: Flags, wanted: Filter) -> dict[str, dict[str, int]]:
    """The amounts of every value of every kind, and those of all together by the name ""."""
    rows, free = amounts(flags, wanted), _free_of(wanted, "years")
    # There are many issuers; all the rest is summed up from what is left when these are.
    few, others = _without_issuers(rows, wanted), _free_of(wanted, "issuers")
    asked = [
        _summed(few, _free_of(others, "states"), "states", few.c.state),
        _summed(few, _free_of(others, "kinds"), "kinds", few.c.kind),
        _summed(rows, others, "issuers", rows.c.issuer),
        _summed(few, others, "total", literal("")),
    ]
    if free == wanted:
        asked.append(_summed(few, others, "years", few.c.year))
    else:
        of_years = amounts(flags, free, "amounts_of_years")
        asked.append(_summed(of_years, free, "years", of_years.c.year))
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for kind, value, amount in conn.execute(union_all(*asked)):
        if amount:
            found[kind][value] = amount
    return found


def _without_issuers(rows: FromClause, wanted: Filter) -> FromClause:
    """The rows of the issuers that a filter leaves, summed up by all the rest."""
    issuers = Filter(issuers=wanted.issuers, without=Values(issuers=wanted.without.issuers))
    values = (rows.c.kind, rows.c.year, rows.c.state)
    query = select(*values, func.sum(rows.c.amount).label("amount")).where(having(rows, issuers))
    return query.group_by(*values).cte("few").prefix_with("MATERIALIZED")


def _summed(
    rows: FromClause, wanted: Filter, kind: str, value: ColumnElement[str]
) -> Select[*tuple[Any, ...]]:
    query = select(literal(kind), value, func.sum(rows.c.amount))
    return query.where(having(rows, wanted)).group_by(value)


def _free_of(wanted: Filter, kind: str) -> Filter:
    """The filter without what it asks of one kind of value."""
    free: dict[str, Any] = {kind: _NOTHING}
    return replace(wanted, **free, without=replace(wanted.without, **free))


def _sorted(counts: dict[str, int]) -> tuple[FacetValue, ...]:
    ordered = sorted(counts.items(), key=lambda one: (not one[0], _collate_key(one[0])))
    return tuple(FacetValue(*one) for one in ordered)


def _dossiers(conn: Connection, flags: Flags, wanted: Filter) -> tuple[DossierRecord, ...]:
    """The dossiers, and after them, if there are any, how many documents are in none."""
    if not dossiers.any_listed(conn):
        return ()
    found = dossiers.listed(conn, counting(flags, wanted))
    loose = replace(wanted, dossiers=frozenset((0,)))
    return (*found, DossierRecord(0, "", "", "", count=total(conn, flags, loose)))

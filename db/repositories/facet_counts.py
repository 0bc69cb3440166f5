"""The amounts of documents by what the filters beside the list count, to be summed up.

`facet_count` holds them for the whole archive, `document_facet` tells in which of its rows a
document is counted; triggers keep both. Any thread may call.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from itertools import permutations
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    delete,
    except_,
    func,
    insert,
    literal,
    select,
)

from db.finding import Filter, Values
from db.repositories.idset import all_ids, flagged, flags_of
from db.repositories.listing import YEAR, YEAR_LENGTH, Among, condition, outside_trash
from db.tables import document, document_facet, facet_count

Flags = Callable[[Filter], bytes]
"""Gives the flags of the documents that a filter leaves."""

_COLUMNS: Final = ("trashed", "kind", "issuer", "year", "state")
_VALUES: Final = (
    document.c.trashed_at.is_not(None).label("trashed"),
    func.coalesce(document.c.kind, "").label("kind"),
    func.coalesce(document.c.issuer, "").label("issuer"),
    YEAR.label("year"),
    document.c.state.label("state"),
)
_NOTHING: Final[frozenset[Any]] = frozenset()
_FREE: Final[dict[str, Any]] = {"states": _NOTHING, "kinds": _NOTHING, "issuers": _NOTHING}


def flagging(conn: Connection) -> Flags:
    """Finds the documents of filters, of each once, as long as a read takes."""

    @cache
    def flags(wanted: Filter) -> bytes:
        return flags_of(all_ids(conn, select(document.c.id).where(condition(wanted))))

    return flags


def amounts(flags: Flags, wanted: Filter, name: str = "amounts") -> FromClause:
    """Rows of values with amounts, of all documents that may count under a part of a filter.

    What is asked of kinds, issuers and states is not looked at here (`having` does), so that each
    can be counted under all but itself; the rest of the filter is.
    """
    if not _by_documents(wanted):
        return _kept(wanted).subquery(name)
    rest = replace(wanted, **_FREE, without=replace(wanted.without, **_FREE))
    inside = flagged(document_facet.c.document_id, flags(rest))
    query = select(document_facet.c.facet_id, func.count().label("amount")).where(inside)
    counted = query.group_by(document_facet.c.facet_id).subquery()
    values = select(*(facet_count.c[name] for name in _COLUMNS), counted.c.amount)
    found = values.join(counted, counted.c.facet_id == facet_count.c.id).cte(name)
    return found.prefix_with("MATERIALIZED")  # it is read once for each kind of value


def having(rows: FromClause, wanted: Filter) -> ColumnElement[bool]:
    """What a filter asks of kinds, issuers and states, of such rows."""
    return and_(literal(True), *_each(rows, wanted), *(~one for one in _each(rows, wanted.without)))


def total(conn: Connection, flags: Flags, wanted: Filter) -> int:
    """How many documents a filter leaves."""
    rows = amounts(flags, wanted)
    return conn.scalar(select(func.sum(rows.c.amount)).where(having(rows, wanted))) or 0


def counting(flags: Flags, wanted: Filter) -> Among:
    """The filter as a condition on the id of a document in any table that is counted."""
    if wanted == Filter():
        return outside_trash
    return partial(flagged, flags=flags(wanted))


def amounts_differ(conn: Connection) -> bool:
    """Whether the amounts that are kept are not those of the documents."""
    values = [facet_count.c[name] for name in _COLUMNS]
    kept = select(*values, facet_count.c.amount)
    placed = select(document_facet.c.document_id, *values).join(
        facet_count, document_facet.c.facet_id == facet_count.c.id
    )
    each = select(document.c.id, *_VALUES)
    return any(
        conn.execute(except_(one, other).limit(1)).first() is not None
        for both in ((_counted(), kept), (each, placed))
        for one, other in permutations(both)
    )


def refill(conn: Connection) -> None:
    """Count all documents anew."""
    for table in (facet_count, document_facet):
        conn.execute(delete(table))
    conn.execute(insert(facet_count).from_select((*_COLUMNS, "amount"), _counted()))
    values = [facet_count.c[name] for name in _COLUMNS]
    placed = select(document.c.id, facet_count.c.id).where(
        and_(*(value == own for value, own in zip(values, _VALUES, strict=True)))
    )
    conn.execute(insert(document_facet).from_select(("document_id", "facet_id"), placed))


def _counted() -> Select[Any]:
    return select(*_VALUES, func.count().label("amount")).group_by(*_COLUMNS)


def _kept(wanted: Filter) -> Select[Any]:
    query = select(facet_count).where(facet_count.c.trashed == int(wanted.trashed))
    year = facet_count.c.year
    if wanted.years:
        query = query.where(year.in_(sorted(wanted.years)))
    return query.where(year.not_in(sorted(wanted.without.years)))


def _by_documents(wanted: Filter) -> bool:
    """Whether a filter asks for more than the kept amounts tell apart."""
    without = wanted.without
    ids = wanted.tags or wanted.dossiers or without.tags or without.dossiers
    return bool(ids or _months(wanted) or _months(without)) or wanted.documents is not None


def _months(values: Values) -> bool:
    return any(len(period) > YEAR_LENGTH for period in values.years)


def _each(rows: FromClause, values: Values) -> list[ColumnElement[bool]]:
    asked = {"state": values.states, "kind": values.kinds, "issuer": values.issuers}
    return [rows.c[name].in_(sorted(chosen)) for name, chosen in asked.items() if chosen]

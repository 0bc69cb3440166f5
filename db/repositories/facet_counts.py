"""The amounts of documents by what the filters beside the list count, to be summed up.

`facet_count` holds them for the whole archive; triggers keep it. Any thread may call.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    delete,
    except_,
    false,
    func,
    insert,
    literal,
    select,
    union_all,
)

from db.finding import Filter, Values
from db.repositories.listing import YEAR, YEAR_LENGTH, Among, allowed, condition, left_aside
from db.tables import document, facet_count

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


def amounts(wanted: Filter, name: str = "amounts") -> FromClause:
    """Rows of values with amounts, of all documents that may count under a part of a filter.

    What is asked of kinds, issuers and states is not looked at here (`having` does), so that each
    can be counted under all but itself; the rest of the filter is.
    """
    if not _by_documents(wanted):
        return _kept(wanted).subquery(name)
    rest = replace(wanted, **_FREE, without=replace(wanted.without, **_FREE))
    if not _only_leaves_out(rest):
        found = _of_documents(condition(rest), 1).cte(name)
    else:  # what is left out is little: it is taken off from what is kept of all
        outside = replace(rest, dossiers=_NOTHING, years=_NOTHING, without=Values())
        aside = and_(condition(outside), func.coalesce(condition(rest), false()).is_(false()))
        found = union_all(_kept(outside), _of_documents(aside, -1)).cte(name)
    return found.prefix_with("MATERIALIZED")  # it is read once for each kind of value


def having(rows: FromClause, wanted: Filter) -> ColumnElement[bool]:
    """What a filter asks of kinds, issuers and states, of such rows."""
    return and_(literal(True), *_each(rows, wanted), *(~one for one in _each(rows, wanted.without)))


def total(conn: Connection, wanted: Filter) -> int:
    """How many documents a filter leaves."""
    rows = amounts(wanted)
    return conn.scalar(select(func.sum(rows.c.amount)).where(having(rows, wanted))) or 0


def counting(conn: Connection, wanted: Filter) -> Among:
    """The filter as a condition on ids, by whichever documents are fewer: these or the others."""
    if wanted == Filter() or wanted.documents is not None:
        return partial(allowed, wanted=wanted)
    if _by_documents(wanted):
        many = _only_leaves_out(wanted)
    else:
        everything = conn.scalar(select(func.sum(facet_count.c.amount))) or 0
        many = 2 * total(conn, wanted) > everything
    return partial(left_aside if many else allowed, wanted=wanted)


def amounts_differ(conn: Connection) -> bool:
    """Whether the amounts that are kept are not those of the documents."""
    counted, kept = _counted(), select(facet_count)
    return any(
        conn.execute(query.limit(1)).first() is not None
        for query in (except_(counted, kept), except_(kept, counted))
    )


def refill(conn: Connection) -> None:
    """Count all documents anew."""
    conn.execute(delete(facet_count))
    conn.execute(insert(facet_count).from_select((*_COLUMNS, "amount"), _counted()))


def _counted() -> Select[Any]:
    return select(*_VALUES, func.count().label("amount")).group_by(*_COLUMNS)


def _kept(wanted: Filter) -> Select[Any]:
    query = select(facet_count).where(facet_count.c.trashed == int(wanted.trashed))
    year = facet_count.c.year
    if wanted.years:
        query = query.where(year.in_(sorted(wanted.years)))
    return query.where(year.not_in(sorted(wanted.without.years)))


def _of_documents(which: ColumnElement[bool], each: int) -> Select[Any]:
    amount = (func.count() * each).label("amount")
    return select(*_VALUES, amount).where(which).group_by(*_COLUMNS)


def _by_documents(wanted: Filter) -> bool:
    """Whether a filter asks for more than the kept amounts tell apart."""
    without = wanted.without
    ids = wanted.tags or wanted.dossiers or without.tags or without.dossiers
    return bool(ids or _months(wanted) or _months(without)) or wanted.documents is not None


def _only_leaves_out(wanted: Filter) -> bool:
    asked = wanted.tags or wanted.dossiers - {0} or wanted.years
    mine = wanted.states or wanted.kinds or wanted.issuers
    return not (asked or mine) and wanted.documents is None


def _months(values: Values) -> bool:
    return any(len(period) > YEAR_LENGTH for period in values.years)


def _each(rows: FromClause, values: Values) -> list[ColumnElement[bool]]:
    asked = (
        (rows.c.state, values.states),
        (rows.c.kind, values.kinds),
        (rows.c.issuer, values.issuers),
    )
    return [column.in_(sorted(chosen)) for column, chosen in asked if chosen]

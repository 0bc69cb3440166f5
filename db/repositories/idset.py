"""Sets of ids in a query, of any size and with one compiled statement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, func, select

from db.codec import dump


def among(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """Whether a column's value is one of these numbers or texts; none of them matches nothing.

    They travel as one JSON parameter: neither SQLite's limit on parameters nor a new statement for
    every count stands in the way of a hundred thousand ids.
    """
    each = func.json_each(dump(list(values))).table_valued("value")
    return column.in_(select(each.c.value))

"""Sets of ids in a query, of any size and with one compiled statement."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Collection, Iterable
from itertools import repeat
from typing import Any

from sqlalchemy import ColumnElement, Connection, LargeBinary, Select, func, literal, select

from db.codec import dump


def among(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """Whether a column's value is one of these numbers or texts; none of them matches nothing.

    They travel as one JSON parameter: neither SQLite's limit on parameters nor a new statement for
    every count stands in the way of a hundred thousand ids.
    """
    each = func.json_each(dump(list(values))).table_valued("value")
    return column.in_(select(each.c.value))


def all_ids(conn: Connection, query: Select[tuple[int]]) -> list[int]:
    """The ids a query finds, in its order, which SQLite keeps for this function.

    Many come much sooner as one value than as rows, of which each waits for Python's lock when
    another thread is busy.
    """
    found = query.subquery()
    return list(json.loads(conn.scalar(select(func.json_group_array(found.c[0]))) or "[]"))


def flags_of(ids: Collection[int]) -> bytes:
    """A byte for every number up to the highest id: 1 where it is one of the ids, else 0."""
    flags = bytearray(max(ids, default=-1) + 1)
    deque(map(flags.__setitem__, ids, repeat(1)), maxlen=0)
    return bytes(flags)


def flagged(column: ColumnElement[int], flags: bytes) -> ColumnElement[bool]:
    """Whether a column's id is one of those that flags were made of.

    To be chosen for many ids: each row is looked up at once, and no list is made beforehand.
    """
    return func.substr(literal(flags, LargeBinary), column + 1, 1) == literal(b"\1", LargeBinary)

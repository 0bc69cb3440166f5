"""Statements as plain text, rows as plain tuples.

For the few statements that are asked with every key typed: there SQLAlchemy's making of statement
and rows takes longer than SQLite takes to answer. They never hold what was typed, only places for
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection


def plain_rows(
    conn: Connection, statement: str, parameters: Sequence[int | str | bytes]
) -> list[tuple[Any, ...]]:
    """All rows of a statement, asked in the connection's transaction.

    Args:
        conn: for reading.
        statement: with `?1`, `?2` for its parameters; one that is always the same stays prepared.
        parameters: in order.
    """
    cursor = conn.connection.cursor()
    try:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())
    finally:
        cursor.close()

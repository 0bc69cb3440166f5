"""What the archive knows of itself, as keys and values in the table `meta`.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from db.tables import meta

ARCHIVE: Final = "archive"
CREATED_AT: Final = "created_at"
BACKUP_PLACE: Final = "backup_place"
BACKUP_AUTOMATIC: Final = "backup_automatic"
TAUGHT: Final = "knowing."
"""How the keys begin of what the office taught the archive; the sidecars carry it."""
DERIVED: Final = "derived_version"
DERIVED_SO_FAR: Final = "derived_so_far"
MARK_BOOK: Final = "marks.book"
"""What the office agreed on about marks; a trigger sees to it that it reaches the sidecars."""


def fact(conn: Connection, key: str) -> str | None:
    """One fact, None when it is not known."""
    return conn.scalar(select(meta.c.value).where(meta.c.key == key))


def archive_id(conn: Connection) -> str:
    """The identifier the archive was given when it was made."""
    return fact(conn, ARCHIVE) or ""


def taught(conn: Connection) -> dict[str, str]:
    """What the office taught the archive, by key."""
    told = meta.c.key.startswith(TAUGHT)
    query = select(meta.c.key, meta.c.value).where(told).order_by(meta.c.key)
    return {row.key: row.value for row in conn.execute(query)}


def set_fact(conn: Connection, key: str, value: str) -> None:
    """Note a fact in place of what was known."""
    statement = insert(meta).values(key=key, value=value)
    conn.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))

"""Searches kept under a name: the words and the filter beside them.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from db.finding import SavedSearch
from db.ids import utc_text
from db.records import ChangeSet
from db.tables import saved_search
from ocr.vntext import collate_key, match_key, nfc

_COLUMNS = (saved_search.c.uuid, saved_search.c.name, saved_search.c.query, saved_search.c.choice)


def listed(conn: Connection) -> tuple[SavedSearch, ...]:
    """All saved searches in dictionary order."""
    query = select(*_COLUMNS).order_by(saved_search.c.name_sort, saved_search.c.id)
    return tuple(SavedSearch(*row) for row in conn.execute(query))


def named(conn: Connection, name: str) -> SavedSearch | None:
    """The saved search of a name, however its letters are cased; None when there is none."""
    query = select(*_COLUMNS).where(saved_search.c.name_key == match_key(name.strip()))
    row = conn.execute(query).first()
    return None if row is None else SavedSearch(*row)


def put(conn: Connection, record: SavedSearch, now: datetime) -> ChangeSet:
    """Keep a search; one with its uuid or its name is replaced.

    Raises:
        ValueError: when it has no name.
    """
    name, at = nfc(record.name).strip(), utc_text(now)
    if not name:
        raise ValueError("a saved search without a name")
    other = saved_search.c.name_key == match_key(name)
    conn.execute(delete(saved_search).where(other, saved_search.c.uuid != record.uuid))
    values = {
        **{"name": name, "name_key": match_key(name), "name_sort": collate_key(name)},
        **{"query": record.query, "choice": record.choice, "modified_at": at},
    }
    statement = insert(saved_search).values(uuid=record.uuid, created_at=at, **values)
    conn.execute(statement.on_conflict_do_update(index_elements=["uuid"], set_=values))
    return ChangeSet(searches=frozenset((record.uuid,)))


def remove(conn: Connection, uuid: str) -> ChangeSet:
    """Keep a search no longer."""
    conn.execute(delete(saved_search).where(saved_search.c.uuid == uuid))
    return ChangeSet(searches=frozenset((uuid,)))

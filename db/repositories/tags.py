"""Tags: a tree with colours, and which documents have them.

Any thread may call, with a connection from `Database.reading` or `Database.writing`. Names are
equal when their match keys are: `Tỉnh ủy` and `tỉnh uỷ` cannot stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update
from sqlalchemy import delete as sql_delete
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError

from db.ids import NewId, utc_text, uuid7
from db.records import ChangeSet, TagRecord
from db.repositories.idset import among
from db.repositories.listing import outside_trash
from db.repositories.tagtree import tag_counts
from db.search.index import index_documents
from db.tables import document_tag, tag
from ocr.vntext import collate_key, match_key, nfc

Pair = tuple[int, int]


class TagConflict(ValueError):
    """A tag of this name stands at this place already, or a tag would stand below itself."""


def tree(conn: Connection) -> tuple[TagRecord, ...]:
    """All tags in dictionary order, each with the documents it or a tag below it has.

    Documents in the trash are not counted.
    """
    return tag_counts(conn, outside_trash)


def ensure(
    conn: Connection, path: str, colour: str, *, now: datetime, uuid_of: NewId = uuid7
) -> int:
    """The tag at a path like `Tỉnh uỷ/Khẩn`, made with the tags above it where it lacks.

    Args:
        conn: for writing.
        path: names from the root, parted by slashes; blanks around them do not count.
        colour: `#rrggbb` for the tags made; those there keep theirs.
        now: when they are made.
        uuid_of: gives their identifiers.

    Raises:
        ValueError: when the path names nothing.
    """
    names = [name.strip() for name in nfc(path).split("/") if name.strip()]
    if not names:
        raise ValueError("a tag without a name")
    parent: int | None = None
    for name in names:
        parent = _child(conn, parent, name) or _make(
            conn, TagRecord(0, uuid_of(), parent, name, colour), utc_text(now)
        )
    return parent or 0


def put(conn: Connection, record: TagRecord, now: datetime) -> ChangeSet:
    """Make or set one tag with the id and uuid given, as undoing its removal needs.

    Raises:
        TagConflict: when its name stands at its place already, or its place is below itself.
    """
    if record.parent_id is not None and record.parent_id in _branch(conn, (record.id,)):
        raise TagConflict("below itself")
    _make(conn, record, utc_text(now))
    return _follow(conn, (record.id,))


def rename(conn: Connection, tag_id: int, name: str, now: datetime) -> ChangeSet:
    """Give a tag another name.

    Raises:
        TagConflict: when a tag beside it has that name.
        ValueError: when the name is blank or holds a slash.
    """
    name = nfc(name).strip()
    if not name or "/" in name:
        raise ValueError("not a name for a tag")
    _set(conn, tag_id, now, **_named(name))
    return _follow(conn, (tag_id,))


def untrue_names(conn: Connection) -> Iterator[int]:
    """The tags that are found or ordered by something else than their names."""
    for row in conn.execute(select(tag)):
        if (row.name_key, row.name_sort) != (match_key(row.name), collate_key(row.name)):
            yield int(row.id)


def refresh_name(conn: Connection, tag_id: int) -> None:
    """Have a tag found and ordered by its name again."""
    name = conn.scalar(select(tag.c.name).where(tag.c.id == tag_id))
    if name is not None:
        conn.execute(update(tag).where(tag.c.id == tag_id).values(_named(name)))


def recolour(conn: Connection, tag_id: int, colour: str, now: datetime) -> ChangeSet:
    """Give a tag another colour, `#rrggbb`."""
    _set(conn, tag_id, now, colour=colour)
    return ChangeSet(tags=frozenset((tag_id,)))


def move(conn: Connection, tag_id: int, parent_id: int | None, now: datetime) -> ChangeSet:
    """Put a tag with all below it under another, or (None) at the root.

    Raises:
        TagConflict: when a tag of its name is there, or the place is below itself.
    """
    if parent_id is not None and parent_id in _branch(conn, (tag_id,)):
        raise TagConflict("below itself")
    _set(conn, tag_id, now, parent_id=parent_id)
    return ChangeSet(tags=frozenset((tag_id,)))


def delete(conn: Connection, tag_id: int) -> ChangeSet:
    """Remove a tag and all below it, also from the documents that have them."""
    branch = _branch(conn, (tag_id,))
    documents = _having(conn, branch)
    # Leaves first: the rows below go with their parent, but documents lose each tag knowingly.
    conn.execute(sql_delete(document_tag).where(among(document_tag.c.tag_id, branch)))
    conn.execute(sql_delete(tag).where(among(tag.c.id, branch)))
    index_documents(conn, documents)
    return ChangeSet(documents=documents, tags=branch)


def pairs(conn: Connection, document_ids: Iterable[int], tag_ids: Iterable[int]) -> frozenset[Pair]:
    """Which of these documents have which of these tags, as (document, tag)."""
    query = select(document_tag.c.document_id, document_tag.c.tag_id).where(
        among(document_tag.c.document_id, document_ids), among(document_tag.c.tag_id, tag_ids)
    )
    return frozenset((row.document_id, row.tag_id) for row in conn.execute(query))


def pairs_of(conn: Connection, tag_ids: Iterable[int]) -> frozenset[Pair]:
    """Which documents have these tags, as (document, tag)."""
    query = select(document_tag.c.document_id, document_tag.c.tag_id)
    rows = conn.execute(query.where(among(document_tag.c.tag_id, tag_ids)))
    return frozenset((row.document_id, row.tag_id) for row in rows)


def change(
    conn: Connection, added: Iterable[Pair], removed: Iterable[Pair], now: datetime
) -> ChangeSet:
    """Give tags to documents and take tags from them; pairs are (document, tag).

    Giving what is there and taking what is not changes nothing.
    """
    gained, lost = frozenset(added), frozenset(removed)
    at = utc_text(now)
    for document_id, tag_id in sorted(lost):
        conn.execute(
            sql_delete(document_tag).where(
                document_tag.c.document_id == document_id, document_tag.c.tag_id == tag_id
            )
        )
    if gained:
        rows = [{"document_id": doc, "tag_id": tag_id} for doc, tag_id in sorted(gained)]
        statement = insert(document_tag).values(created_at=at).on_conflict_do_nothing()
        conn.execute(statement, rows)
    documents = frozenset(document_id for document_id, _ in gained | lost)
    index_documents(conn, sorted(documents))
    return ChangeSet(documents=documents, tags=frozenset(tag_id for _, tag_id in gained | lost))


def _named(name: str) -> dict[str, str]:
    return {"name": name, "name_key": match_key(name), "name_sort": collate_key(name)}


def _child(conn: Connection, parent_id: int | None, name: str) -> int | None:
    return conn.scalar(
        select(tag.c.id).where(
            func.coalesce(tag.c.parent_id, 0) == (parent_id or 0),
            tag.c.name_key == match_key(name),
        )
    )


def _make(conn: Connection, record: TagRecord, at: str) -> int:
    values = {"parent_id": record.parent_id, "colour": record.colour, **_named(record.name)}
    known = {"id": record.id} if record.id else {}
    statement = insert(tag).values(
        **known, uuid=record.uuid, **values, created_at=at, modified_at=at
    )
    changes = {**values, "modified_at": at}
    try:
        made = conn.scalar(
            statement.on_conflict_do_update(index_elements=["id"], set_=changes).returning(tag.c.id)
        )
    except IntegrityError as error:
        raise TagConflict("the name is taken") from error
    return int(made or 0)


def _set(conn: Connection, tag_id: int, now: datetime, **values: Any) -> None:
    try:
        conn.execute(
            update(tag).where(tag.c.id == tag_id).values(modified_at=utc_text(now), **values)
        )
    except IntegrityError as error:
        raise TagConflict("the name is taken") from error


def _branch(conn: Connection, tag_ids: Iterable[int]) -> frozenset[int]:
    """These tags and all below them."""
    below = select(tag.c.id).where(among(tag.c.id, tag_ids)).cte("below", recursive=True)
    below = below.union(select(tag.c.id).where(tag.c.parent_id == below.c.id))
    return frozenset(conn.scalars(select(below.c.id)))


def _having(conn: Connection, tag_ids: Iterable[int]) -> frozenset[int]:
    query = select(document_tag.c.document_id).where(among(document_tag.c.tag_id, tag_ids))
    return frozenset(conn.scalars(query.distinct()))


def _follow(conn: Connection, tag_ids: Iterable[int]) -> ChangeSet:
    """Let the documents be found by the new name."""
    changed = frozenset(tag_ids)
    documents = _having(conn, changed)
    index_documents(conn, documents)
    return ChangeSet(documents=documents, tags=changed)

"""The tree of tags, with the documents below every branch counted."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from db.records import TagRecord
from db.repositories.idset import among
from db.repositories.listing import Among
from db.tables import document_tag, tag


def tag_counts(conn: Connection, counts: Among) -> tuple[TagRecord, ...]:
    """All tags in dictionary order, each with the number of documents it or a tag below has.

    Args:
        conn: for reading.
        counts: which documents count.
    """
    columns = (tag.c.id, tag.c.uuid, tag.c.parent_id, tag.c.name, tag.c.colour)
    query = select(*columns).order_by(tag.c.name_sort, tag.c.id)
    rows = conn.execute(query).all()
    amounts = _by_tag(conn, counts)
    if above := {row.parent_id for row in rows} - {None}:
        amounts |= _below(conn, counts, above)
    return tuple(TagRecord(*row, count=amounts.get(row.id, 0)) for row in rows)


def _by_tag(conn: Connection, counts: Among) -> dict[int, int]:
    """Documents by the tags they have themselves: no document has one twice."""
    query = select(document_tag.c.tag_id, func.count().label("documents"))
    query = query.where(counts(document_tag.c.document_id)).group_by(document_tag.c.tag_id)
    return {row.tag_id: row.documents for row in conn.execute(query)}


def _below(conn: Connection, counts: Among, tag_ids: Collection[int]) -> dict[int, int]:
    """Documents by tags above others: one with two tags of a branch counts once for it."""
    start = select(tag.c.id.label("above"), tag.c.id.label("tag_id"))
    tree = start.where(among(tag.c.id, tag_ids)).cte("tree", recursive=True)
    tree = tree.union(select(tree.c.above, tag.c.id).join(tag, tag.c.parent_id == tree.c.tag_id))
    query = (
        select(tree.c.above, func.count(document_tag.c.document_id.distinct()).label("documents"))
        .join(document_tag, document_tag.c.tag_id == tree.c.tag_id)
        .where(counts(document_tag.c.document_id))
        .group_by(tree.c.above)
    )
    return {row.above: row.documents for row in conn.execute(query)}

"""The tree of tags, with the documents below every branch counted."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from db.finding import Filter
from db.records import TagRecord
from db.repositories.listing import allowed
from db.tables import document_tag, tag


def tag_counts(conn: Connection, wanted: Filter) -> tuple[TagRecord, ...]:
    """All tags in dictionary order, each with the number of documents it or a tag below has.

    Args:
        conn: for reading.
        wanted: which documents count.
    """
    counts = _counts(conn, wanted)
    columns = (tag.c.id, tag.c.uuid, tag.c.parent_id, tag.c.name, tag.c.colour)
    query = select(*columns).order_by(tag.c.name_sort, tag.c.id)
    return tuple(TagRecord(*row, count=counts.get(row.id, 0)) for row in conn.execute(query))


def _counts(conn: Connection, wanted: Filter) -> dict[int, int]:
    """Documents by tag: a document with a tag and one below it counts once for both."""
    above = select(tag.c.id.label("leaf"), tag.c.id.label("tag_id")).cte("above", recursive=True)
    step = select(above.c.leaf, tag.c.parent_id).join(tag, tag.c.id == above.c.tag_id)
    above = above.union(step.where(tag.c.parent_id.is_not(None)))
    query = (
        select(above.c.tag_id, func.count(document_tag.c.document_id.distinct()).label("documents"))
        .join(document_tag, document_tag.c.tag_id == above.c.leaf)
        .where(allowed(document_tag.c.document_id, wanted))
        .group_by(above.c.tag_id)
    )
    return {row.tag_id: row.documents for row in conn.execute(query)}

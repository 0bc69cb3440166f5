"""Marks on pages, those made here and those that files came with.

Any thread may call, with a connection from `Database.reading` or `Database.writing`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy import delete as sql_delete
from sqlalchemy.dialects.sqlite import insert

from db.codec import dump, dump_rects, load_mapping, load_rects, load_strokes
from db.records import Annotation, ChangeSet
from db.search.index import index_document
from db.search.marks import said
from db.tables import annotation, document, event
from ocr.vntext import fold


def of_document(conn: Connection, document_id: int) -> tuple[Annotation, ...]:
    """The marks of a document, page by page in the order they were made."""
    query = (
        select(annotation)
        .where(annotation.c.document_id == document_id)
        .order_by(annotation.c.page, annotation.c.id)
    )
    return tuple(record(row) for row in conn.execute(query))


def get(conn: Connection, uuid: str) -> Annotation | None:
    """One mark, if it is there."""
    row = conn.execute(select(annotation).where(annotation.c.uuid == uuid)).one_or_none()
    return None if row is None else record(row)


def put(conn: Connection, mark: Annotation) -> ChangeSet:
    """Add a mark, or put it in place of the one with its uuid.

    Raises:
        sqlalchemy.exc.IntegrityError: when its document is not there.
    """
    values = _values(mark)
    statement = insert(annotation).values(uuid=mark.uuid, created_at=mark.created_at, **values)
    kept = conn.scalar(
        statement.on_conflict_do_update(index_elements=["uuid"], set_=values).returning(
            annotation.c.id
        )
    )
    index_document(conn, mark.document_id)
    return _changed(mark.document_id, int(kept or 0))


def add_missing(conn: Connection, marks: Sequence[Annotation]) -> ChangeSet:
    """Add those marks of one document whose uuid is not there yet; the others stay as they are."""
    values = [{"uuid": m.uuid, "created_at": m.created_at, **_values(m)} for m in marks]
    if not values:
        return ChangeSet()
    known = conn.scalar(select(func.max(annotation.c.id))) or 0
    conn.execute(insert(annotation).on_conflict_do_nothing(index_elements=["uuid"]), values)
    added = conn.scalars(select(annotation.c.id).where(annotation.c.id > known)).all()
    index_document(conn, marks[0].document_id)
    return ChangeSet(
        documents=frozenset((marks[0].document_id,)) if added else frozenset(),
        annotations=frozenset(added),
    )


def documents_unlooked(conn: Connection, action: str) -> tuple[int, ...]:
    """The PDFs that no event of this action speaks of yet, oldest first."""
    seen = select(event.c.id).where(event.c.document_id == document.c.id, event.c.action == action)
    query = (
        select(document.c.id)
        .where(document.c.media_type == "application/pdf", ~seen.exists())
        .order_by(document.c.id)
    )
    return tuple(conn.scalars(query))


def delete(conn: Connection, uuid: str) -> ChangeSet:
    """Remove a mark; nothing changes when it is not there."""
    gone = conn.execute(
        sql_delete(annotation)
        .where(annotation.c.uuid == uuid)
        .returning(annotation.c.document_id, annotation.c.id)
    ).one_or_none()
    if gone is None:
        return ChangeSet()
    index_document(conn, gone.document_id)
    return _changed(gone.document_id, gone.id)


def _changed(document_id: int, annotation_id: int) -> ChangeSet:
    return ChangeSet(documents=frozenset((document_id,)), annotations=frozenset((annotation_id,)))


def _values(mark: Annotation) -> dict[str, Any]:
    return {
        "document_id": mark.document_id,
        "page": mark.page,
        "kind": mark.kind,
        "colour": mark.colour,
        "author": mark.author,
        "rects": dump_rects(mark.rects),
        "body": mark.body,
        "quote": mark.quote,
        "strokes": dump(mark.strokes),
        "first_word": mark.first_word,
        "last_word": mark.last_word,
        "style": dump(dict(mark.style)),
        "modified_at": mark.modified_at,
        "tags": dump(list(mark.tags)),
        "said": fold("\n".join(said(mark.body, mark.quote, mark.style, mark.tags))),
    }


def record(row: Row[Any]) -> Annotation:
    """A mark from a row with all columns of its table."""
    return Annotation(
        uuid=row.uuid,
        document_id=row.document_id,
        page=row.page,
        kind=row.kind,
        colour=row.colour,
        author=row.author,
        created_at=row.created_at,
        modified_at=row.modified_at,
        rects=load_rects(row.rects),
        body=row.body,
        quote=row.quote,
        strokes=load_strokes(row.strokes),
        first_word=row.first_word,
        last_word=row.last_word,
        style=load_mapping(row.style),
        tags=tuple(json.loads(row.tags)),
    )

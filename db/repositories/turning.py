"""Turning a page: all that lies on it keeps its place on the paper.

Any thread may call, inside a transaction of `Database.writing`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.sql.schema import Table

from db import words as packed
from db.codec import dump, dump_box, dump_rects, load_box, load_rects, load_strokes
from db.geometry import Point, turned_box, turned_point, turned_size
from db.ids import utc_text
from db.records import Box, ChangeSet, PageRecord, Turn
from db.repositories import queue
from db.repositories.state import refresh_states
from db.tables import annotation, assignment, citation, field, page, page_text

_BOXED: tuple[Table, ...] = (field, citation, assignment)


def set_turn(conn: Connection, shown: PageRecord, turn: Turn, now: datetime) -> ChangeSet:
    """Turn a page by hand and let it be read again; no later reading turns it otherwise.

    `turn` is clockwise from how its file shows the page. Marks, words and boxes of fields are
    carried over into the new frame at once.
    """
    by = _difference(shown.turn, turn)
    width, height = turned_size(shown.width, shown.height, by)
    carry_over(conn, shown, by)
    _turn_words(conn, shown, by)
    conn.execute(
        update(page)
        .where(page.c.id == shown.id)
        .values(turn=turn, width=width, height=height, hand_turned=1, modified_at=utc_text(now))
    )
    touched = queue.requeue_pages(conn, (shown.id,))
    refresh_states(conn, (shown.document_id,))
    return touched


def follow_turn(conn: Connection, before: PageRecord, turn: Turn) -> None:
    """Carry over what lies on a page that a reading found turned otherwise than was believed."""
    by = _difference(before.turn, turn)
    if by:
        carry_over(conn, before, by)
        _turn_words(conn, before, by)


def carry_over(conn: Connection, shown: PageRecord, by: Turn) -> None:
    """Move marks and the boxes of fields, citations and assignments by a turn of their page."""

    def box(old: Box) -> Box:
        return turned_box(old, shown.width, shown.height, by)

    def point(old: Point) -> Point:
        return turned_point(old, shown.width, shown.height, by)

    _turn_marks(conn, shown, box, point)
    for table in _BOXED:
        _turn_boxes(conn, table, shown, box)


def _difference(before: Turn, after: Turn) -> Turn:
    steps: tuple[Turn, ...] = (0, 90, 180, 270)
    return steps[((after - before) % 360) // 90]


def _turn_marks(
    conn: Connection,
    shown: PageRecord,
    box: Callable[[Box], Box],
    point: Callable[[Point], Point],
) -> None:
    on_page = (annotation.c.document_id == shown.document_id) & (annotation.c.page == shown.index)
    query = select(annotation.c.id, annotation.c.rects, annotation.c.strokes).where(on_page)
    for row in conn.execute(query).all():
        strokes = [[point(at) for at in stroke] for stroke in load_strokes(row.strokes)]
        rects = dump_rects(box(rect) for rect in load_rects(row.rects))
        conn.execute(
            update(annotation)
            .where(annotation.c.id == row.id)
            .values(rects=rects, strokes=dump(strokes))
        )


def _turn_boxes(
    conn: Connection, table: Table, shown: PageRecord, box: Callable[[Box], Box]
) -> None:
    on_page = (table.c.document_id == shown.document_id) & (table.c.page == shown.index)
    query = select(table.c.id, table.c.box).where(on_page, table.c.box.is_not(None))
    for row in conn.execute(query).all():
        old = load_box(row.box)
        moved = None if old is None else box(old)
        conn.execute(update(table).where(table.c.id == row.id).values(box=dump_box(moved)))


def _turn_words(conn: Connection, shown: PageRecord, by: Turn) -> None:
    query = select(page_text.c.words).where(page_text.c.page_id == shown.id)
    blob = conn.scalar(query)
    if blob is None:
        return
    moved = [
        replace(word, box=turned_box(word.box, shown.width, shown.height, by))
        for word in packed.unpack(blob)
    ]
    conn.execute(
        update(page_text).where(page_text.c.page_id == shown.id).values(words=packed.pack(moved))
    )

"""Documents that bear a mark of secrecy which nobody was told of yet.

Any thread may call, with a connection from `Database.reading`.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, exists, select

from db.codec import load_value
from db.repositories.idset import among
from db.tables import document, event, field

TOLD: Final = "secrecy"
"""The event by which it is remembered that the clerk was told."""


def untold(conn: Connection, document_ids: Collection[int]) -> list[tuple[int, str, str]]:
    """Of some documents those with a mark of secrecy: id, number or title, mark."""
    told = exists().where(event.c.document_id == field.c.document_id, event.c.action == TOLD)
    query = (
        select(document.c.id, document.c.number, document.c.title, field.c.value)
        .join(field, field.c.document_id == document.c.id)
        .where(field.c.name == "secrecy", among(document.c.id, document_ids), ~told)
        .order_by(document.c.id)
    )
    return [
        (row.id, row.number or row.title, str(load_value(row.value)))
        for row in conn.execute(query)
        if load_value(row.value)
    ]

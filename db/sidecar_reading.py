"""From the content of sidecars back to rows."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, insert, select

from db.finding import DossierRecord
from db.ids import NewId
from db.records import TagRecord
from db.repositories import dossiers, tags
from db.repositories.facts import ARCHIVE, CREATED_AT, MARK_BOOK, set_fact
from db.repositories.state import refresh_states
from db.repositories.summary import UNKNOWN_LAST, refresh_summary
from db.search.index import index_document, index_page
from db.sidecar_rows import PARTS, Content
from db.tables import (
    document,
    document_dossier,
    document_tag,
    dossier,
    job,
    page,
    page_text,
    saved_search,
    tag,
)

_NO_COLOUR: Final = "#808080"
_UNFILLED: Final = {
    **{"state": "waiting", "pages_read": 0, "title": "", "title_sort": ""},
    **{"number_sort": UNKNOWN_LAST, "issuer_sort": UNKNOWN_LAST},
}


def put_archive(conn: Connection, content: Content, now: datetime) -> None:
    """Give a new database the identity and the tags of the lost one.

    Raises:
        KeyError, TypeError: when the content is not that of an archive.
    """
    for key, name in ((ARCHIVE, "archive"), (CREATED_AT, "created_at")):
        if content[name]:
            set_fact(conn, key, content[name])
    if content.get("marks"):
        set_fact(conn, MARK_BOOK, content["marks"])
    for key, value in content.get("taught", {}).items():
        set_fact(conn, key, value)
    waiting = {entry["uuid"]: entry for entry in content["tags"]}
    ids: dict[str, int] = {}

    def put(uuid: str) -> int:
        if uuid not in ids:
            entry = waiting[uuid]
            parent = entry["parent"]
            above = None if parent is None else put(parent)
            record = TagRecord(0, uuid, above, entry["name"], entry["colour"])
            tags.put(conn, record, now)
            ids[uuid] = _tag_id(conn, uuid) or 0
        return ids[uuid]

    for uuid in waiting:
        put(uuid)
    for name, table in (("dossiers", dossier), ("searches", saved_search)):
        for entry in content.get(name, ()):
            _add(conn, table, entry)


def put_back_tags(conn: Connection, content: Content, now: datetime) -> None:
    """Give tags that are there the names, colours and places they have in the archive's sidecar."""
    parents = {entry["uuid"]: entry["parent"] for entry in content["tags"]}
    for entry in content["tags"]:
        tag_id, above = _tag_id(conn, entry["uuid"]), parents[entry["uuid"]]
        if tag_id is not None:
            tags.move(conn, tag_id, None if above is None else _tag_id(conn, above), now)
            tags.rename(conn, tag_id, entry["name"], now)
            tags.recolour(conn, tag_id, entry["colour"], now)


def put_document(
    conn: Connection, content: Content, now: datetime, document_id: int | None = None
) -> int:
    """Add a document as its sidecar describes it; pages without text wait to be read.

    `document_id` is the id it is to have, None for a new one.

    Returns:
        The new document's id.

    Raises:
        KeyError, TypeError, ValueError: when the content is not that of a document.
        sqlalchemy.exc.IntegrityError: when it is there already.
    """
    known = {} if document_id is None else {"id": document_id}
    document_id = _add(conn, document, {**_UNFILLED, **content["document"], **known})
    for entry in content["pages"]:
        _put_page(conn, document_id, entry)
    for name, table in PARTS.items():
        for entry in content[name]:
            _add(conn, table, {**entry, "document_id": document_id})
    for entry in content["tags"]:
        _put_tag(conn, document_id, entry, now)
    for entry in content.get("dossiers", ()):
        _file(conn, document_id, entry, now)
    refresh_summary(conn, document_id)
    refresh_states(conn, (document_id,))
    index_document(conn, document_id)
    return document_id


def _put_page(conn: Connection, document_id: int, entry: Mapping[str, Any]) -> None:
    page_id = _add(conn, page, {**entry, "document_id": document_id})
    read = entry["words"] is not None
    work = {
        "page_id": page_id,
        "state": "done" if read else "pending",
        **{"attempts": 0, "priority": 0, "created_at": entry["modified_at"]},
    }
    conn.execute(insert(job).values(work))
    if read:
        words = base64.b64decode(entry["words"], validate=True)
        texts = {"text": entry["text"], "raw_text": entry["raw_text"], "words": words}
        at = {"page_id": page_id, "modified_at": entry["read_at"]}
        conn.execute(insert(page_text).values({**texts, **at}))
        index_page(conn, page_id, entry["text"])


def _put_tag(conn: Connection, document_id: int, entry: Mapping[str, Any], now: datetime) -> None:
    """Give a document a tag, made at the root when the archive's sidecar was lost."""
    tag_id = _tag_id(conn, entry["uuid"])
    if tag_id is None:
        uuid_of: NewId = lambda: str(entry["uuid"])  # noqa: E731 - one line says it
        tag_id = tags.ensure(
            conn, entry["name"].replace("/", "-"), _NO_COLOUR, now=now, uuid_of=uuid_of
        )
    row = {"document_id": document_id, "tag_id": tag_id, "created_at": entry["created_at"]}
    conn.execute(insert(document_tag).values(row))


def _file(conn: Connection, document_id: int, entry: Mapping[str, Any], now: datetime) -> None:
    """Put a document into a dossier, made with code and title where the archive's was lost."""
    by_uuid = select(dossier.c.id).where(dossier.c.uuid == entry["uuid"])
    dossier_id = conn.scalar(by_uuid)
    if dossier_id is None:
        dossiers.put(conn, DossierRecord(0, entry["uuid"], entry["code"], entry["title"]), now)
        dossier_id = conn.scalar(by_uuid)
    row = {"document_id": document_id, "dossier_id": dossier_id}
    times = {"position": entry["position"], "created_at": entry["created_at"]}
    conn.execute(insert(document_dossier).values({**row, **times}))


def _tag_id(conn: Connection, uuid: str) -> int | None:
    return conn.scalar(select(tag.c.id).where(tag.c.uuid == uuid))


def _add(conn: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Insert a row of the columns that the table has; its id."""
    known = {name: value for name, value in values.items() if name in table.c}
    key = conn.execute(insert(table).values(known)).inserted_primary_key
    if key is None:
        raise RuntimeError("an insert gave no key")
    return int(key[0])

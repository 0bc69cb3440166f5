"""Keeping the indexes in step with what they speak of, in the same transaction.

`page_index` holds every page read, `document_index` what a document says of itself: number,
subject, kind, issuer, signer, other fields, tags, notes and file name. Both hold the words
without marks, in order, and after them each word once with its marks: those of a document in a
column `words`, those of a page in its only column, since a column costs bytes and time with every
word. Pages also hold their pairs of common words (`db.search.common`). `search_term` knows every
word of both by its fold, for words typed with some of their marks or misread.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from db.codec import load_value
from db.records import FieldData
from db.repositories.idset import among
from db.search.common import MARK, as_typed, pairs_of
from db.search.marks import said
from db.search.tokens import fold_of, folds_of, keys_of
from db.tables import annotation, document, document_tag, field, tag

_ADD_TERM: Final = "INSERT OR IGNORE INTO search_term (fold, term) VALUES (?, ?)"
_ADD_PAGE: Final = "INSERT INTO page_index (rowid, body) VALUES (?, ?)"
_DROP_PAGE: Final = "DELETE FROM page_index WHERE rowid = ?"
_DROP_DOCUMENT: Final = "DELETE FROM document_index WHERE rowid = ?"
_COLUMN_FIELDS: Final = ("number", "subject", "kind", "issuer", "signer")

Columns = dict[str, list[str]]


class DocumentText(NamedTuple):
    """What is searched of a document besides its pages; each part is display text."""

    number: str
    subject: str
    kind: str
    issuer: str
    signer: str
    fields: str
    tags: str
    notes: str
    name: str


_ADD_DOCUMENT: Final = (
    f"INSERT INTO document_index (rowid, {', '.join(DocumentText._fields)}, words)"  # noqa: S608 - constants
    f" VALUES (?{', ?' * (len(DocumentText._fields) + 1)})"
)


def index_page(conn: Connection, page_id: int, text: str) -> None:
    """Let a page be found by its text, and no longer by what it had before."""
    remove_page(conn, page_id)
    add_pages(conn, [(page_id, keys_of(text))])


def add_pages(conn: Connection, pages: Sequence[tuple[int, list[str]]]) -> None:
    """Let pages that no index knows yet be found by their keyed words."""
    rows = [(page_id, *_joined(page_columns(keys))) for page_id, keys in pages]
    conn.exec_driver_sql(_ADD_PAGE, rows)
    _add_terms(conn, {key for _, keys in pages for key in keys})


def remove_page(conn: Connection, page_id: int) -> None:
    """Let a page be found no more."""
    conn.exec_driver_sql(_DROP_PAGE, (page_id,))


def index_documents(conn: Connection, document_ids: Iterable[int]) -> None:
    """Let documents be found by their fields, tags, notes and name as they stand now."""
    ids = list(document_ids)
    for document_id in ids:
        remove_document(conn, document_id)
    for document_id, text in document_texts(conn, ids).items():
        conn.exec_driver_sql(_ADD_DOCUMENT, (document_id, *_joined(document_columns(text))))
        _add_terms(conn, {key for part in text for key in keys_of(part)})


def index_document(conn: Connection, document_id: int) -> None:
    """Let a document be found by its fields, tags, notes and name as they stand now."""
    index_documents(conn, (document_id,))


def remove_document(conn: Connection, document_id: int) -> None:
    """Let a document be found no more by what it says of itself; its pages are apart."""
    conn.exec_driver_sql(_DROP_DOCUMENT, (document_id,))


def page_columns(keys: list[str]) -> Columns:
    """What the index holds of a page with these keyed words."""
    folds = folds_of(keys)
    return {"body": [*folds, MARK, *as_typed(keys), *pairs_of(folds)]}


def document_columns(text: DocumentText) -> Columns:
    """What the index holds of a document that says this of itself."""
    keys = {column: keys_of(part) for column, part in text._asdict().items()}
    columns = {column: folds_of(part) for column, part in keys.items()}
    columns["number"] += _glued(columns["number"])
    return {**columns, "words": as_typed(key for part in keys.values() for key in part)}


def document_texts(conn: Connection, document_ids: Sequence[int]) -> dict[int, DocumentText]:
    """What is searched of documents besides their pages; ids unknown are left out."""
    query = select(document.c.id, document.c.original_name)
    names = conn.execute(query.where(among(document.c.id, document_ids)))
    fields = _field_texts(conn, document_ids)
    tags, notes = _tag_names(conn, document_ids), _notes(conn, document_ids)
    return {
        row.id: _document_text(fields[row.id], tags[row.id], notes[row.id], row.original_name)
        for row in names
    }


def _document_text(
    fields: Sequence[tuple[str, str]], tags: Iterable[str], notes: Iterable[str], name: str
) -> DocumentText:
    values = dict(fields)
    return DocumentText(
        **{column: values.pop(column, "") for column in _COLUMN_FIELDS},
        fields="\n".join(values.values()),
        tags="\n".join(tags),
        notes="\n".join(notes),
        name=name,
    )


def _glued(number: list[str]) -> list[str]:
    """A number as typed without the separators between its letters: 596 KL TU as 596 KLTU."""
    runs = groupby(number, key=str.isdigit)
    glued = [word for digits, run in runs for word in (run if digits else ("".join(run),))]
    return glued if glued != number else []


def _joined(columns: Columns) -> tuple[str, ...]:
    return tuple(" ".join(words) for words in columns.values())


def _add_terms(conn: Connection, keys: Iterable[str]) -> None:
    terms = [(fold_of(key), key) for key in sorted(keys)]
    if terms:
        conn.exec_driver_sql(_ADD_TERM, terms)


def _field_texts(conn: Connection, ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    query = select(field.c.document_id, field.c.name, field.c.value)
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for row in conn.execute(query.where(among(field.c.document_id, ids)).order_by(field.c.id)):
        found[row.document_id].append((row.name, _plain(load_value(row.value))))
    return found


def _plain(value: FieldData) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def _tag_names(conn: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    query = (
        select(document_tag.c.document_id, tag.c.name)
        .join(tag, document_tag.c.tag_id == tag.c.id)
        .where(among(document_tag.c.document_id, ids))
        .order_by(tag.c.id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for document_id, name in conn.execute(query):
        found[document_id].append(name)
    return found


def _notes(conn: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    columns = (annotation.c.document_id, annotation.c.body, annotation.c.quote)
    more = (annotation.c.style, annotation.c.tags)
    query = select(*columns, *more).where(among(annotation.c.document_id, ids))
    found: defaultdict[int, list[str]] = defaultdict(list)
    for document_id, body, quote, style, tags in conn.execute(query.order_by(annotation.c.id)):
        found[document_id] += said(body, quote, json.loads(style), json.loads(tags))
    return found

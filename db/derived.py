"""What is derived from what clerks gave: lists' columns, names as they are found and ordered.

The archive notes by which rules it was derived. Where these are not the program's, as after an
update, it is derived again, in small transactions that may be days apart; the index does likewise
(`db.search.rebuilding`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, Row, Table, delete, select, update
from sqlalchemy.exc import IntegrityError

from db.codec import load_mapping
from db.repositories.facts import DERIVED, DERIVED_SO_FAR, fact, set_fact
from db.repositories.summary import SUMMARY_VERSION, summary
from db.search.marks import said
from db.tables import annotation, document, dossier, meta, saved_search, sidecar_due, tag
from ocr.vntext import KEY_VERSION, collate_key, fold, match_key, natural_key

DERIVED_VERSION: Final = f"{SUMMARY_VERSION}.{KEY_VERSION}"
"""The rules of today: those of lists, and those of keys."""
_AT_ONCE: Final = 200

Values = dict[str, Any]


def outdated(conn: Connection) -> bool:
    """Whether the archive was derived by other rules, or deriving it again was interrupted."""
    return fact(conn, DERIVED) != DERIVED_VERSION


def derive_some(conn: Connection, at_once: int = _AT_ONCE) -> bool:
    """Derive the next piece again by the rules of today; in a writing transaction.

    What cannot be derived, as from a field that cannot be read, is left; `verify` names it.

    Args:
        conn: for writing.
        at_once: the most documents to do.

    Returns:
        Whether there is more to do.
    """
    if not outdated(conn):
        return False
    version, _, last = (fact(conn, DERIVED_SO_FAR) or "").partition(" ")
    begun = version == DERIVED_VERSION
    if not begun:
        _derive_names(conn)
    after = document.c.id > (int(last) if begun else 0)
    ids = conn.scalars(select(document.c.id).where(after).order_by(document.c.id).limit(at_once))
    done: Sequence[int] = ids.all()
    _derive_documents(conn, done)
    if done:
        set_fact(conn, DERIVED_SO_FAR, f"{DERIVED_VERSION} {done[-1]}")
        return True
    note_derived(conn)
    return False


def derive(conn: Connection) -> None:
    """Derive everything again in one transaction, where that is due."""
    while derive_some(conn):
        pass


def note_derived(conn: Connection) -> None:
    """Note that all there is was derived by the rules of today."""
    set_fact(conn, DERIVED, DERIVED_VERSION)
    conn.execute(delete(meta).where(meta.c.key == DERIVED_SO_FAR))


def _derive_names(conn: Connection) -> None:
    for table, derived in (
        (tag, _of_name),
        (saved_search, _of_name),
        (dossier, lambda row: _keys("code", row.code, natural_key)),
    ):
        for row in conn.execute(select(table)).all():
            _put(conn, table, row, derived(row))


def _derive_documents(conn: Connection, ids: Sequence[int]) -> None:
    marks = select(annotation).where(annotation.c.document_id.in_(ids))
    for row in conn.execute(marks).all():
        _attempt(conn, annotation, row, _of_mark)
    # What lists show is in no sidecar: none needs to be written for it.
    with _dues_as_they_are(conn, ids):
        for row in conn.execute(select(document).where(document.c.id.in_(ids))).all():
            _attempt(conn, document, row, lambda row: dict(summary(conn, row.id)))


@contextmanager
def _dues_as_they_are(conn: Connection, ids: Sequence[int]) -> Iterator[None]:
    these = sidecar_due.c.document_id.in_(ids)
    before = conn.scalars(select(sidecar_due.c.document_id).where(these)).all()
    yield
    conn.execute(delete(sidecar_due).where(these, sidecar_due.c.document_id.not_in(before)))


def _attempt(
    conn: Connection, table: Table, row: Row[Any], derived: Callable[[Row[Any]], Values]
) -> None:
    try:
        values = derived(row)
    except ValueError:  # what it is derived from cannot be read
        return
    _put(conn, table, row, values)


def _put(conn: Connection, table: Table, row: Row[Any], values: Values) -> None:
    if all(row._mapping[name] == value for name, value in values.items()):
        return
    try:
        conn.execute(update(table).where(table.c.id == row.id).values(values))
    except IntegrityError:
        return  # by today's rules another has this name too; it stays apart as it was


def _of_name(row: Row[Any]) -> Values:
    return _keys("name", row.name, collate_key)


def _keys(column: str, text: str, ordered: Callable[[str], str]) -> Values:
    return {f"{column}_key": match_key(text), f"{column}_sort": ordered(text)}


def _of_mark(row: Row[Any]) -> Values:
    words = said(row.body, row.quote, load_mapping(row.style), json.loads(row.tags))
    return {"said": fold("\n".join(words))}

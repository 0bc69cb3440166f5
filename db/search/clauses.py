"""Which documents the clauses of a query leave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, select

from db.finding import Filter
from db.repositories.idset import among
from db.repositories.listing import documents_under
from db.search.clause_names import STATE_OF_WORDS, ClauseField
from db.search.dates import period
from db.search.match import column_expression, own_number_expression
from db.search.query import Clause, Query, Term, term_of
from db.search.scope import Condition, Said, Scope, saying
from db.search.tokens import folds_of, keys_of
from db.tables import document, document_dossier, dossier, tag
from ocr.vntext import fold

# The columns of the documents' index that answer a clause.
_COLUMNS: Final[dict[ClauseField, str]] = {
    "kind": "kind",
    "issuer": "issuer",
    "signer": "signer",
    "note": "notes",
}


def resolve(conn: Connection, query: Query, within: Filter | None) -> tuple[Query, Scope]:
    """Turn the clauses of a query into a scope, and what of them is no clause into text.

    The value of a clause is as many of the words after it as some document has there. A clause
    without any value that could be meant is text, its name included.

    Args:
        conn: for reading.
        query: as parsed.
        within: which documents may answer; its `trashed` does not count.
    """
    conditions: list[Condition] = []
    said: list[Said] = []
    texts: list[Term] = []
    for clause in query.clauses:
        meaning, taken = _understood(conn, clause)
        if isinstance(meaning, str):
            said.append(Said(meaning, clause.unwanted))
        elif meaning is not None:
            conditions.append(~meaning if clause.unwanted else meaning)
        texts += _text(clause, taken)
    filtered = Filter() if within is None else replace(within, trashed=False)
    wanted = dict.fromkeys((*query.wanted, *((term,) for term in texts)))
    return replace(query, wanted=tuple(wanted), clauses=()), Scope(
        filtered, tuple(conditions), tuple(said)
    )


def _text(clause: Clause, taken: int) -> list[Term]:
    pieces = clause.pieces[taken:] if taken else (clause.name, *clause.pieces)
    return [term for piece in pieces if (term := term_of(piece)) is not None]


def _understood(conn: Connection, clause: Clause) -> tuple[Condition | str | None, int]:
    """What a clause means, a condition or an expression, and how many pieces make its value."""
    for taken in range(len(clause.pieces), 0, -1):
        meaning = _meaning(conn, clause.field, clause.pieces[:taken])
        if meaning is not None:
            return meaning, taken
    return None, 0


def _meaning(conn: Connection, field: ClauseField, pieces: Sequence[str]) -> Condition | str | None:
    value = " ".join(pieces)
    if field in ("date", "from", "to"):
        return _dated(field, value)
    words = folds_of(list(chain.from_iterable(map(keys_of, pieces))))
    if not words:
        return None
    if field == "state":
        state = STATE_OF_WORDS.get(" ".join(words))
        return None if state is None else document.c.state == state
    if field in ("tag", "dossier"):
        return _tagged(conn, value) if field == "tag" else _filed(conn, words)
    if field == "number":
        return _indexed(conn, own_number_expression(words))
    return _indexed(conn, column_expression(_COLUMNS[field], words))


def _dated(field: ClauseField, value: str) -> Condition | None:
    found = period(value)
    if found is None:
        return None
    issued = document.c.issued_on
    return and_(*_limits(field, issued, found.first, found.last))


def _limits(
    field: ClauseField, issued: ColumnElement[str], first: str, last: str
) -> Iterator[Condition]:
    if field != "to":
        yield issued >= first
    if field != "from":
        yield issued <= last


def _tagged(conn: Connection, value: str) -> Condition | None:
    names = conn.execute(select(tag.c.id, tag.c.name))
    wanted = fold(value).strip()
    ids = [row.id for row in names if fold(row.name) == wanted]
    return document.c.id.in_(documents_under(ids)) if ids else None


def _filed(conn: Connection, words: Sequence[str]) -> Condition | None:
    """In a dossier whose code or title begins with these words."""
    names = conn.execute(select(dossier.c.id, dossier.c.code, dossier.c.title))
    length = len(words)
    ids = [
        row.id
        for row in names
        if any(folds_of(keys_of(name))[:length] == list(words) for name in (row.code, row.title))
    ]
    inside = document_dossier.c.dossier_id
    found = select(document_dossier.c.document_id).where(among(inside, ids))
    return document.c.id.in_(found) if ids else None


def _indexed(conn: Connection, expression: str) -> str | None:
    """An expression that some document answers."""
    return None if conn.execute(saying(expression, "said").limit(1)).first() is None else expression

"""Which documents the clauses of a query leave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, bindparam, column, select, table
from sqlalchemy import text as sql

from db.finding import Filter
from db.repositories.listing import allowed, documents_under
from db.search.clause_names import STATE_OF_WORDS, ClauseField
from db.search.dates import period
from db.search.match import column_expression, own_number_expression
from db.search.query import Clause, Query, Term, term_of
from db.search.tokens import folds_of, keys_of
from db.tables import document, tag
from ocr.vntext import fold

# The columns of the documents' index that answer a clause.
_COLUMNS: Final[dict[ClauseField, str]] = {
    "kind": "kind",
    "issuer": "issuer",
    "signer": "signer",
    "note": "notes",
}
_documents: Final = table("document_index", column("rowid"))

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that may answer: those of a filter that meet every condition."""

    within: Filter
    conditions: tuple[Condition, ...] = ()

    def allows(self, document_id: ColumnElement[int]) -> Condition:
        """The scope as a condition on a document's id in another table."""
        inside = allowed(document_id, self.within)
        if not self.conditions:
            return inside
        # A sum is no bare column, so that the other table leads the query.
        chosen = select(document.c.id).where(*self.conditions)
        return and_(inside, (document_id + 0).in_(chosen))


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
    texts: list[Term] = []
    for number, clause in enumerate(query.clauses):
        found = _understood(conn, clause, f"clause_{number}")
        taken = 0 if found is None else found[1]
        if found is not None:
            conditions.append(~found[0] if clause.unwanted else found[0])
        texts += _text(clause, taken)
    filtered = Filter() if within is None else replace(within, trashed=False)
    wanted = dict.fromkeys((*query.wanted, *((term,) for term in texts)))
    return replace(query, wanted=tuple(wanted), clauses=()), Scope(filtered, tuple(conditions))


def _text(clause: Clause, taken: int) -> list[Term]:
    pieces = clause.pieces[taken:] if taken else (clause.name, *clause.pieces)
    return [term for piece in pieces if (term := term_of(piece)) is not None]


def _understood(conn: Connection, clause: Clause, name: str) -> tuple[Condition, int] | None:
    """The condition that a clause means, and how many pieces make its value."""
    for taken in range(len(clause.pieces), 0, -1):
        condition = _condition(conn, clause.field, clause.pieces[:taken], name)
        if condition is not None:
            return condition, taken
    return None


def _condition(
    conn: Connection, field: ClauseField, pieces: Sequence[str], name: str
) -> Condition | None:
    value = " ".join(pieces)
    if field in ("date", "from", "to"):
        return _dated(field, value)
    words = folds_of(list(chain.from_iterable(map(keys_of, pieces))))
    if not words:
        return None
    if field == "state":
        state = STATE_OF_WORDS.get(" ".join(words))
        return None if state is None else document.c.state == state
    if field == "tag":
        return _tagged(conn, value)
    if field == "number":
        return _indexed(conn, own_number_expression(words), name)
    return _indexed(conn, column_expression(_COLUMNS[field], words), name)


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


def _indexed(conn: Connection, expression: str, name: str) -> Condition | None:
    """The documents that an expression finds, if there is one."""
    matching = sql(f"document_index MATCH :{name}").bindparams(bindparam(name, expression))
    found = select(_documents.c.rowid).where(matching)
    if conn.execute(found.limit(1)).first() is None:
        return None
    return document.c.id.in_(found)

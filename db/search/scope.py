"""Which documents may answer, in the form in which the indexes look them up fastest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, column, select, table
from sqlalchemy import text as sql

from db.codec import dump
from db.finding import Filter
from db.plain import plain_rows
from db.repositories.idset import all_ids, flags_of
from db.repositories.listing import condition
from db.tables import document

# So few pages are looked up one by one, in a tenth of a millisecond each.
_FEW: Final = 200
_PAGES_OF: Final = (
    "SELECT id FROM page WHERE document_id IN (SELECT value FROM json_each(?1)) LIMIT ?2"
)
_documents: Final = table("document_index", column("rowid"))

Condition = ColumnElement[bool]


class Said(NamedTuple):
    """What a document must (or, when `unwanted`, must not) say of itself, for its index."""

    expression: str
    unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that may answer: those of a filter that meet every condition."""

    within: Filter
    conditions: tuple[Condition, ...] = ()
    said: tuple[Said, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether a query asked for it, be there words or not."""
        return bool(self.conditions or self.said)

    def reach(self, conn: Connection) -> Reach:
        """The documents themselves, found once for all that is asked of the indexes then."""
        if self.within == Filter() and not self.asks:
            return EVERYWHERE
        query = select(document.c.id).where(condition(self.within), *self.conditions)
        for at, (expression, unwanted) in enumerate(self.said):
            found = saying(expression, f"said{at}")
            inside = document.c.id.not_in(found) if unwanted else document.c.id.in_(found)
            query = query.where(inside)
        return reach_of(conn, sorted(all_ids(conn, query), reverse=True))


@dataclass(frozen=True, slots=True)
class Reach:
    """Some documents, or all outside the trash.

    Attributes:
        ids: the newest first; None of all outside the trash.
        flags: of many, see `db.repositories.idset`.
        pages: of few their pages as JSON.
    """

    ids: Sequence[int] | None
    flags: bytes | None = None
    pages: str | None = None

    def newest(self, most: int) -> Sequence[int]:
        """The newest so many of documents that were asked for; none where all may answer."""
        return (self.ids or ())[:most]


EVERYWHERE: Final = Reach(None)


def saying(expression: str, name: str) -> Select[tuple[int]]:
    """The ids of documents that answer an expression of their index; `name` is its parameter's."""
    matching = sql(f"document_index MATCH :{name}").bindparams(bindparam(name, expression))
    return select(_documents.c.rowid).where(matching)


def reach_of(conn: Connection, ids: Sequence[int]) -> Reach:
    """These documents, the newest first."""
    if len(ids) <= _FEW:
        pages = [page_id for (page_id,) in plain_rows(conn, _PAGES_OF, (dump(ids), _FEW + 1))]
        if len(pages) <= _FEW:
            return Reach(ids, pages=dump(pages))
    return Reach(ids, flags=flags_of(ids))

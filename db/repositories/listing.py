"""The list of documents: which, in what order, and what a row shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, case, false, func, or_, select

from db.finding import Filter, FirstPage, Sort, SortKey, Values
from db.records import DocumentRow, TagRecord
from db.repositories.idset import all_ids, among, flagged, flags_of
from db.tables import document, document_dossier, document_tag, facet_count, page, tag
from ocr.vntext import collate_key

_SORT_COLUMNS: Final[dict[SortKey, ColumnElement[Any]]] = {
    "imported": document.c.imported_at,
    "issued": document.c.issued_on,
    "number": document.c.number_sort,
    "title": document.c.title_sort,
    "issuer": document.c.issuer_sort,
    "state": document.c.state,
    "pages": document.c.page_count,
}
# By the first of a document's tags in the order of the dictionary; those without any come last.
_FIRST_TAG: Final = func.coalesce(
    select(func.min(tag.c.name_sort))
    .join(document_tag, document_tag.c.tag_id == tag.c.id)
    .where(document_tag.c.document_id == document.c.id)
    .scalar_subquery(),
    "\U0010ffff",
)
_TEXTS: Final = frozenset({"imported", "issued", "number", "title", "issuer"})
_SHOWN: Final = (
    document.c.id,
    document.c.original_name,
    document.c.title,
    document.c.number,
    document.c.kind,
    document.c.issuer,
    document.c.issued_on,
    document.c.state,
    document.c.page_count,
    document.c.pages_read,
    document.c.imported_at,
)

Among = Callable[[ColumnElement[int]], ColumnElement[bool]]
"""Makes of a column of document ids the condition that a document counts."""

YEAR_LENGTH: Final = 4
# More documents than these are not looked up one by one: all there are are gone through.
_MANY: Final = 2000
YEAR: Final = func.substr(func.coalesce(document.c.issued_on, ""), 1, YEAR_LENGTH)
MONTH: Final = func.substr(func.coalesce(document.c.issued_on, ""), 1, 7)


def ids(conn: Connection, wanted: Filter, sort: Sort) -> list[int]:
    """The ids of the documents a list shows, all of them, in its order."""
    column = _column(conn, sort.key)
    if sort.key in _TEXTS and wanted not in (Filter(), Filter(trashed=True)):
        # An expression, so that SQLite sorts what it finds, instead of looking up every row there
        # is in the order of an index: rows lie in the order they came, which is another one.
        column = column.concat("")
    order = column.desc() if sort.descending else column.asc()
    query = select(document.c.id).where(condition(wanted)).order_by(order, document.c.id.desc())
    return all_ids(conn, query)


def _column(conn: Connection, key: SortKey) -> ColumnElement[Any]:
    if key == "kind":
        return _by_kind(conn)
    return _FIRST_TAG if key == "tags" else _SORT_COLUMNS[key]


def _by_kind(conn: Connection) -> ColumnElement[Any]:
    """The place of a document's kind in the dictionary; what is not known comes last."""
    known = conn.scalars(select(facet_count.c.kind).where(facet_count.c.kind != "").distinct())
    places = {kind: place for place, kind in enumerate(sorted(known, key=collate_key))}
    if not places:
        return document.c.kind
    return case(places, value=document.c.kind, else_=len(places))


def rows(conn: Connection, document_ids: Sequence[int]) -> list[DocumentRow]:
    """What a list shows of these documents, in the order given; ids unknown are left out."""
    query = select(*_SHOWN).where(among(document.c.id, document_ids))
    tags = _tags_of(conn, document_ids)
    found = {
        row.id: DocumentRow(*row, tags=tuple(tags.get(row.id, ()))) for row in conn.execute(query)
    }
    return [found[document_id] for document_id in document_ids if document_id in found]


def first_pages(conn: Connection, document_ids: Sequence[int]) -> list[FirstPage]:
    """The first pages of documents, as far as there are any."""
    columns = (document.c.id, document.c.sha256, document.c.media_type)
    query = (
        select(*columns, page.c.width, page.c.height, page.c.turn)
        .join(page, page.c.document_id == document.c.id)
        .where(among(document.c.id, document_ids), page.c.position == 0)
    )
    return [FirstPage(*row) for row in conn.execute(query)]


def condition(wanted: Filter) -> ColumnElement[bool]:
    """The filter as a condition on the table `document`."""
    trashed = document.c.trashed_at
    parts: list[ColumnElement[bool]] = [
        trashed.is_not(None) if wanted.trashed else trashed.is_(None)
    ]
    parts += _having(wanted)
    # What is not known is not what was left out: `NOT` alone would drop it, too.
    parts += [func.coalesce(having, false()).is_(false()) for having in _having(wanted.without)]
    if wanted.documents is not None:
        parts.append(_one_of_these(wanted.documents))
    return and_(*parts)


def outside_trash(document_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the document of a row in another table counts when nothing is filtered.

    The trash is small, all the rest is not.
    """
    return document_id.not_in(select(document.c.id).where(document.c.trashed_at.is_not(None)))


def _one_of_these(ids: frozenset[int]) -> ColumnElement[bool]:
    if len(ids) < _MANY:
        return among(document.c.id, ids)
    return flagged(document.c.id, flags_of(ids))


def _having(values: Values) -> Iterator[ColumnElement[bool]]:
    """For each kind that has values, the condition that a document has one of them."""
    if values.states:
        yield document.c.state.in_(sorted(values.states))
    if values.kinds:
        yield _one_of(document.c.kind, values.kinds)
    if values.issuers:
        yield _one_of(document.c.issuer, values.issuers)
    if values.years:
        yield _in_periods(values.years)
    if values.tags:
        yield document.c.id.in_(documents_under(values.tags))
    if values.dossiers:
        yield _in_dossiers(values.dossiers)


def _in_periods(periods: Iterable[str]) -> ColumnElement[bool]:
    """Issued in one of these years or months; no range, which would lead to rows one by one."""
    months = sorted(period for period in periods if len(period) > YEAR_LENGTH)
    years = sorted(period for period in periods if len(period) <= YEAR_LENGTH)
    return or_(YEAR.in_(years), MONTH.in_(months)) if months else YEAR.in_(years)


def _in_dossiers(ids: frozenset[int]) -> ColumnElement[bool]:
    of_these = select(document_dossier.c.document_id).where(
        among(document_dossier.c.dossier_id, ids)
    )
    inside = document.c.id.in_(of_these)
    if 0 not in ids:
        return inside
    return or_(inside, document.c.id.not_in(select(document_dossier.c.document_id)))


def _one_of(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    known = column.in_(sorted(value for value in values if value))
    return or_(known, column.is_(None)) if "" in values else known


def documents_under(tag_ids: Iterable[int]) -> ColumnElement[int]:
    """The documents that have one of these tags or of the tags below them."""
    # Without a name: a statement may hold several.
    below = select(tag.c.id).where(among(tag.c.id, tag_ids)).cte(recursive=True)
    below = below.union(select(tag.c.id).where(tag.c.parent_id == below.c.id))
    query = select(document_tag.c.document_id).join(below, document_tag.c.tag_id == below.c.id)
    return query.scalar_subquery()


def _tags_of(conn: Connection, document_ids: Iterable[int]) -> dict[int, list[TagRecord]]:
    columns = (tag.c.id, tag.c.uuid, tag.c.parent_id, tag.c.name, tag.c.colour)
    query = (
        select(document_tag.c.document_id, *columns)
        .join(tag, tag.c.id == document_tag.c.tag_id)
        .where(among(document_tag.c.document_id, document_ids))
        .order_by(document_tag.c.document_id, tag.c.name_sort, tag.c.id)
    )
    found: defaultdict[int, list[TagRecord]] = defaultdict(list)
    for document_id, *values in conn.execute(query):
        found[document_id].append(TagRecord(*values))
    return found

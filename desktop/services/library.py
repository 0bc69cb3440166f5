"""Reads for the window and the command line; each takes a few milliseconds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.exc import NoResultFound

from db.archive import Archive
from db.finding import Facets, FacetValue, Filter, Sort
from db.marking import MarkChoices, MarkFilter, MarkOrder, MarkPage, Position
from db.records import (
    Annotation,
    AssignmentRecord,
    CitationRecord,
    DocumentRecord,
    DocumentRow,
    FieldRecord,
    PageContent,
    PageRecord,
    TagRecord,
    Turn,
)
from db.repositories import (
    annotations as marks,
)
from db.repositories import (
    assignments,
    citations,
    documents,
    facets,
    fields,
    linking,
    listing,
    mark_list,
    pages,
    registering,
    tags,
)
from desktop.services.problems import ServiceProblem


class Cover(NamedTuple):
    """A document's first page: where to draw it from, its size in points, its turn."""

    document_id: int
    path: Path
    media_type: str
    width: float
    height: float
    turn: Turn


class Library:
    """What the archive holds. Any thread; every call is one short read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def document_ids(self, chosen: Filter, sort: Sort) -> list[int]:
        """Ids of the documents a filter leaves, in order."""
        with self._archive.database.reading() as conn:
            return documents.ids(conn, chosen, sort)

    def rows(self, document_ids: Sequence[int]) -> list[DocumentRow]:
        """List rows of documents in the order of their ids; missing ones are left out."""
        with self._archive.database.reading() as conn:
            return documents.rows(conn, document_ids)

    def covers(self, document_ids: Sequence[int]) -> list[Cover]:
        """The first pages of documents, with the files to draw them from."""
        with self._archive.database.reading() as conn:
            found = listing.first_pages(conn, document_ids)
        path = self._archive.store.readable
        return [
            Cover(
                one.document_id, path(one.sha256), one.media_type, one.width, one.height, one.turn
            )
            for one in found
        ]

    def document(self, document_id: int) -> DocumentRecord:
        """One document. Raises ServiceProblem `document.missing`."""
        with self._archive.database.reading() as conn:
            try:
                return documents.get(conn, document_id)
            except NoResultFound:
                raise ServiceProblem("document.missing", id=str(document_id)) from None

    def pages(self, document_id: int) -> tuple[PageRecord, ...]:
        """The pages of a document in order."""
        with self._archive.database.reading() as conn:
            return pages.of_document(conn, document_id)

    def content(self, page_id: int) -> PageContent | None:
        """Text and words of a page, None before it was read."""
        with self._archive.database.reading() as conn:
            return pages.content(conn, page_id)

    def fields(self, document_id: int) -> tuple[FieldRecord, ...]:
        """What the paper says of itself, as far as it is known."""
        with self._archive.database.reading() as conn:
            return fields.of_document(conn, document_id)

    def known_values(self, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """By field the values the archive has, those that persons confirmed most often first."""
        with self._archive.database.reading() as conn:
            return {name: fields.known_values(conn, name) for name in names}

    def citations(self, document_id: int) -> tuple[CitationRecord, ...]:
        """The documents this one cites."""
        with self._archive.database.reading() as conn:
            return citations.of_document(conn, document_id)

    def assignments(self, document_id: int) -> tuple[AssignmentRecord, ...]:
        """Whom this document charges with what."""
        with self._archive.database.reading() as conn:
            return assignments.of_document(conn, document_id)

    def citing(self, document_id: int) -> tuple[DocumentRow, ...]:
        """The documents that cite this one; those in the trash left out."""
        with self._archive.database.reading() as conn:
            return tuple(documents.rows(conn, linking.citing(conn, document_id)))

    def undone_by(self, document_id: int) -> tuple[DocumentRow, ...]:
        """The documents that replace or revoke this one; those in the trash left out."""
        with self._archive.database.reading() as conn:
            undoing = registering.undone_by(conn, [document_id]).get(document_id, ())
            return tuple(documents.rows(conn, undoing))

    def annotations(self, document_id: int) -> tuple[Annotation, ...]:
        """The marks on a document, by page and place."""
        with self._archive.database.reading() as conn:
            return marks.of_document(conn, document_id)

    def listed_marks(
        self,
        wanted: MarkFilter,
        limit: int,
        after: Position | None = None,
        order: MarkOrder = "newest",
    ) -> MarkPage:
        """A piece of the list of all documents' marks; `after` is where the last one ended."""
        with self._archive.database.reading() as conn:
            return mark_list.listed(conn, wanted, limit, after, order)

    def mark_total(self, wanted: MarkFilter) -> int:
        """How many marks a filter leaves."""
        with self._archive.database.reading() as conn:
            return mark_list.total(conn, wanted)

    def mark_choices(self) -> MarkChoices:
        """What the marks of the archive can be filtered by."""
        with self._archive.database.reading() as conn:
            return mark_list.choices(conn)

    def facets(self, chosen: Filter, months_of: Collection[str] = ()) -> Facets:
        """Counts beside the list for the present filter, months of these years among them."""
        with self._archive.database.reading() as conn:
            return documents.facets(conn, chosen, months_of)

    def place_counts(self) -> tuple[tuple[FacetValue, ...], int]:
        """How many documents stand in each state, and how many lie in the trash."""
        with self._archive.database.reading() as conn:
            return facets.states(conn), facets.in_trash(conn)

    def tags(self) -> tuple[TagRecord, ...]:
        """The tree of tags with the number of documents of each."""
        with self._archive.database.reading() as conn:
            return tags.tree(conn)

    def original(self, document_id: int) -> Path:
        """Where the untouched original lies; only ever to be read."""
        return self._archive.store.path(self.document(document_id).sha256)

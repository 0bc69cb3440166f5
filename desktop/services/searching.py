"""Finding by words, with or without tone marks."""

from __future__ import annotations

from db.archive import Archive
from db.finding import Filter, SearchResult, Sort
from db.records import Box
from db.search.find import answering, hits_in, search


class Searching:
    """Searches the archive. Any thread; no text a user can type raises an error."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def search(
        self,
        text: str,
        limit: int = 50,
        within: Filter | None = None,
        *,
        boxes: bool = False,
        order: Sort | None = None,
    ) -> SearchResult:
        """The hits for a query.

        Args:
            text: the query as typed, see docs/cli.md; none is wrong.
            limit: how many hits at the most.
            within: of the documents that this filter leaves.
            boxes: whether each tells where on its page the words stand, which takes twice as long.
            order: of the hits; None for the best first.
        """
        with self._archive.database.reading() as conn:
            return search(conn, text, limit=limit, documents=within, boxes=boxes, order=order)

    def answering(self, text: str, within: Filter | None = None) -> frozenset[int]:
        """The documents that answer a query, for counting them; of very many the newest."""
        with self._archive.database.reading() as conn:
            return answering(conn, text, within)

    def hits_in(
        self, document_id: int, text: str, within: Filter | None = None
    ) -> dict[int, tuple[Box, ...]]:
        """Where the words of a query stand in one document: 0-based page to boxes."""
        with self._archive.database.reading() as conn:
            return hits_in(conn, document_id, text, within)

"""Planning which tags go onto which documents; `Editing` carries the plan out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection

from db.archive import Archive
from db.repositories import tags
from desktop.services.changes import TagChange
from desktop.services.tag_paths import tag_at

DEFAULT_COLOUR = "#5b7fa6"


class Tagging:
    """Turns tag names into changes. Any thread that may wait for the disk."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def plan(
        self, document_ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> TagChange:
        """The change that puts tags on documents and takes others off.

        Names are paths of the tree ("kinh tế/đầu tư"); a tag to add is created when it is new,
        one to remove that does not exist is passed over. Pairs already so are left out.
        """
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            added_ids = [self._ensure(conn, path, now) for path in add]
            tree = tags.tree(conn)
            removed_ids = [tag for path in remove if (tag := tag_at(path, tree)) is not None]
            present = tags.pairs(conn, document_ids, [*added_ids, *removed_ids])
        return TagChange(
            added=_product(document_ids, added_ids) - present,
            removed=_product(document_ids, removed_ids) & present,
            label=", ".join([*add, *remove]),
        )

    def _ensure(self, conn: Connection, path: str, now: datetime) -> int:
        return tags.ensure(conn, path, colour=DEFAULT_COLOUR, uuid_of=self._archive.new_id, now=now)


def _product(documents: Iterable[int], tag_ids: Iterable[int]) -> frozenset[tuple[int, int]]:
    chosen = tuple(tag_ids)
    return frozenset((document, tag) for document in documents for tag in chosen)
